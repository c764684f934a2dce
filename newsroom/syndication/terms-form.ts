/** What a form sends of terms: words, one entry a line, ticks. What is no form's is handed on as it is. */

type Given = Record<string, unknown>
const isObject = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const trimmed = (value: unknown): unknown => (isText(value) ? value.trim() : value)

// What is no text where a text belongs is handed on as it is: the vocabulary refuses it.
/** A tick that was sent alone, several ticks, entries one a line or parted by commas. */
const list = (value: unknown, part: RegExp = /\n/): unknown => {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.map(trimmed).filter((one) => one !== '')
  return isText(value) ? value.split(part).map((one) => one.trim()).filter(Boolean) : value
}
const ticked = (value: unknown): unknown => (value === undefined ? false : value === 'on' ? true : value)
const number = (value: unknown): unknown => (isText(value) && /^\d{1,9}$/.test(value.trim()) ? Number(value) : trimmed(value) === '' ? undefined : value)
const extent = (value: unknown): unknown => (isText(value) && /^\d{1,4}$/.test(value.trim()) ? { paragraphs: Number(value) } : trimmed(value) === '' ? undefined : value)

/** Fields that somebody left empty were not said. */
const said = (given: Given): Given => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''))

/** Lines like `es: CORTESÍA: {partner}`. */
const byLanguage = (value: unknown): unknown =>
  value === undefined ? {} : isText(value) ? Object.fromEntries(value.split('\n').filter((line) => line.trim()).map((line) => [line.slice(0, Math.max(0, line.indexOf(':'))).trim(), line.slice(line.indexOf(':') + 1).trim()])) : value

const GROUPS = ['credit', 'window', 'embargo', 'territories', 'counter', 'quota', 'exclusivity', 'onCorrection', 'onKill']

/** The form marks itself with `form: yes`: there, a tick that was not sent means no. */
export function termsFromForm(given: unknown): unknown {
  if (!isObject(given) || given['form'] !== 'yes' || GROUPS.some((group) => given[group] !== undefined && !isObject(given[group]))) return given
  const { credit, window, embargo, territories, counter, quota, exclusivity, onCorrection, onKill, ...plain } = given
  const inner = (value: unknown): Given => (isObject(value) ? value : {})
  const [line, time] = [inner(credit), inner(window)]
  const stories = number(inner(quota)['stories'])
  return said({
    ...plain, form: undefined,
    uses: list(given['uses']), languages: list(given['languages'], /[\s,]+/), alsoStyle: list(given['alsoStyle']), keep: list(given['keep']), duties: list(given['duties']),
    exclusionLabels: list(given['exclusionLabels']), settledEachTime: list(given['settledEachTime']),
    discloseEdits: ticked(given['discloseEdits']), ownStoriesOnly: ticked(given['ownStoriesOnly']),
    extent: extent(given['extent']), printExtent: extent(given['printExtent']),
    credit: said({ ...line, languages: byLanguage(line['languages']), places: list(line['places']), placeIsOurs: ticked(line['placeIsOurs']), nofollow: ticked(line['nofollow']), verbatim: ticked(line['verbatim']), onPictures: ticked(line['onPictures']) }),
    window: said({ ...time, days: number(time['days']), orElse: list(time['orElse']) }),
    embargo: said({ ...inner(embargo), hoursAfterSource: number(inner(embargo)['hoursAfterSource']) }),
    territories: said({ ...inner(territories), places: list(inner(territories)['places'], /[\s,]+/) }),
    counter: said(inner(counter)),
    quota: stories === undefined ? undefined : { ...inner(quota), stories },
    exclusivity: said({ ours: number(inner(exclusivity)['ours']), theirs: number(inner(exclusivity)['theirs']) }),
    onCorrection: said({ withinHours: number(inner(onCorrection)['withinHours']), auto: ticked(inner(onCorrection)['auto']) }),
    onKill: { notice: ticked(inner(onKill)['notice']) },
  })
}

import { diffArrays } from 'diff'
import { EDIT_CLASSES, type EditClass } from './terms.ts'

/** A text as far as its edits are judged: plain paragraphs, in order, with where they lead. */
export type EditedText = { headline: string; standfirst: string; paragraphs: string[]; lang: string }

/** How our text stands to theirs. `text` leaves the headline out of account. */
export type EditAnalysis = { edits: EditClass; headline: boolean; text: Exclude<EditClass, 'HEADLINE'>; cut: number; added: number }

export const UNTOUCHED: EditAnalysis = { edits: 'NONE', headline: false, text: 'NONE', cut: 0, added: 0 }

type Allowance = {
  /** Words of time and place count as style. */
  timeAndPlace?: boolean
  /** The agreement lets us show no more than so many paragraphs: leaving out the rest is no edit. */
  paragraphs?: number
}

/**
 * What was done to a partner's text, from the difference alone: nothing; style (spelling, case, punctuation, quotation marks);
 * the headline; parts left out; or words added or changed.
 */
export function editAnalysis(theirs: EditedText, ours: EditedText, allowance: Allowance = {}): EditAnalysis {
  const source = allowance.paragraphs === undefined ? theirs.paragraphs : theirs.paragraphs.slice(0, allowance.paragraphs)
  const [before, after] = [wordsOf(source, theirs.lang), wordsOf(ours.paragraphs, ours.lang)]
  let [cut, added, restyled] = [0, 0, 0]
  for (const { removed, inserted } of changesIn(before, after)) {
    if (isStyle(removed, inserted) || (allowance.timeAndPlace && isTimeOrPlace([...removed, ...inserted], ours.lang))) restyled += 1
    else if (inserted.length > 0 || turnsTheSense(removed)) [added, cut] = [added + Math.max(1, inserted.length), cut + removed.length]
    else cut += removed.length
  }
  const text = added > 0 ? 'SUBSTANTIVE' : cut > 0 ? 'ABRIDGED' : restyled > 0 || isRestyled(source, ours.paragraphs) ? 'STYLE' : 'NONE'
  // A standfirst of our own stands for theirs as a headline does; leaving it out is no edit of the text.
  const above = further(retold(theirs.headline, ours.headline), theirs.standfirst && ours.standfirst ? retold(theirs.standfirst, ours.standfirst) : 'NONE')
  return { edits: further(text, above), headline: above === 'HEADLINE', text, cut, added }
}

/** What became of a line that stands above the text. */
function retold(theirs: string, ours: string): EditClass {
  if (looks(theirs) === looks(ours)) return 'NONE'
  const [a, b] = [theirs, ours].map((line) => line.split(/\s+/).map(fold).filter(Boolean).join(' '))
  return a === b ? 'STYLE' : 'HEADLINE'
}

/** The one that goes further. */
export const further = (a: EditClass, b: EditClass): EditClass => (EDIT_CLASSES.indexOf(a) >= EDIT_CLASSES.indexOf(b) ? a : b)

/** What somebody said of the edits by hand, where the source's own text is not kept. */
export const statedEdits = (edits: EditClass): EditAnalysis => ({ edits, headline: edits === 'HEADLINE', text: edits === 'HEADLINE' ? 'NONE' : edits, cut: 0, added: 0 })

/** What was computed and what was said, whichever goes further in each part. */
export const bothEdits = (a: EditAnalysis, b: EditAnalysis): EditAnalysis => ({
  edits: further(a.edits, b.edits), headline: a.headline || b.headline, text: further(a.text, b.text) as EditAnalysis['text'], cut: Math.max(a.cut, b.cut), added: Math.max(a.added, b.added),
})

const looks = (text: string) => text.replace(/\s+/g, ' ').trim()
const isRestyled = (a: string[], b: string[]) => a.map(looks).join('\n') !== b.map(looks).join('\n')

/** The same word however it is dressed: case, accents, quotation marks, hyphens and full stops do not count; in a figure all but its thousands do. */
const fold = (word: string): string =>
  /\d/.test(word)
    ? word.toLowerCase().replace(/^[\p{Pi}\p{Ps}"']+|[\p{Pf}\p{Pe}"'.,;:!?]+$/gu, '').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    : word.normalize('NFKD').replace(/[\p{M}\p{P}\p{S}\s]/gu, '').toLowerCase()

/** A few words gone that were a "not" or a figure: no mere shortening. */
const turnsTheSense = (removed: string[]) => removed.length < 5 && removed.some((word) => /\d|n['’]t$/i.test(word) || NEGATIVES.has(fold(word)))
const NEGATIVES = new Set(['not', 'no', 'never', 'nor', 'without', 'nicht', 'kein', 'keine', 'nie', 'pas', 'jamais', 'non', 'nunca', 'nao', 'ne', 'لا', 'لم', 'ليس', 'не', 'ни'])

const UNSPACED = /^(?:zh|ja|th|km|lo|my)\b/
function wordsOf(paragraphs: string[], lang: string): string[][] {
  const segmenter = UNSPACED.test(lang) ? new Intl.Segmenter(lang, { granularity: 'word' }) : null
  return paragraphs.map((text) => (segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : text.split(/\s+/)).filter((word) => fold(word) !== '')).filter((words) => words.length > 0)
}

type Change = { removed: string[]; inserted: string[] }
/** Past so many differences two texts have little in common, and nobody waits for the rest. */
const MOST_DIFFERENCES = 1000

/** Where two texts differ, in words: paragraphs that stand unchanged are passed over whole. */
function changesIn(before: string[][], after: string[][]): Change[] {
  const whole = (paragraphs: string[][]) => paragraphs.map((words) => words.map(fold).join(' '))
  return runs(before, after, diffArrays(whole(before), whole(after))).flatMap(({ removed, inserted }) => wordChanges(removed.flat(), inserted.flat()))
}

function wordChanges(before: string[], after: string[]): Change[] {
  if (before.length === 0 || after.length === 0) return [{ removed: before, inserted: after }]
  const [a, b] = [before.map(fold), after.map(fold)]
  const parts = diffArrays(a, b, { maxEditLength: MOST_DIFFERENCES })
  if (parts) return runs(before, after, parts)
  // Too far apart to be told word by word: what is left of theirs in its order was shortened, anything else was written anew.
  let at = 0
  for (const word of a) if (word === b[at]) at += 1
  return [{ removed: before, inserted: at === b.length ? [] : after }]
}

/** What stands on either side of each place at which two lists differ. */
function runs<Entry>(before: Entry[], after: Entry[], parts: { count: number; added: boolean; removed: boolean }[]): { removed: Entry[]; inserted: Entry[] }[] {
  const found: { removed: Entry[]; inserted: Entry[] }[] = []
  let open: (typeof found)[number] | null = null
  let [was, is] = [0, 0]
  for (const { added, removed, count } of parts) {
    if (added || removed) {
      if (!open) found.push((open = { removed: [], inserted: [] }))
      if (removed) open.removed.push(...before.slice(was, (was += count)))
      else open.inserted.push(...after.slice(is, (is += count)))
      continue
    }
    open = null
    was += count
    is += count
  }
  return found
}

const NUMBERS: Record<string, string> = Object.fromEntries(['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map((word, number) => [word, String(number)]))
const SHORT: Record<string, string> = { per: '', percent: '%', cent: '%', mr: 'mister', dr: 'doctor', st: 'street', usa: 'us', unitedstates: 'us', unitedkingdom: 'uk' }

/** The same said in another style: one word spelled nearly alike, numbers in words or figures, "per cent" and "percent", hyphens. */
function isStyle(removed: string[], inserted: string[]): boolean {
  const [a, b] = [removed, inserted].map((words) => words.map(fold).map((word) => NUMBERS[word] ?? word))
  if (!a || !b || a.length === 0 || b.length === 0) return false
  if (a.join('') === b.join('')) return true
  if (a.map((word) => SHORT[word] ?? word).join('') === b.map((word) => SHORT[word] ?? word).join('')) return true
  return a.length === b.length && a.every((word, index) => isSpelling(word, b[index] ?? ''))
}

/** British and American, a letter mended: one slip in a word of some length, in which no figure takes part. */
function isSpelling(a: string, b: string): boolean {
  if (a === b) return true
  if (/\d/.test(a + b) || Math.min(a.length, b.length) < 5 || a[0] !== b[0]) return false
  if (NEGATIONS.some((start) => a.startsWith(start) !== b.startsWith(start))) return false
  const plain = (word: string) => word.replace(/our/g, 'or').replace(/is(?=e|ing|ation)/g, 'iz').replace(/re$/, 'er').replace(/ll/g, 'l').replace(/ae|oe/g, 'e').replace(/gramme?$/, 'gram').replace(/que$/, 'ck').replace(/ence$/, 'ense').replace(/ogue$/, 'og')
  return plain(a) === plain(b) || isTransposed(a, b)
}
const NEGATIONS = ['un', 'in', 'im', 'non', 'dis', 'ir', 'il']

/** Two letters that changed places, or one doubled or lost within the word: a mended slip. */
function isTransposed(a: string, b: string): boolean {
  if (a.length === b.length) {
    const off = [...a].flatMap((letter, index) => (letter === b[index] ? [] : [index]))
    return off.length === 2 && (off[1] ?? 0) - (off[0] ?? 0) === 1 && a[off[0] ?? 0] === b[off[1] ?? 0] && a[off[1] ?? 0] === b[off[0] ?? 0]
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  if (long.length - short.length !== 1) return false
  const at = [...short].findIndex((letter, index) => letter !== long[index])
  // A last letter more is another form of the word (ferry, ferrys; seen, seem), not a slip.
  return at > 0 && long.slice(0, at) + long.slice(at + 1) === short && long[at] === long[at - 1]
}

const FILLERS = new Set(['last', 'next', 'this', 'week', 'month', 'year', 'morning', 'evening', 'night', 'on', 'in', 'at', 'the', 'time', 'of', 'am', 'pm'])
const calendars = new Map<string, Set<string>>()
/** Days and months by name in a language and in English, and the words that point at a day or a place. */
function calendarOf(lang: string): Set<string> {
  const known = calendars.get(lang)
  if (known) return known
  const names = new Set(['today', 'yesterday', 'tomorrow', 'tonight', 'here', 'local', 'locally'])
  const add = (at: Date, option: Intl.DateTimeFormatOptions) => {
    for (const as of [lang, 'en']) names.add(fold(at.toLocaleDateString(as, { ...option, timeZone: 'UTC' })))
  }
  for (let month = 0; month < 12; month += 1) for (const form of ['long', 'short'] as const) add(new Date(Date.UTC(2026, month, 1)), { month: form })
  for (let day = 0; day < 7; day += 1) for (const form of ['long', 'short'] as const) add(new Date(Date.UTC(2026, 0, 4 + day)), { weekday: form })
  calendars.set(lang, names)
  return names
}

/** At most six words that name a day. A name of a place could be anybody’s: no machine tells it from one that changes the sense. */
function isTimeOrPlace(words: string[], lang: string): boolean {
  const names = calendarOf(lang)
  return words.length <= 6 && words.some((word) => names.has(fold(word))) && words.every((word) => names.has(fold(word)) || FILLERS.has(fold(word)) || /^\d{1,4}(?:st|nd|rd|th)?$/.test(fold(word)))
}

import type { RuleId } from './case.ts'
import type { Terms } from './terms.ts'
import { KEEPSAKE_WORDS, USE_WORDS } from './closed-lists.ts'

/** A sentence of an agreement, with the rules that rest on it. */
type Clause = readonly [sentence: string, ...rules: RuleId[]]

/** What an agreement lets a paper do, as sentences for its readers: each says one thing. */
export function termsInWords(terms: Terms, partner: string): string[] {
  return said(forReaders(terms, partner))
}

const forReaders = (terms: Terms, partner: string): Clause[] => [
  [extent(terms), 'R16'], [edits(terms), 'R09'], [translation(terms), 'R34'], [credit(terms, partner), 'R07', 'R12', 'R08'], [kept(terms), 'R10', 'R11'], [window(terms), 'R04'], [images(terms), 'R14'], [engines(terms, partner), 'R13'], [territoryInWords(terms.territories), 'R05'],
]

const said = (clauses: readonly Clause[]): string[] => clauses.map(([sentence]) => sentence).filter((sentence) => sentence !== '')

/** The same for those who work under it: what readers are told, then what only the desk has to know. */
export function termsForStaff(terms: Terms, partner: string): string[] {
  return said([...forReaders(terms, partner), ...desk(terms, partner)])
}

/** What the agreement says of the matter that a rule watches over; empty where it says nothing of it. */
export const clausesFor = (rule: RuleId, terms: Terms, partner: string): string[] => said([...forReaders(terms, partner), ...desk(terms, partner)].filter(([, ...rules]) => rules.includes(rule)))

export const listed = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`)

function extent({ extent }: Terms): string {
  if (extent === 'FULL') return 'We may print a story whole.'
  if (extent === 'EXCERPT') return 'We may print the beginning of a story, with a link to the rest.'
  return extent.paragraphs === 1 ? 'We may print the first paragraph of a story.' : `We may print the first ${extent.paragraphs} paragraphs of a story.`
}

/** A name in a script that runs the other way keeps its place in the sentence. */
const inPlace = (text: string) => (/[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(text) ? `\u2068${text}\u2069` : text)

const allowed: Record<Terms['editClass'], string> = {
  NONE: 'We may not change a word of it, the headline included.',
  STYLE: 'We may bring spelling and punctuation to our style, and change nothing else.',
  HEADLINE: 'We may write a headline of our own, and leave the text as it is.',
  ABRIDGED: 'We may shorten it, and say so.',
  SUBSTANTIVE: 'We may edit and shorten it, and say so.',
}
const edits = ({ editClass, alsoStyle }: Terms) =>
  editClass === 'STYLE' && alsoStyle.length > 0
    ? `We may bring spelling and punctuation to our style, and change ${listed(alsoStyle.map((one) => ({ TIME_AND_PLACE: 'words of time and place', LOCAL: 'what needs local context' })[one]))}; nothing else.`
    : allowed[editClass]

function translation({ translation, languages }: Terms): string {
  const names = new Intl.DisplayNames('en', { type: 'language' })
  const into = languages.length > 0 ? ` into ${listed(languages.map((lang) => names.of(lang) ?? lang))}` : ''
  return { ALLOWED: `We may translate it${into}.`, WITH_LEAVE: `We may translate it${into} where our partner gave leave.`, FORBIDDEN: '' }[translation]
}

const fillers: Record<string, string> = { authors: '(its authors)', date: '(its date)', title: '(its headline)', url: '(its address)', institution: '(their institution)', photographer: '(who took its pictures)', paper: '(our name)' }
function credit({ credit }: Terms, partner: string): string {
  const words = credit.template.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'partner' ? partner : (fillers[name] ?? '')))
  const link = { ORIGINAL: ', with a link to the original', ORIGINAL_OR_HOMEPAGE: ', with a link to the original or to its site', HOMEPAGE: ', with a link to its site', NONE: '' }[credit.link]
  return `Each story says “${inPlace(words)}”${link}.`
}

const kept = ({ keep }: Terms) => (keep.length > 0 ? `Our copy keeps ${listed(keep.map((one) => KEEPSAKE_WORDS[one]))}.` : '')

function window({ window: { start, days, until, atEnd } }: Terms): string {
  if ((!days && !until) || atEnd === 'KEEP') return ''
  const end = atEnd === 'EXCERPT' ? 'After that its beginning stays, with a link to the whole.' : 'After that it is taken down.'
  if (until) return `The whole text may stand until ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(until))}. ${end}`
  return `The whole text may stand for ${days} days from ${start === 'OURS' ? 'ours' : 'its publication'}. ${end}`
}

const pictures: Record<Terms['images'], string> = {
  NOT_INCLUDED: 'Its pictures are not part of the agreement; those beside its stories here are ours or have a credit of their own.',
  WHERE_NOTED: 'We may use its pictures where it says so.',
  STAFF: 'We may use those of its pictures that its own staff took.',
  OWN: 'We may use its pictures, but not those of others.',
  INCLUDED: 'We may use its pictures with its stories.',
}
const images = ({ images }: Terms) => pictures[images]

function engines({ robots, canonical }: Terms, partner: string): string {
  if (robots === 'NOINDEX') return `We keep our copies out of search engines, so that readers there find ${inPlace(partner)}.`
  return canonical === 'SOURCE' ? 'Our copies tell search engines where the original is.' : ''
}

/** Where a partner’s stories may be read; empty: everywhere. */
export function territoryInWords({ mode, places }: Terms['territories']): string {
  if (places.length === 0) return ''
  const names = new Intl.DisplayNames('en', { type: 'region' })
  const where = listed(places.map((place) => names.of(place) ?? place))
  return mode === 'ALLOW' ? `Its stories may be read here in ${where} alone.` : `Its stories may not be read here in ${where}.`
}

function desk(terms: Terms, partner: string): Clause[] {
  const { uses, credit, editClassWithLeave, headline, abridging, embargo, exclusivity, quota, counter } = terms
  const past = { DAY: 'day', WEEK: 'week', MONTH: 'month' }
  const asked = (what: string, leave: Terms['headline']) => ({ ALLOWED: `${what} is allowed.`, WITH_LEAVE: `${what} needs the partner’s leave.`, FORBIDDEN: `${what} is forbidden.`, BY_CLASS: '' })[leave]
  return [
    [`It may go ${listed(uses.map((use) => USE_WORDS[use]))}, and nowhere else.`, 'R06', 'R35'],
    [editClassWithLeave ? `With leave for a story: ${allowed[editClassWithLeave].toLowerCase()}` : '', 'R09'],
    [asked('A headline of our own', headline), 'R09'],
    [asked('Shortening', abridging), 'R09'],
    [terms.discloseEdits ? 'Readers must be told of our edits.' : '', 'R08'],
    [credit.templateIfEdited ? `Once we edited it, its credit reads “${inPlace(credit.templateIfEdited.replaceAll('{partner}', partner))}”.` : '', 'R07', 'R08'],
    [credit.byline ? `Its byline reads “${inPlace(credit.byline.replaceAll('{partner}', partner))}”.` : '', 'R07', 'R10'],
    [credit.verbatim ? 'Not a letter of the credit may differ.' : '', 'R07'],
    [{ NOT_ASKED: '', PREFERRED: 'They would like their logo to stand beside it.', REQUIRED: 'Their logo must stand beside it.' }[credit.logo], 'R07'],
    [credit.onPictures ? 'Their pictures bear the credit in full.' : '', 'R14'],
    [{ UNSTATED: '', ALLOWED: 'Their pictures may be used to advertise.', FORBIDDEN: 'Their pictures may not be used to advertise.' }[terms.imagesForMarketing], 'R14'],
    [{ NONE: '', ASKED: 'They ask for their counter in our copy.', REQUIRED: 'Their counter must stand in our copy.' }[counter.need], 'R15'],
    [terms.window.orElse.length > 0 ? `At the end we could also ${listed(terms.window.orElse.map((one) => ({ EXCERPT: 'keep its beginning with a link', REMOVE: 'take it down', ASK: 'ask them' })[one]))}.` : '', 'R04'],
    [embargo.hoursAfterSource > 0 ? `Not before ${embargo.hoursAfterSource} hours after their own publication.` : '', 'R01'],
    [embargo.liftedBy === 'PARTNER' ? 'Only they may lift an embargo.' : '', 'R02', 'R03'],
    [terms.printExtent ? `On paper: ${extent({ ...terms, extent: terms.printExtent }).toLowerCase()}` : '', 'R16'],
    [quota ? `At most ${quota.stories} ${quota.stories === 1 ? 'story' : 'stories'} a ${past[quota.per]}.` : '', 'R18'],
    [{ UNSTATED: '', ALLOWED: 'We may take all they publish.', FORBIDDEN: 'We may not take all they publish, one after the other.' }[terms.systematic], 'R18'],
    [exclusivity.ours > 0 ? `For ${exclusivity.ours} days from our publication nobody else gets it from us.` : '', 'R30'],
    [exclusivity.theirs > 0 ? `For ${exclusivity.theirs} days from their publication it is theirs alone.` : '', 'R30'],
    [terms.ownStoriesOnly ? 'Only what their own people made; what they have from an agency is not theirs to give.' : '', 'R17'],
    [terms.exclusionLabels.length > 0 ? `Not a story that bears ${listed(terms.exclusionLabels.map((label) => `“${label}”`))}.` : '', 'R17'],
    [{ UNSTATED: '', ALLOWED: 'It may be sold.', FORBIDDEN: 'It may not be sold apart.' }[terms.resale]],
    [{ UNSTATED: '', ALLOWED: 'Advertisements may stand beside it.', NOT_SOLD_AGAINST: 'Advertisements may stand beside it, but none may be sold for it.', FORBIDDEN: 'No advertisement may stand beside it.' }[terms.ads]],
    [{ UNSTATED: '', ALLOWED: 'It may stand behind a paywall.', FORBIDDEN: 'It must be free to read.' }[terms.paywall]],
    [{ UNSTATED: '', ALLOWED: 'Readers may comment on it.', FORBIDDEN: 'Comments are shut.' }[terms.comments]],
    [terms.duties.includes('NOTIFY_BY_EMAIL') ? 'We write to them whenever we use one.' : ''],
    [terms.duties.includes('SHOW_OUR_CONTACT') ? 'Our pages say how we can be reached.' : ''],
    [terms.settledEachTime.length > 0 ? `To be settled for each story: ${listed(terms.settledEachTime.map((one) => ({ EDITS: 'edits', LINK: 'the link', CANONICAL: 'where search engines are led', IMAGES: 'pictures', USES: 'uses' })[one]))}.` : '', 'R06', 'R09', 'R12', 'R13', 'R14'],
    [`Their corrections are ours within ${terms.onCorrection.withinHours} hours${terms.onCorrection.auto ? ', by themselves' : ''}; a story they kill goes at once${terms.onKill.notice ? ', with a word in its place' : ''}.`, 'R23'],
  ]
}

import type { RenderedCredit } from './credit.ts'
import type { EditAnalysis } from './edit-class.ts'
import type { Terms, Use } from './terms.ts'
import type { Keepsake } from './closed-lists.ts'

/** The rules a story is held against, by the numbers under which the desk knows them. */
export const RULES = ['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09', 'R10', 'R11', 'R12', 'R13', 'R14', 'R15', 'R16', 'R17', 'R18', 'R23', 'R25', 'R27', 'R30', 'R34', 'R35'] as const
export type RuleId = (typeof RULES)[number]

/** What one rule says of one case. `code` is for programs and tests; `why` and `fix` are for whoever edits. */
export type Finding = { rule: RuleId; verdict: 'ok' | 'warn' | 'block'; code: string; why: string; fix: string; field?: string }

export type CasePicture = {
  id: string
  /** Where it stands, as a reader counts: "picture 2 in the text". */
  name: string
  /** Whose it is: PARTNER where its credit or source names the partner. */
  from: 'OURS' | 'PARTNER'
  credit: string
  /** The partner said that this one may be used. */
  noted: boolean
  rightsUntil: Date | null
}

/** One hand through which a story went before it came to us. */
export type Hop = { party: string; licence?: string | undefined; mayPassOn?: boolean | undefined }

export type CaseSource = {
  partner: { name: string; lang: string; hasLogo: boolean }
  originalUrl: string | null
  originalAuthors: string[]
  originalPublished: Date | null
  institution: string
  /** What our text does to theirs. */
  analysis: EditAnalysis
  /** What stood in theirs and is missing in ours. */
  lost: Keepsake[]
  chain: Hop[]
  /** Anything of the story that could bear a label of reservation: its text, its notes, its licence. */
  labelled: string
  state: 'USABLE' | 'HELD' | 'WITHDRAWN'
  /** Rules for which the partner's leave is on file, with what was asked. */
  leave: ReadonlySet<RuleId>
  /** How many of theirs we published in the agreement's period. */
  usedInPeriod: number
  /** Taken by a machine that takes everything. */
  systematic: boolean
  /** They keep machines from mining it. */
  minesReserved: boolean
}

/** A story as the gate judges it: plain values and a moment, no database. */
export type Case = {
  story: {
    isPublic: boolean
    embargoUntil: Date | null
    /** An embargo was lifted by hand, before its time. */
    embargoLifted: boolean
    withdrawn: boolean
    firstPublished: Date | null
    lang: string
    paragraphs: number
    /** Every address that the text links to or embeds. */
    links: string[]
    /** Names that stand in the byline. */
    names: string[]
    hasTranslator: boolean
    /** A translation of what came, as far as one can tell. */
    isTranslation: boolean
    /** A line of the text that looks like a credit. */
    pastedCredit: string | null
    /** Ours, promised to one other house for a time. */
    promised: { to: string; until: Date } | null
  }
  source: CaseSource | null
  agreement: { version: number; terms: Terms; validFrom: Date; validTo: Date | null } | null
  /** What we would print. */
  output: {
    credit: RenderedCredit | null
    /** The line that the terms ask for, as of now; null without an agreement. */
    owed: RenderedCredit | null
    /** Places of that line which nothing fills. */
    holes: string[]
    nofollow: boolean
    canonicalUrl: string | null
    noindex: boolean
    newsSitemap: boolean
    counterUrl: string | null
    minesReserved: boolean
  }
  pictures: CasePicture[]
  /** Where pictures stand that were withdrawn or deleted meanwhile. */
  gonePictures: string[]
  use: Use
  /** The reader's country; null: unknown; ANYWHERE: decided before anybody reads. */
  place: string | null | 'ANYWHERE'
  timeZone: string
  at: Date
}

type More = { field?: string }
/** Makes the findings of one rule. */
export const findingsFor = (rule: RuleId) => ({
  ok: (why: string): Finding => ({ rule, verdict: 'ok', code: 'fine', why, fix: '' }),
  warn: (code: string, why: string, fix: string, more: More = {}): Finding => ({ rule, verdict: 'warn', code, why, fix, ...more }),
  block: (code: string, why: string, fix: string, more: More = {}): Finding => ({ rule, verdict: 'block', code, why, fix, ...more }),
})

export type RuleOf = (judged: Case) => Finding | Finding[]

export const DAY_MS = 86_400_000
export const HOUR_MS = 3_600_000

/** An embargo without a known end, as agencies send it: held until a newer version says otherwise. */
export const NO_END = new Date('9999-12-31T00:00:00Z')

/** A moment in the newsroom's words. */
const clocks = new Map<string, Intl.DateTimeFormat>()
export function inWords(at: Date, timeZone: string): string {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  clocks.set(timeZone, clock)
  return `${clock.format(at)} (${timeZone})`
}

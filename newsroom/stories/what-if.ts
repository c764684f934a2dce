import { z } from 'zod'
import { db } from '#lib/db.ts'
import { atWallTime, dayIn } from '#lib/wall-time.ts'
import { authorize, can, type Actor } from '../access/can.ts'
import { emptyIsAbsent, readInput } from '../input.ts'
import { notFound } from '../refusal.ts'
import { USES, USE_WORDS, type Use } from '../rights/closed-lists.ts'
import { DAY_MS, type Case, type Finding, type RuleId } from '../rights/case.ts'
import { withExceptions } from '../rights/exceptions.ts'
import { rightsGate, verdictOf } from '../rights/gate.ts'
import type { Terms } from '../rights/terms.ts'
import { clausesFor } from '../rights/terms-in-words.ts'
import { windowEnd } from '../rights/window-end.ts'
import { standingBylines } from '../contributors/standing.ts'
import { loadProposed, type Loaded } from './proposed.ts'

export const WhatIfInput = z.strictObject({
  storyId: z.uuid(),
  use: z.preprocess(emptyIsAbsent, z.enum(USES).default('web')),
  /** Where the reader is; absent: anywhere. */
  place: z.preprocess(emptyIsAbsent, z.string().trim().toUpperCase().regex(/^[A-Z]{2}$/, 'Write a country as two letters, like CA.').optional()),
  day: z.preprocess(emptyIsAbsent, z.iso.date('Write a day like 2026-11-23.').optional()),
  lang: z.preprocess(emptyIsAbsent, z.string().trim().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'Write a language as its tag, like es or pt-BR.').optional()),
})

type Asked = { use?: Use; place?: string; at?: Date; lang?: string }

export type Answer = {
  name: string
  verdict: Finding['verdict']
  /** What becomes of a story that is out, by that day. */
  end: 'EXCERPT' | 'REMOVE' | null
  found: { rule: RuleId; verdict: Finding['verdict']; why: string; fix: string; clauses: string[] }[]
}

/** The same story elsewhere, at another time, for other readers or in another language. */
export function caseIf(judged: Case, { use = 'web', place, at = judged.at, lang }: Asked): Case {
  const isTranslation = lang !== undefined && lang.split('-')[0] !== judged.story.lang.split('-')[0]
  // What stands on our pages stands there already; put elsewhere, it is used anew.
  const isPublic = judged.story.isPublic && use === 'web' && !isTranslation
  return { ...judged, use, at, ...(place !== undefined && { place }), story: { ...judged.story, isPublic, ...(isTranslation && { lang, isTranslation, hasTranslator: false }) } }
}

/** Of what a rule finds, what a question of where and when asks for: that everything is well goes without saying. */
const answer = (name: string, findings: readonly Finding[], judged: Case): Answer => {
  const { agreement, source } = judged
  const found = findings.filter(({ verdict }) => verdict !== 'ok').toSorted((a, b) => a.verdict.localeCompare(b.verdict))
  return {
    name, verdict: verdictOf(found), end: agreement ? endBy(agreement.terms, judged) : null,
    found: found.map(({ rule, verdict, why, fix }) => ({ rule, verdict, why, fix, clauses: agreement && source ? clausesFor(rule, agreement.terms, source.partner.name) : [] })),
  }
}

/** What the agreement leaves of it at the moment of the case, where its time is over then. */
export function endBy(terms: Terms, { story: { firstPublished }, source, at }: Pick<Case, 'story' | 'source' | 'at'>): Answer['end'] {
  const end = windowEnd(terms, { originalPublished: source?.originalPublished ?? null, firstPublished, at })
  return end && end <= at && terms.window.atEnd !== 'KEEP' ? terms.window.atEnd : null
}

const usual = (now: Date): [name: string, asked: Asked][] => [
  ['In print', { use: 'print' }],
  ['In the newsletter', { use: 'newsletter' }],
  ['On our pages in thirty days', { at: new Date(now.getTime() + 30 * DAY_MS) }],
  ['For readers in Canada', { place: 'CA' }],
  ['Translated into Spanish', { lang: 'es' }],
  ['In the archive', { use: 'archive' }],
]

/** What was let pass on our pages was not let pass elsewhere. */
const OF_THE_PAGE: ReadonlySet<string> = new Set<RuleId>(['R06', 'R16'])

function judge(loaded: Loaded, name: string, asked: Asked): Answer {
  const judged = caseIf(loaded.judged, asked)
  const exceptions = loaded.exceptions.filter(({ rule }) => judged.use === 'web' || !OF_THE_PAGE.has(rule))
  return answer(name, withExceptions(rightsGate(judged), exceptions), judged)
}

/** What the gate would say of a story in the places that are asked for most. Null where there is no such story, or not for them. */
export async function elsewhere(actor: Actor, id: string, now = new Date()) {
  if (!z.uuid().safeParse(id).success) return null
  const loaded = await loadProposed(db(), id, now)
  if (!loaded) return null
  const bylines = (await standingBylines(db(), loaded.content.bylines)).map(({ contributorId }) => contributorId)
  if (!can(actor, 'story.review', { bylines })) return null
  return {
    id, bylines, headline: loaded.content.headline, partner: loaded.item?.partner ?? null,
    agreement: loaded.item?.agreement?.version ?? null, timeZone: loaded.judged.timeZone,
    answers: usual(now).map(([name, asked]) => judge(loaded, name, asked)),
  }
}

/** The same of one question of one's own. Changes nothing. */
export async function whatIf(actor: Actor, given: z.input<typeof WhatIfInput>, now = new Date()): Promise<Answer> {
  const { storyId, use, place, day, lang } = readInput(WhatIfInput, given)
  const loaded = await loadProposed(db(), storyId, now)
  if (!loaded) throw notFound('story')
  authorize(actor, 'story.review', { bylines: (await standingBylines(db(), loaded.content.bylines)).map(({ contributorId }) => contributorId) })
  const { timeZone } = loaded.judged
  const at = day === undefined || day === dayIn(timeZone, now) ? now : atWallTime(timeZone, `${day}T12:00`)
  const name = [USE_WORDS[use], place && `in ${countries.of(place) ?? place}`, lang && `in ${languages.of(lang) ?? lang}`, day && `on ${day}`].filter(Boolean).join(', ')
  return judge(loaded, name.charAt(0).toUpperCase() + name.slice(1), { use, at, ...(place !== undefined && { place }), ...(lang !== undefined && { lang }) })
}

const countries = new Intl.DisplayNames('en', { type: 'region' })
const languages = new Intl.DisplayNames('en', { type: 'language' })

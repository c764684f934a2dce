import { db } from '#lib/db.ts'
import { DAY_MS, type Case } from '../rights/case.ts'
import { withExceptions } from '../rights/exceptions.ts'
import { rightsGate, told, verdictOf } from '../rights/gate.ts'
import type { Terms } from '../rights/terms.ts'
import { loadProposed, type Loaded } from '../stories/proposed.ts'
import { endBy } from '../stories/what-if.ts'
import { OUTCOMES, TRIED_DAYS } from './outcomes.ts'

/** As many stories as anybody reads; what holds for them holds for the rest. */
const MOST = 200

export type AsIf = { version: number; terms: Terms; validFrom: Date; validTo: Date | null }

export type WouldBe = { id: string; headline: string; partner: string; isPublic: boolean; version: number | null; outcome: (typeof OUTCOMES)[number]; found: string[] }

/** A story judged as on the day it went out, or as of now where it did not, and none of it out yet. */
function asOnItsDay(loaded: Loaded, at: Date): Case {
  const { judged, story } = loaded
  const source = judged.source && { ...judged.source, usedInPeriod: Math.max(0, judged.source.usedInPeriod - (story.live ? 1 : 0)) }
  return { ...judged, at, story: { ...judged.story, isPublic: false }, source }
}

/** What the last month's stories would have been told under these terms: of one partner, or of all. Changes nothing. */
export async function wouldBe(asIf: AsIf, partnerId: string | null, now: Date): Promise<{ stories: WouldBe[]; isCut: boolean }> {
  const since = new Date(now.getTime() - TRIED_DAYS * DAY_MS)
  const ofMonth = { OR: [{ story: { firstPublishedAt: { gt: since, lte: now } } }, { receivedAt: { gt: since, lte: now }, story: { firstPublishedAt: null } }] }
  const rows = await db().syndicatedItem.findMany({
    where: { storyId: { not: null }, ...(partnerId && { partnerId }), ...ofMonth },
    orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }], take: MOST + 1,
    select: { storyId: true, story: { select: { firstPublishedAt: true } } },
  })
  const stories: WouldBe[] = []
  for (const { storyId, story } of rows.slice(0, MOST)) {
    const at = story?.firstPublishedAt ?? now
    const loaded = storyId ? await loadProposed(db(), storyId, at, undefined, asIf) : null
    if (!loaded?.item) continue
    const judged = asOnItsDay(loaded, at)
    // A new agreement holds for what is taken from its first day on; what was taken before is judged as if it came then.
    const found = withExceptions(rightsGate(judged), loaded.exceptions).filter(({ verdict, code }) => verdict !== 'ok' && code !== 'agreement-to-come')
    const verdict = verdictOf(found)
    const end = endBy(asIf.terms, { ...judged, story: { ...judged.story, firstPublished: story?.firstPublishedAt ?? null }, at: now })
    const outcome = verdict === 'block' ? 'refused' : end === 'REMOVE' ? 'removed' : end === 'EXCERPT' ? 'cut' : verdict === 'warn' ? 'warned' : 'allowed'
    stories.push({
      id: loaded.story.id, headline: loaded.content.headline || 'Without a headline', partner: loaded.item.partner.name, isPublic: loaded.story.live !== null, version: loaded.usedUnder,
      outcome, found: found.toSorted((a, b) => a.verdict.localeCompare(b.verdict)).map(told),
    })
  }
  return { stories: stories.toSorted((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome)), isCut: rows.length > MOST }
}

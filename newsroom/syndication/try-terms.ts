import { db } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { notFound, type Reason } from '../refusal.ts'
import { told, verdictOf } from '../rights/gate.ts'
import { termsForStaff } from '../rights/terms-in-words.ts'
import { loadProposed } from '../stories/proposed.ts'
import { AgreeInput, reasonsNotToAgree, type AgreeInput as AgreeGiven } from './agree.ts'

/** The newest stories are tried; what holds for them holds for the rest. */
const TRIED = 60

export type Tried = {
  fights: Reason[]
  sentences: string[]
  /** Of all the partner's stories here: how many are out, and how many wait at the desk. They keep the version under which they were taken. */
  out: number
  atDesk: number
  stories: { id: string; headline: string; isPublic: boolean; version: number | null; verdict: 'ok' | 'warn' | 'block'; found: string[] }[]
}

/** What terms would mean, before they are agreed: what contradicts, what they say, and what the newest stories would be told under them. Changes nothing. */
export async function tryTerms(actor: Actor, given: AgreeGiven, now = new Date()): Promise<Tried> {
  const { partnerId, validFrom, validTo, terms } = readInput(AgreeInput, given)
  authorize(actor, 'partner.agree')
  const partner = await db().partner.findUnique({ where: { id: partnerId }, select: { name: true } })
  if (!partner) throw notFound('partner')
  const where = { partnerId, storyId: { not: null } }
  const [out, all, newest] = await Promise.all([
    db().liveStory.count({ where: { partnerId } }),
    db().syndicatedItem.count({ where }),
    db().syndicatedItem.findMany({ where, orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }], take: TRIED, select: { storyId: true } }),
  ])
  const asIf = { version: 0, terms, validFrom: new Date(validFrom), validTo: validTo ? new Date(validTo) : null }
  const stories: Tried['stories'] = []
  for (const { storyId } of newest) {
    const loaded = storyId ? await loadProposed(db(), storyId, now, undefined, asIf) : null
    if (!loaded?.item) continue
    const { rights } = loaded.proposed
    // A new agreement holds for what is taken from its first day on; what was taken before is judged as if it came then.
    const found = rights.filter(({ verdict, code }) => verdict !== 'ok' && code !== 'agreement-to-come')
    stories.push({
      id: loaded.story.id, headline: loaded.content.headline || 'Without a headline', isPublic: loaded.story.live !== null, version: loaded.usedUnder,
      verdict: verdictOf(found), found: found.toSorted((a, b) => a.verdict.localeCompare(b.verdict)).map(told),
    })
  }
  return { fights: reasonsNotToAgree({ validFrom, validTo, terms }), sentences: termsForStaff(terms, partner.name), out, atDesk: all - out, stories }
}

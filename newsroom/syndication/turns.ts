import { db } from '#lib/db.ts'
import { dayIn } from '#lib/wall-time.ts'
import { authorize, type Actor } from '../access/can.ts'
import { DAY_MS, NO_END } from '../rights/case.ts'
import { agreementTurns, exclusivityTurns } from './agreement-turns.ts'

export const TURN_KINDS = ['embargo', 'window', 'picture', 'exclusivity', 'agreement'] as const
export type TurnKind = (typeof TURN_KINDS)[number]

/** Something that begins or ends. `about` names it for good; `at` is the moment, `day` the day that people call it by. */
export type Turn = { kind: TurnKind; about: string; at: Date; day: string; what: string; then: string; href: string; storyId?: string; partner?: string }

/** So many days ahead are looked at, and of each kind so many. */
export const AHEAD_DAYS = 90
const MOST = 500

export type Span = { from: Date; to: Date; timeZone: string }

const titled = (headline: string) => `“${headline || 'Without a headline'}”`

/** All that begins or ends in a span of time, the nearest first: embargoes, windows, rights to pictures, what is somebody's alone, agreements. */
export async function turnsIn(span: Span): Promise<Turn[]> {
  const turns = await Promise.all([embargoes(span), windows(span), pictures(span), exclusivityTurns(span), agreementTurns(span)])
  return turns.flat().toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.about.localeCompare(b.about))
}

async function embargoes({ from, to, timeZone }: Span): Promise<Turn[]> {
  const rows = await db().story.findMany({
    where: { embargoUntil: { gt: from, lte: to, lt: NO_END }, state: { notIn: ['ARCHIVED', 'WITHDRAWN'] } },
    orderBy: [{ embargoUntil: 'asc' }, { id: 'asc' }], take: MOST,
    select: { id: true, headline: true, embargoUntil: true, scheduledFor: true, syndicatedItem: { select: { partner: { select: { name: true } } } } },
  })
  return rows.flatMap(({ id, headline, embargoUntil: at, scheduledFor, syndicatedItem }): Turn[] =>
    at ? [{ kind: 'embargo', about: `embargo ${id}`, at, day: dayIn(timeZone, at), what: `The embargo on ${titled(headline)} ends.`, then: scheduledFor ? 'It is scheduled.' : 'It may go out from then on; nothing is scheduled.', href: `/desk/stories/${id}/publish`, storyId: id, ...(syndicatedItem && { partner: syndicatedItem.partner.name }) }] : [])
}

const left = { KEEP: 'It stays.', EXCERPT: 'Its beginning stays, with a link to the whole.', REMOVE: 'It is taken down.' }

async function windows({ from, to, timeZone }: Span): Promise<Turn[]> {
  const rows = await db().liveStory.findMany({
    where: { publicUntil: { gt: from, lte: to } },
    orderBy: [{ publicUntil: 'asc' }, { storyId: 'asc' }], take: MOST,
    select: { storyId: true, headline: true, publicUntil: true, atEnd: true, partner: { select: { name: true } } },
  })
  return rows.flatMap(({ storyId, headline, publicUntil: at, atEnd, partner }): Turn[] =>
    at ? [{ kind: 'window', about: `window ${storyId}`, at, day: dayIn(timeZone, at), what: `The time for which ${titled(headline)} was lent ends.`, then: left[atEnd], href: `/desk/stories/${storyId}/publish`, storyId, ...(partner && { partner: partner.name }) }] : [])
}

async function pictures({ from, to, timeZone }: Span): Promise<Turn[]> {
  const rows = await db().media.findMany({
    where: { rightsUntil: { gt: from, lte: to } },
    orderBy: [{ rightsUntil: 'asc' }, { id: 'asc' }], take: MOST,
    select: { id: true, alt: true, caption: true, credit: true, rightsUntil: true, _count: { select: { inStories: true } } },
  })
  return rows.flatMap(({ id, alt, caption, credit, rightsUntil: at, _count: { inStories } }): Turn[] => {
    if (!at) return []
    const name = (caption || alt || credit || 'a picture without words').slice(0, 120)
    const stands = inStories === 0 ? 'It stands in no story that is out.' : `It is gone from ${inStories === 1 ? 'one story' : `${inStories} stories`} then.`
    // The moment is midnight: the last day is the one before.
    return [{ kind: 'picture', about: `picture ${id}`, at, day: dayIn(timeZone, new Date(at.getTime() - 1)), what: `The rights to the picture “${name}” end with this day.`, then: stands, href: `/desk/pictures/${id}` }]
  })
}

/** What comes in the next ninety days, for the room. */
export async function turnsAtDesk(actor: Actor, timeZone: string, now = new Date()): Promise<Turn[]> {
  authorize(actor, 'partner.read')
  return turnsIn({ from: now, to: new Date(now.getTime() + AHEAD_DAYS * DAY_MS), timeZone })
}

import { z } from 'zod'
import { db } from '#lib/db.ts'
import { readWallTime } from '#lib/wall-time.ts'
import { authorize, type Actor } from '../../access/can.ts'
import { clockFields, clockWords } from '../../clock-input.ts'
import type { PublishedStory } from '../published-story.ts'
import { storyOfThen, type ShownDocument } from './shown-document.ts'

type Then = { number: number; what: string; since: Date; note: string; hash: string; story: PublishedStory | null }
/** `at` is the moment that was meant; `problem` says why there is none; `then` is null where readers had not seen anything yet. */
export type AsOf = { id: string; headline: string; at: Date | null; problem: string | null; then: Then | null }

const MINUTE = 60_000
const Exact = z.iso.datetime()

/**
 * What readers saw of a story at a past moment: `asked` is the newsroom's clock to the minute, of which the end is meant, or an exact moment in UTC.
 * Null when there is no such story.
 */
export async function asOf(actor: Actor, id: string, asked: string, now = new Date()): Promise<AsOf | null> {
  authorize(actor, 'story.ledger')
  if (!z.uuid().safeParse(id).success) return null
  const [story, paper] = await Promise.all([
    db().story.findUnique({ where: { id }, select: { headline: true } }),
    db().paper.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } }),
  ])
  if (!story) return null
  const told = { id, headline: story.headline }
  const meant = momentAsked(asked, paper.timeZone, now)
  if ('problem' in meant) return { ...told, at: null, problem: meant.problem, then: null }
  const entry = await db().recordEntry.findFirst({ where: { storyId: id, chain: 'READERS', at: { lte: meant.at } }, orderBy: { number: 'desc' }, select: { number: true, what: true, at: true, hash: true, document: true } })
  if (!entry) return { ...told, at: meant.at, problem: null, then: null }
  const { note, story: kept } = entry.document as ShownDocument
  const then = kept && (await withPicturesAtDesk(storyOfThen(kept, meant.at)))
  return { ...told, at: meant.at, problem: null, then: { number: entry.number, what: entry.what, since: entry.at, note, hash: entry.hash, story: then } }
}

/** The last moment of the minute that was asked for; now, where nothing was. */
export function momentAsked(asked: string, timeZone: string, now: Date): { at: Date } | { problem: string } {
  if (asked === '') return { at: now }
  const exact = Exact.safeParse(asked)
  if (exact.success) return { at: new Date(exact.data) }
  const wall = clockFields.wall.safeParse(asked)
  if (!wall.success) return { problem: wall.error.issues[0]?.message ?? 'Write day and time like 2026-11-23T07:30.' }
  const time = readWallTime(timeZone, wall.data)
  if (time.kind === 'never') return { problem: `The clocks were put forward that night, and this time never came. The nearest are ${clockWords(time.before, timeZone)} and ${clockWords(new Date(time.after), timeZone)}.` }
  // Of an hour that came twice, the later holds the end of both.
  const start = time.kind === 'once' ? time.at : time.second
  return { at: new Date(start.getTime() + MINUTE - 1) }
}

/** Public addresses of pictures may answer nobody by now; the desk still has their files, but for those that were deleted. */
async function withPicturesAtDesk(story: PublishedStory): Promise<PublishedStory> {
  const shown = [story.lead, ...story.pictures.values()].flatMap((picture) => picture?.key ?? [])
  const there = new Set((await db().media.findMany({ where: { key: { in: shown } }, select: { key: true } })).map(({ key }) => key))
  const here = <Shown extends { key: string } | null>(picture: Shown): Shown | null => (picture && there.has(picture.key) ? { ...picture, key: `/desk/media/${picture.key}` } : null)
  return { ...story, lead: here(story.lead), pictures: new Map([...story.pictures].flatMap(([id, picture]) => { const kept = here(picture); return kept ? [[id, kept] as const] : [] })) }
}

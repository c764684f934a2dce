import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { readWallTime } from '#lib/wall-time.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { emptyIsAbsent, line, optionalLine, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { tags } from '../tags.ts'
import type { ProposedPlace } from './arrangement.ts'

const Place = z.strictObject({
  storyId: z.uuid(),
  boost: z.enum(['DEFAULT', 'BOOST', 'LEAD']).default('DEFAULT'),
  /** This place's own words and picture. */
  headline: optionalLine(200),
  standfirst: optionalLine(500),
  mediaId: z.preprocess(emptyIsAbsent, z.uuid().optional()),
})

/** An address of this paper; `//` and `/\` would lead to another. */
const OwnPath = z.preprocess(emptyIsAbsent, line(300).regex(/^\/(?![/\\])[^\s\\]*$/, 'Write an address of this paper, like /region/the-flood.').optional())

/** `until`: a moment, or as the paper's clocks will show it, `2026-11-23T18:00`. Without a text there is no line. */
const Breaking = z.preprocess(
  (given) => (typeof given === 'object' && given !== null && 'text' in given && emptyIsAbsent(given.text) === undefined ? undefined : given),
  z.strictObject({ text: line(200).min(1), href: OwnPath, until: z.preprocess((at) => (at instanceof Date ? at.toISOString() : at), line(40)) }).optional(),
)

export const proposal = {
  /** Absent: the paper's front page. */
  sectionId: z.preprocess(emptyIsAbsent, z.uuid().optional()),
  places: z.array(Place).max(60).default([]),
  breaking: Breaking,
}

export const ArrangeInput = z.strictObject({
  ...proposal,
  /** The version it was made from, 0 for none; absent for programs, which saw none. */
  seen: z.coerce.number().int().min(0).optional(),
})

type Arranged = {
  places: readonly ProposedPlace[]
  /** The headlines of the stories that are there, and whether readers may see them. */
  known: ReadonlyMap<string, { headline: string; isPublic: boolean }>
  /** Pictures that readers may be shown. */
  shownPictures: ReadonlySet<string>
  breakingUntil: { at: Date } | { reason: Reason } | null
  now: Date
}

export function reasonsNotToArrange({ places, known, shownPictures, breakingUntil, now }: Arranged): Reason[] {
  const reasons: Reason[] = []
  const placed = places.map(({ storyId }) => storyId)
  if (new Set(placed).size < placed.length) reasons.push({ code: 'placed-twice', message: 'A story stands in two places. Take it out of one.' })
  if (places.filter(({ boost }) => boost === 'LEAD').length > 1) reasons.push({ code: 'two-leads', message: 'Two stories lead. Choose one of them.' })
  for (const id of new Set(placed)) {
    const story = known.get(id)
    if (!story) reasons.push({ code: 'not-public', message: 'A story in the arrangement is not there any more. Take it out.' })
    else if (!story.isPublic) reasons.push({ code: 'not-public', message: `“${story.headline}” is not public. Publish it first, or take it out.` })
  }
  places.forEach(({ mediaId }, place) => {
    if (mediaId !== undefined && !shownPictures.has(mediaId)) reasons.push({ code: 'picture-not-public', field: `places.${place}.mediaId`, message: 'Readers may not be shown this picture. Choose another, or the story’s own.' })
  })
  if (breakingUntil && 'reason' in breakingUntil) reasons.push(breakingUntil.reason)
  else if (breakingUntil && breakingUntil.at <= now) reasons.push({ code: 'breaking-over', field: 'breaking.until', message: 'The breaking line would already be over. Give it a later end.' })
  return reasons
}

/** When a breaking line ends, or why that is not known. */
export function endOf(until: string, timeZone: string): { at: Date } | { reason: Reason } {
  const refuse = (code: string, message: string) => ({ reason: { code, field: 'breaking.until', message } })
  if (until === '') return refuse('breaking-endless', 'A breaking line must end. Say when.')
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(until)) return { at: new Date(until) }
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(until) || Number.isNaN(Date.parse(`${until}Z`))) return refuse('breaking-end', 'Write day and time like 2026-11-23T18:00.')
  const time = readWallTime(timeZone, until)
  if (time.kind === 'once') return { at: time.at }
  return refuse(`time-${time.kind}`, time.kind === 'never' ? 'The clocks are put forward that night, and this time does not come. Choose another.' : 'The clocks are put back that night, and this time comes twice. Choose one an hour earlier or later.')
}

/** Whoever publishes a front waits here for the others. The newest arrangement, or null. */
export async function holdFront(tx: Tx, sectionId: string | undefined) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`front ${sectionId ?? ''}`}, 0))`
  if (sectionId && !(await tx.section.findUnique({ where: { id: sectionId }, select: { id: true } }))) throw notFound('section')
  return tx.front.findFirst({ where: { sectionId: sectionId ?? null }, orderBy: { version: 'desc' }, select: { id: true, version: true, publishedAt: true, by: { select: { name: true } } } })
}

type Standing = NonNullable<Awaited<ReturnType<typeof holdFront>>> | null

export const reasonsStale = (seen: number | undefined, last: Standing): Reason[] =>
  seen === undefined || seen === (last?.version ?? 0) ? [] : [{ code: 'stale', message: `${last?.by?.name ?? 'Somebody'} published another arrangement of this front meanwhile. What you arranged is still here: look at theirs below, then choose.` }]

type NewFront = { sectionId: string | undefined; places: readonly ProposedPlace[]; breaking: { text: string; href: string | null; until: Date } | null; reason?: string; now: Date }

/** Writes an arrangement as the newest version. Earlier ones stay, so that any of them can be brought back. */
export async function putFront(tx: Tx, actor: Actor, last: Standing, { sectionId = null, places, breaking, reason, now }: Omit<NewFront, 'sectionId'> & { sectionId: string | null | undefined }): Promise<{ version: number }> {
  const front = await tx.front.create({
    data: {
      sectionId, version: (last?.version ?? 0) + 1, publishedAt: now, byId: actor.id,
      breakingText: breaking?.text ?? null, breakingHref: breaking?.href ?? null, breakingUntil: breaking?.until ?? null,
      placements: {
        create: places.map(({ storyId, boost, headline, standfirst, mediaId }, position) => ({
          position, storyId, boost, headline: headline ?? null, standfirst: standfirst ?? null, mediaId: mediaId ?? null,
        })),
      },
    },
    select: { id: true, version: true },
  })
  const placed = places.map(({ storyId }) => storyId)
  await record(tx, actor, { deed: 'front.arrange', subject: { type: 'front', id: front.id }, after: { sectionId, version: front.version, placed, breaking: breaking?.text ?? null }, ...(reason && { reason }), at: now })
  await expire(tx, [sectionId ? tags.section(sectionId) : tags.front])
  return { version: front.version }
}

/**
 * Publishes an arrangement as one step.
 * @throws Refused with code `stale` when another was published since `seen`
 */
export async function arrangeFront(actor: Actor, given: z.input<typeof ArrangeInput>, now = new Date()): Promise<{ version: number }> {
  const { sectionId, places, breaking, seen } = readInput(ArrangeInput, given)
  return inTransaction(async (tx) => {
    authorize(actor, 'front.arrange')
    const last = await holdFront(tx, sectionId)
    refuseIf(reasonsStale(seen, last))
    const { timeZone } = (await tx.paper.findUnique({ where: { id: 1 }, select: { timeZone: true } })) ?? { timeZone: 'UTC' }
    const breakingUntil = breaking ? endOf(breaking.until, timeZone) : null
    refuseIf(reasonsNotToArrange({ places, ...(await whatIsThere(tx, places, now)), breakingUntil, now }))
    const line = breaking && breakingUntil && 'at' in breakingUntil ? { text: breaking.text, href: breaking.href ?? null, until: breakingUntil.at } : null
    return putFront(tx, actor, last, { sectionId, places, breaking: line, now })
  })
}

/** Which of the stories and pictures that were named are there, and public. */
export async function whatIsThere(tx: Tx, places: readonly ProposedPlace[], now: Date): Promise<Pick<Arranged, 'known' | 'shownPictures'>> {
  const stories = await tx.story.findMany({ where: { id: { in: places.map(({ storyId }) => storyId) } }, select: { id: true, slug: true, live: { select: { headline: true } } } })
  const pictures = await tx.media.findMany({ where: { id: { in: places.flatMap(({ mediaId }) => mediaId ?? []) }, publicSince: { not: null }, OR: [{ rightsUntil: null }, { rightsUntil: { gt: now } }] }, select: { id: true } })
  return {
    known: new Map(stories.map(({ id, slug, live }) => [id, { headline: live?.headline ?? slug, isPublic: live !== null }])),
    shownPictures: new Set(pictures.map(({ id }) => id)),
  }
}

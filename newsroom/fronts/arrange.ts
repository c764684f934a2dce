import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { refuseIf, type Reason } from '../refusal.ts'
import { tags } from '../tags.ts'

const Place = z.strictObject({
  storyId: z.uuid(),
  boost: z.enum(['DEFAULT', 'BOOST', 'LEAD']).default('DEFAULT'),
  headline: z.string().trim().max(200).optional(),
  standfirst: z.string().trim().max(500).optional(),
  mediaId: z.uuid().optional(),
})

export const ArrangeInput = z.strictObject({
  /** Absent: the paper's front page. */
  sectionId: z.uuid().optional(),
  places: z.array(Place).max(60),
  breaking: z.strictObject({ text: z.string().trim().min(1).max(200), href: z.string().regex(/^\/(?!\/)/).optional(), until: z.date() }).optional(),
})

type Arranged = { placed: string[]; live: ReadonlySet<string>; breakingUntil: Date | null; now: Date }

export function reasonsNotToArrange({ placed, live, breakingUntil, now }: Arranged): Reason[] {
  const reasons: Reason[] = []
  if (new Set(placed).size < placed.length) reasons.push({ code: 'placed-twice', message: 'A story stands in two places. Take it out of one.' })
  if (placed.some((id) => !live.has(id))) reasons.push({ code: 'not-public', message: 'A story in the arrangement is not public. Publish it first, or take it out.' })
  if (breakingUntil && breakingUntil <= now) reasons.push({ code: 'breaking-over', field: 'until', message: 'The breaking line would already be over. Give it a later end.' })
  return reasons
}

/** Publishes an arrangement as one step. Earlier ones stay, so that any of them can be brought back. */
export async function arrangeFront(actor: Actor, input: z.input<typeof ArrangeInput>, now = new Date()): Promise<{ version: number }> {
  const { sectionId, places, breaking } = ArrangeInput.parse(input)
  return inTransaction(async (tx) => {
    authorize(actor, 'front.arrange')
    const placed = places.map(({ storyId }) => storyId)
    const live = await tx.liveStory.findMany({ where: { storyId: { in: placed } }, select: { storyId: true } })
    refuseIf(reasonsNotToArrange({ placed, live: new Set(live.map(({ storyId }) => storyId)), breakingUntil: breaking?.until ?? null, now }))
    const last = await tx.front.findFirst({ where: { sectionId: sectionId ?? null }, orderBy: { version: 'desc' }, select: { version: true } })
    const front = await tx.front.create({
      data: {
        sectionId: sectionId ?? null, version: (last?.version ?? 0) + 1, publishedAt: now, byId: actor.id,
        breakingText: breaking?.text ?? null, breakingHref: breaking?.href ?? null, breakingUntil: breaking?.until ?? null,
        placements: {
          create: places.map(({ storyId, boost, headline, standfirst, mediaId }, position) => ({
            position, storyId, boost, headline: headline ?? null, standfirst: standfirst ?? null, mediaId: mediaId ?? null,
          })),
        },
      },
      select: { id: true, version: true },
    })
    await record(tx, actor, { deed: 'front.arrange', subject: { type: 'front', id: front.id }, after: { sectionId: sectionId ?? null, version: front.version, placed }, at: now })
    await expire(tx, [sectionId ? tags.section(sectionId) : tags.front])
    return { version: front.version }
  })
}

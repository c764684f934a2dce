import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { emptyIsAbsent, readInput } from '../input.ts'
import { notFound, refuseIf } from '../refusal.ts'
import { holdFront, putFront, reasonsStale, whatIsThere } from './arrange.ts'

const RevertInput = z.strictObject({
  sectionId: z.preprocess(emptyIsAbsent, z.uuid().optional()),
  /** The arrangement to bring back. */
  version: z.coerce.number().int().min(1),
  seen: z.coerce.number().int().min(0).optional(),
})

/**
 * Brings an earlier arrangement back, as the newest version: nothing between is lost. Stories that are public no more stay out,
 * and so does a breaking line that is over.
 */
export function revertFront(actor: Actor, given: z.input<typeof RevertInput>, now = new Date()): Promise<{ version: number; leftOut: number }> {
  const { sectionId, version, seen } = readInput(RevertInput, given)
  return inTransaction(async (tx) => {
    authorize(actor, 'front.arrange')
    const last = await holdFront(tx, sectionId)
    refuseIf(reasonsStale(seen, last))
    const front = await tx.front.findFirst({
      where: { sectionId: sectionId ?? null, version },
      select: { breakingText: true, breakingHref: true, breakingUntil: true, placements: { orderBy: { position: 'asc' }, select: { storyId: true, boost: true, headline: true, standfirst: true, mediaId: true } } },
    })
    if (!front) throw notFound('arrangement')
    const were = front.placements.map(({ headline, standfirst, mediaId, ...place }) => ({ ...place, headline: headline ?? undefined, standfirst: standfirst ?? undefined, mediaId: mediaId ?? undefined }))
    const { known, shownPictures } = await whatIsThere(tx, were, now)
    const places = were.filter(({ storyId }) => known.get(storyId)?.isPublic).map((place) => ({ ...place, mediaId: place.mediaId !== undefined && shownPictures.has(place.mediaId) ? place.mediaId : undefined }))
    const { breakingText, breakingHref, breakingUntil } = front
    const breaking = breakingText && breakingUntil && breakingUntil > now ? { text: breakingText, href: breakingHref, until: breakingUntil } : null
    const put = await putFront(tx, actor, last, { sectionId, places, breaking, reason: `version ${version} brought back`, now })
    return { ...put, leftOut: were.length - places.length }
  })
}

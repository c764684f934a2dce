import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { emptyIsAbsent, line, lines, readInput, tick } from '../input.ts'
import { notFound } from '../refusal.ts'
import { holdStory } from './revision.ts'

export const SourceOfStoryInput = z.strictObject({
  storyId: z.uuid(),
  canonicalUrl: z.preprocess(emptyIsAbsent, z.url({ protocol: /^https?$/ }).max(2048).optional()),
  originalHeadline: line(500).default(''),
  originalAuthors: lines(50, 200),
  institution: line(200).default(''),
  minesReserved: tick,
})

/** Writes down where a partner's story came from: what its credit names, and where it leads. Readers see it once the story is published anew. */
export async function changeSource(actor: Actor, given: unknown, now = new Date()): Promise<void> {
  const { storyId, canonicalUrl, ...rest } = readInput(SourceOfStoryInput, given)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const item = await tx.syndicatedItem.findUnique({ where: { storyId }, select: { canonicalUrl: true, originalHeadline: true, originalAuthors: true, institution: true, minesReserved: true } })
    if (!item) throw notFound('story of a partner')
    authorize(actor, 'story.source')
    const data = { ...rest, canonicalUrl: canonicalUrl ?? null }
    await tx.syndicatedItem.update({ where: { storyId }, data, select: { id: true } })
    await record(tx, actor, { deed: 'story.source', subject: { type: 'story', id: storyId }, before: item, after: data, at: now })
  })
}

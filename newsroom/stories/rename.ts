import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { tags } from '../tags.ts'
import { moveAddress } from './go-live.ts'
import { livePath, liveTags, liveTagsSelect } from './live-tags.ts'
import { closeRecall } from './recall.ts'
import { keepShown } from './record/keep.ts'
import { holdStory } from './revision.ts'
import { wasAnothers } from './story-slug.ts'

export const RenameInput = z.strictObject({ storyId: z.uuid(), slug: line(120) })

export function reasonsNotToRename({ slug, taken }: { slug: string; taken: boolean }): Reason[] {
  const field = 'slug'
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    return [{ code: 'slug-shape', field, message: 'An address is small Latin letters, digits and single hyphens, like ferry-returns-to-sule.' }]
  }
  return taken ? [{ code: 'slug-taken', field, message: 'Another story has this address, or had it: links to it lead there. Choose another.' }] : []
}

/** Gives a story another address. Readers who come by an old one are led to the new one, for good and in one step. */
export async function renameStory(actor: Actor, input: z.input<typeof RenameInput>, now = new Date()): Promise<void> {
  const { storyId, slug } = readInput(RenameInput, input)
  await inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const story = await tx.story.findUnique({
      where: { id: storyId },
      select: { slug: true, live: { select: liveTagsSelect } },
    })
    if (!story) throw notFound('story')
    authorize(actor, 'story.rename')
    const other = await tx.story.findUnique({ where: { slug }, select: { id: true } })
    refuseIf(reasonsNotToRename({ slug, taken: (other !== null && other.id !== storyId) || (await wasAnothers(tx, slug, storyId)) }))
    if (slug === story.slug) return

    await tx.story.update({ where: { id: storyId }, data: { slug, version: { increment: 1 } }, select: { id: true } })
    if (story.live) {
      await closeRecall(tx, storyId)
      const moved = { ...story.live, slug }
      await tx.liveStory.update({ where: { storyId }, data: { slug }, select: { storyId: true } })
      await moveAddress(tx, { storyId, from: livePath(story.live), to: livePath(moved) })
      await expire(tx, [...liveTags(story.live), ...liveTags(moved), tags.corrections])
      await keepShown(tx, storyId, { what: 'MOVED', at: now })
    }
    await record(tx, actor, { deed: 'story.rename', subject: { type: 'story', id: storyId }, before: { slug: story.slug }, after: { slug }, at: now })
  })
}

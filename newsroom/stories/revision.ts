import type { Tx } from '#lib/db.ts'
import { chainHash, chainStart } from '#lib/hash-chain.ts'
import type { RevisionKind } from '#prisma/generated/enums.ts'
import type { Actor } from '../access/can.ts'
import { followComments } from './comments/follow-comments.ts'
import type { StoryContent } from './content.ts'

type Kept = { storyId: string; kind: RevisionKind; content: StoryContent; actor: Actor; note?: string; at: Date; saveId?: string; /** A branch is kept beside the working head. */ isHead?: boolean }

/**
 * Appends one saved state to a story's chain and makes it the working head. The caller holds the story's row,
 * so that two savers take turns; the database refuses a second child of one revision if all else fails.
 */
export async function keepRevision(tx: Tx, { storyId, kind, content, actor, note = '', at, saveId, isHead = true }: Kept): Promise<{ id: string; number: number }> {
  const last = await tx.revision.findFirst({ where: { storyId }, orderBy: { number: 'desc' }, select: { number: true, hash: true } })
  const number = (last?.number ?? 0) + 1
  const prevHash = last?.hash ?? chainStart(`story ${storyId}`)
  const hash = chainHash(prevHash, { storyId, number, kind, content, note, authorId: actor.id, at: at.toISOString() })
  const revision = await tx.revision.create({
    data: { storyId, number, kind, content, note, authorId: actor.id, createdAt: at, prevHash, hash, saveId: saveId ?? null },
    select: { id: true, number: true },
  })
  if (!isHead) return revision
  await followComments(tx, storyId, content)
  await tx.story.update({ where: { id: storyId }, data: { workingRevisionId: revision.id, sectionId: content.sectionId ?? null, version: { increment: 1 } }, select: { id: true } })
  return revision
}

/** Holds the story until the transaction ends; whoever else wants to change it waits. */
export async function holdStory(tx: Tx, storyId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM story WHERE id = ${storyId}::uuid FOR UPDATE`
}

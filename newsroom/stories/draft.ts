import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor, type Deed } from '../access/can.ts'
import { StoryContent } from './content.ts'
import { keepRevision } from './revision.ts'
import { slugFrom } from '../slug.ts'
import { BEGUN } from './slug-of-headline.ts'
import { untakenSlug } from './story-slug.ts'

export const DraftInput = z.strictObject({
  content: StoryContent,
  /** Wished for; a number is added when it is taken. */
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).max(100).optional(),
  embargoUntil: z.date().optional(),
})
export type DraftInput = z.input<typeof DraftInput>

/** Starts a story. It is at the desk only; nothing of it is public. */
export function createStory(actor: Actor, input: DraftInput, now = new Date()): Promise<{ id: string; slug: string }> {
  return inTransaction((tx) => draftStory(tx, actor, { ...input, deed: 'story.create' }, now))
}

/** The same inside another deed's transaction, told of in the record as that deed. */
export async function draftStory(tx: Tx, actor: Actor, { deed, ...input }: DraftInput & { deed: Deed }, now: Date): Promise<{ id: string; slug: string }> {
  const { content, slug: wished, embargoUntil } = DraftInput.parse(input)
  authorize(actor, deed)
  const slug = await untakenSlug(tx, wished ?? slugFrom(content.headline, BEGUN))
  const story = await tx.story.create({
    data: { slug, sectionId: content.sectionId ?? null, createdById: actor.id, createdAt: now, embargoUntil: embargoUntil ?? null },
    select: { id: true },
  })
  await keepRevision(tx, { storyId: story.id, kind: deed === 'story.import' ? 'IMPORT' : 'SAVE', content, actor, at: now })
  await record(tx, actor, { deed, subject: { type: 'story', id: story.id }, after: { slug, headline: content.headline }, at: now })
  return { id: story.id, slug }
}

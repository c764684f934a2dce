import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '#lib/db.ts'
import type { Actor, Deed } from '../access/can.ts'
import { EditClass } from '../rights/terms.ts'
import { refuseIf } from '../refusal.ts'
import { draftStory, type DraftInput } from '../stories/draft.ts'
import { reasonsKilled } from './kill.ts'

export const SourceInput = z.strictObject({
  partnerId: z.uuid(),
  /** The partner's identity for it: the same thing twice is refused by the database. */
  uri: z.string().min(1).max(2048),
  canonicalUrl: z.url({ protocol: /^https?$/ }).optional(),
  originalHeadline: z.string().max(500).default(''),
  originalAuthors: z.array(z.string().max(200)).default([]),
  originalPublished: z.date().optional(),
  /** What was done to the text before it came to us here. */
  edits: EditClass.default('NONE'),
  institution: z.string().trim().max(200).default(''),
  creditFound: z.string().trim().max(500).optional(),
  raw: z.instanceof(Uint8Array),
})
export type SourceInput = z.input<typeof SourceInput>

/**
 * Takes in a partner's story: what arrived is kept as it came, and a draft is made of it
 * under the terms in force on that day.
 */
export async function takeIn(tx: Tx, actor: Actor, draft: DraftInput & { deed: Deed }, source: SourceInput, now: Date): Promise<{ id: string; slug: string }> {
  const { partnerId, uri, canonicalUrl, originalPublished, creditFound, raw, ...item } = SourceInput.parse(source)
  refuseIf(await reasonsKilled(tx, partnerId, [uri, canonicalUrl]))
  const story = await draftStory(tx, actor, draft, now)
  const agreement = await tx.agreement.findFirst({
    where: { partnerId, direction: 'IN', validFrom: { lte: now }, OR: [{ validTo: null }, { validTo: { gte: now } }] },
    orderBy: { version: 'desc' },
    select: { id: true },
  })
  await tx.syndicatedItem.create({
    data: {
      ...item, statedEdits: item.edits, partnerId, uri, raw: new Uint8Array(raw), rawHash: createHash('sha256').update(raw).digest('hex'),
      canonicalUrl: canonicalUrl ?? null, originalPublished: originalPublished ?? null, creditFound: creditFound ?? null,
      receivedAt: now, state: 'ADAPTING', agreementId: agreement?.id ?? null, storyId: story.id,
    },
    select: { id: true },
  })
  return story
}

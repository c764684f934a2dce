import { z } from 'zod'
import type { Actor } from '../access/can.ts'
import { emptyIsAbsent, line, readInput } from '../input.ts'
import { picturesNamed } from '../media/desk.ts'
import { drawOgImage } from '../media/og-image.ts'
import { notFound } from '../refusal.ts'
import { site } from '../site.ts'
import { storyAtDesk } from './desk.ts'

const Drawn = z.strictObject({
  headline: line(300).min(1, 'Write a headline first.'),
  dir: z.enum(['ltr', 'rtl']),
  sectionId: z.preprocess(emptyIsAbsent, z.uuid().optional()),
  mediaId: z.preprocess(emptyIsAbsent, z.uuid().optional()),
})

/** The card that links to a story will bear, drawn of what stands in the fields and is not saved yet. PNG, 1200 × 630. */
export async function cardPreview(actor: Actor, storyId: string, given: z.input<typeof Drawn>): Promise<Buffer> {
  const { headline, dir, sectionId, mediaId } = readInput(Drawn, given)
  const [story, { paper, sections }] = await Promise.all([storyAtDesk(actor, storyId), site()])
  if (!story) throw notFound('story')
  const [picture = null] = mediaId ? await picturesNamed(actor, [mediaId]) : []
  const section = sections.find(({ id }) => id === sectionId)?.name ?? ''
  return drawOgImage({ headline, dir, picture, section, paper: paper.name, credit: story.syndicatedItem?.creditFound ?? story.syndicatedItem?.partner.name ?? null })
}

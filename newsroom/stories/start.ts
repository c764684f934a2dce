import { z } from 'zod'
import type { Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { site } from '../site.ts'
import { createStory } from './draft.ts'

/** Starts an empty story in the paper's language: its words come later. */
export async function startStory(actor: Actor, given: Record<string, never>, now = new Date()): Promise<{ id: string; slug: string }> {
  readInput(z.strictObject({}), given)
  const { paper } = await site()
  return createStory(actor, { content: { lang: paper.lang, dir: paper.dir } }, now)
}

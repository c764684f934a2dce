import { z } from 'zod'
import { readInput } from '../input.ts'
import { Refused } from '../refusal.ts'
import { Body } from './body.ts'
import { StoryContent } from './content.ts'

const MOST_SPLICES = 2_000
/** Lists within lists: each takes four levels. */
const DEEPEST = 60
const NOT_A_STORY = 'The text holds something that a story cannot hold, so it was not saved; what was saved before is unchanged. Undo the last step, or paste it as plain text.'

/**
 * What a save sends: how the text it names became the text on the screen.
 * `splices` are in blocks of the text it started from, in order and apart; each takes out `remove` blocks at `at` and puts `insert` there.
 */
export const ContentPatch = z
  .strictObject({
    splices: z.array(z.strictObject({ at: z.int().min(0), remove: z.int().min(0), insert: z.array(z.unknown()).max(5_000) })).max(MOST_SPLICES).default([]),
    /** Every field but the body, as it is to be; null takes one out. */
    fields: z.record(z.string().max(40), z.unknown()).default({}),
  })
  .refine(({ splices, fields }) => !isTooDeep([splices, fields]), NOT_A_STORY)
export type ContentPatch = z.infer<typeof ContentPatch>

/** @throws Refused when the patch does not fit the text it is for, or would leave something that is no story */
export function applyPatch(from: StoryContent, { splices, fields }: ContentPatch): StoryContent {
  const blocks: unknown[] = []
  let done = 0
  for (const { at, remove, insert } of splices) {
    if (at < done || at + remove > from.body.content.length) throw unfit
    blocks.push(...from.body.content.slice(done, at), ...insert)
    done = at + remove
  }
  blocks.push(...from.body.content.slice(done))
  if ('body' in fields || 'schemaVersion' in fields) throw unfit
  const kept = Object.fromEntries(Object.entries({ ...from, ...fields }).filter(([, value]) => value !== null))
  const body = Body.safeParse({ type: 'doc', content: blocks })
  if (!body.success) throw new Refused([{ code: 'not-a-story', field: 'body', message: NOT_A_STORY }])
  return readInput(StoryContent, { ...kept, body: body.data })
}

/** Looks level by level, for a text nested ten thousand deep would end the reader that goes down into it. */
function isTooDeep(values: unknown[]): boolean {
  let level = values
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : []))
  }
  return false
}

const unfit = new Refused([{ code: 'patch-does-not-fit', message: 'What was sent does not fit the text it was made from. Reload the page: what you typed is kept on this device and will be merged.' }])

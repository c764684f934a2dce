import { diffIndices } from 'node-diff3'
import { canonicalJson } from '#lib/canonical-json.ts'
import type { Block } from './body.ts'
import type { ContentPatch } from './content-patch.ts'
import type { StoryContent } from './content.ts'

/** Blocks never change, so what each is compared by is found once: a key typed into a long text costs its own block. */
const known = new WeakMap<Block, string>()
function keyOf(block: Block): string {
  const key = known.get(block) ?? canonicalJson(block)
  known.set(block, key)
  return key
}

/** The patch that makes `to` of `from`: some hundred bytes for a sentence typed into a long story. Runs in the browser too. */
export function patchBetween(from: StoryContent, to: StoryContent): ContentPatch {
  const keys = (content: StoryContent) => content.body.content.map(keyOf)
  const splices = diffIndices(keys(from), keys(to)).map(({ buffer1: [at, remove], buffer2: [start, length] }) => ({ at, remove, insert: to.body.content.slice(start, start + length) }))
  const fields: Record<string, unknown> = {}
  for (const field of new Set([...Object.keys(from), ...Object.keys(to)]) as Set<keyof StoryContent>) {
    if (field !== 'body' && canonicalJson(from[field] ?? null) !== canonicalJson(to[field] ?? null)) fields[field] = to[field] ?? null
  }
  return { splices, fields }
}

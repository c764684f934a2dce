import { diff3MergeRegions } from 'node-diff3'
import { canonicalJson } from '#lib/canonical-json.ts'
import type { Block } from './body.ts'
import type { StoryContent } from './content.ts'

/** Where two people wrote different things: both are kept, for somebody to choose. */
export type Conflict =
  | { kind: 'blocks'; /** Before which block of the merged text it stands. */ at: number; base: Block[]; mine: Block[]; theirs: Block[] }
  | { kind: 'field'; field: string; base: unknown; mine: unknown; theirs: unknown }

export type Merged = {
  /** Both people's work where it does not meet; where it does, theirs, which was saved first. */
  content: StoryContent
  conflicts: Conflict[]
}

/** Three-way merge of two edits of one text: by block in the body, by field elsewhere. No word of either is lost: it is in the text or in a conflict. */
export function mergeContent(base: StoryContent, mine: StoryContent, theirs: StoryContent): Merged {
  const conflicts: Conflict[] = []
  const blocks = mergeBlocks(base.body.content, mine.body.content, theirs.body.content, conflicts)
  const fields = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]) as Set<keyof StoryContent>
  fields.delete('body')
  const merged = [...fields].map((field) => [field, mergeField(field, base[field], mine[field], theirs[field], conflicts)] as const)
  const content = { ...Object.fromEntries(merged.filter(([, value]) => value !== undefined)), body: { ...theirs.body, content: blocks } }
  return { content: content as StoryContent, conflicts }
}

const same = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null)

function mergeField(field: string, base: unknown, mine: unknown, theirs: unknown, conflicts: Conflict[]): unknown {
  if (same(mine, theirs) || same(mine, base)) return theirs
  if (same(theirs, base)) return mine
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) {
    const merged = mergeLists(base, mine, theirs)
    if (merged) return merged
  }
  conflicts.push({ kind: 'field', field, base, mine, theirs })
  return theirs
}

/** Bylines, topics, references: what each of two added or took away is done to the list; null where they meet. */
function mergeLists(base: unknown[], mine: unknown[], theirs: unknown[]): unknown[] | null {
  const regions = regionsOf(base, mine, theirs)
  if (regions.some(({ conflict }) => conflict)) return null
  const merged = regions.flatMap(({ taken }) => taken)
  return new Set(merged.map(canonicalJson)).size === merged.length ? merged : null
}

function mergeBlocks(base: Block[], mine: Block[], theirs: Block[], conflicts: Conflict[]): Block[] {
  const merged: Block[] = []
  for (const { taken, conflict } of regionsOf(base, mine, theirs)) {
    if (!conflict) merged.push(...taken)
    else for (const part of apart(conflict)) {
      const [onlyMine, onlyTheirs] = [same(part.theirs, part.base), same(part.mine, part.base) || same(part.mine, part.theirs)]
      if (!onlyMine && !onlyTheirs) conflicts.push({ kind: 'blocks', at: merged.length, ...part })
      merged.push(...(onlyMine ? part.mine : part.theirs))
    }
  }
  return merged
}

type Three<T> = { base: T[]; mine: T[]; theirs: T[] }

/** Changes of neighbouring blocks meet in one region; where each side still has as many blocks, they can be told apart. */
function apart({ base, mine, theirs }: Three<Block>): Three<Block>[] {
  if (base.length !== mine.length || base.length !== theirs.length) return [{ base, mine, theirs }]
  return base.map((block, index) => ({ base: [block], mine: mine.slice(index, index + 1), theirs: theirs.slice(index, index + 1) }))
}

function regionsOf<T>(base: T[], mine: T[], theirs: T[]): { taken: T[]; conflict: Three<T> | null }[] {
  const keys = (items: T[]) => items.map((item) => canonicalJson(item))
  return diff3MergeRegions(keys(mine), keys(base), keys(theirs)).map((region) => {
    if (region.stable) {
      const from = region.buffer === 'a' ? mine : region.buffer === 'b' ? theirs : base
      return { taken: from.slice(region.bufferStart, region.bufferStart + region.bufferLength), conflict: null }
    }
    const part = (items: T[], start: number, length: number) => items.slice(start, start + length)
    const conflict = { base: part(base, region.oStart, region.oLength), mine: part(mine, region.aStart, region.aLength), theirs: part(theirs, region.bStart, region.bLength) }
    return same(conflict.mine, conflict.theirs) ? { taken: conflict.mine, conflict: null } : { taken: [], conflict }
  })
}

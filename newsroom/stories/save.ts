import { z } from 'zod'
import { canonicalJson } from '#lib/canonical-json.ts'
import { inTransaction } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import type { Actor } from '../access/can.ts'
import { emptyIsAbsent, line, readInput } from '../input.ts'
import { notFound, Refused } from '../refusal.ts'
import { applyPatch, ContentPatch } from './content-patch.ts'
import { StoryContent } from './content.ts'
import { followingRenames } from './fresh-links.ts'
import { headFor } from './head.ts'
import { mergeContent, type Conflict } from './merge-content.ts'
import { holdStory, keepRevision } from './revision.ts'

export const SaveInput = z.strictObject({
  storyId: z.uuid(),
  /** The number of the revision that the screen started from. */
  base: z.coerce.number().int().min(1),
  /** Made once for this save by whoever sends it, however often it is sent. */
  saveId: z.uuid(),
  /** A form sends it as JSON. */
  patch: z.preprocess(fromJson, ContentPatch),
  /** By the clock, or because somebody said so, with a name for it. */
  kind: z.enum(['AUTOSAVE', 'SAVE']).default('AUTOSAVE'),
  note: line().default(''),
  /** The tab that sends it; what a tab sends from which the writing was taken over is kept beside the text. */
  tab: z.preprocess(emptyIsAbsent, z.uuid().optional()),
})

function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value // which is no patch, and refused as such
  }
}

export type Saved = {
  /** The working head after this save. */
  revision: number
  /** The text as it now is, where somebody else's work came into it; absent where the screen already shows it. */
  content: StoryContent | null
  /** Where both wrote: nothing of the sender's went into the text, it is kept as a branch, and these wait for a choice. */
  conflicts: Conflict[]
  /** True where it went beside the text: then `revision` is the branch. */
  isBeside: boolean
}

/**
 * Keeps what somebody typed. Whoever saved meanwhile is merged by block and field; where both wrote the same place the
 * sender's whole text is kept beside the working head and nobody's is overwritten.
 * @throws Refused when the patch does not fit, or there is no such story; then nothing was changed
 */
export function saveStory(actor: Actor, input: z.input<typeof SaveInput>, now = new Date()): Promise<Saved> {
  const { storyId, base, saveId, patch, kind, note, tab } = readInput(SaveInput, input)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const newest = await headFor(tx, actor, 'story.edit', storyId)
    const started = await tx.revision.findUnique({ where: { storyId_number: { storyId, number: base } }, select: { kind: true, content: true } })
    if (!started) throw notFound('story')
    // A story that was renamed meanwhile is followed in all three texts alike, so that it never looks like somebody's change.
    const follow = (content: StoryContent) => followingRenames(tx, content, now)
    const head = { number: newest.number, content: await follow(newest.content) }
    const from = await follow(StoryContent.parse(started.content))
    const mine = await follow(applyPatch(from, patch))
    const relief = tab === undefined ? null : await tx.relief.findUnique({ where: { tabId: tab }, select: { by: { select: { name: true } } } })
    // What was begun beside the text stays beside it: against the head it would look as if all of the branch had been taken out.
    const isBeside = relief !== null || started.kind === 'BRANCH'
    const { content, conflicts } = isBeside || head.number === base ? { content: mine, conflicts: [] } : mergeContent(from, mine, head.content)

    const sentBefore = await tx.revision.findUnique({ where: { saveId }, select: { number: true, storyId: true, authorId: true } })
    if (sentBefore && (sentBefore.storyId !== storyId || sentBefore.authorId !== actor.id)) throw new Refused([{ code: 'save-taken', message: 'This save was somebody else’s. Reload the page and save again.' }])
    if (isBeside) {
      if (sentBefore || canonicalJson(mine) === canonicalJson(from)) return { revision: sentBefore?.number ?? base, content: null, conflicts: [], isBeside }
      const why = relief?.by ? `Beside the text: ${relief.by.name} took over` : 'Beside the text'
      const branch = await keepRevision(tx, { storyId, kind: 'BRANCH', content: mine, actor, note: note || why, at: now, saveId, isHead: false })
      return { revision: branch.number, content: null, conflicts: [], isBeside }
    }
    const unchanged = conflicts.length === 0 && canonicalJson(content) === canonicalJson(head.content)
    if (sentBefore || unchanged) return { revision: head.number, content: head.number === base ? null : head.content, conflicts, isBeside }

    if (conflicts.length > 0) {
      await keepRevision(tx, { storyId, kind: 'BRANCH', content: mine, actor, note: note || `From revision ${base}, beside ${head.number}`, at: now, saveId, isHead: false })
      return { revision: head.number, content: head.content, conflicts, isBeside }
    }
    const kept = await keepRevision(tx, { storyId, kind: head.number === base ? kind : 'MERGE', content, actor, note, at: now, saveId })
    // What the clock saves is told by the chain of revisions alone; what somebody saves, by the record too.
    if (kind === 'SAVE') await record(tx, actor, { deed: 'story.edit', subject: { type: 'story', id: storyId }, after: { revision: kept.number }, reason: note, at: now })
    return { revision: kept.number, content: head.number === base ? null : content, conflicts: [], isBeside }
  })
}

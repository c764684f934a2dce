import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { refuseIf } from '../refusal.ts'
import { tags } from '../tags.ts'
import { oldPath, paperPath } from './path.ts'
import { endOf, reasonsNotToRedirect, type Target } from './rule.ts'
import { whatStands } from './stands.ts'

export const RedirectInput = z.strictObject({
  /** As a reader brings it: `/2019/05/a-story.html`, `/index.php?id=7`, or the whole web address of it. */
  from: line(2048),
  /** A path of this paper; the address of a story makes the redirect follow that story. */
  to: line(2048),
})

/** Leads readers who bring an old address to where its story stands now: permanently, and in one step. */
export async function createRedirect(actor: Actor, given: z.input<typeof RedirectInput>, now = new Date()): Promise<{ from: string; to: string }> {
  const asked = readInput(RedirectInput, given)
  const from = oldPath(asked.from)
  const to = paperPath(asked.to)
  return inTransaction(async (tx) => {
    authorize(actor, 'redirect.create')
    await holdRedirects(tx)
    const stands = await whatStands(tx, [from, to].filter((path) => path !== null))
    const chain = to === null ? new Map<string, Target>() : await chainFrom(tx, to)
    const end = from && to ? endOf(from, to, (path) => chain.get(path)) : null
    refuseIf(reasonsNotToRedirect({ from, to, stands: from ? stands.get(from) : undefined, isCircle: end === null }))
    if (!from || !to || !end) throw new Error('refused above')

    const story = stands.get(to)
    const target = story?.kind === 'story' ? { path: null, storyId: story.storyId } : end
    const row = { toPath: target.path, toStoryId: target.storyId, kind: 'MANUAL' as const, createdById: actor.id }
    const before = await tx.redirect.findUnique({ where: { fromPath: from }, select: { toPath: true, toStoryId: true, kind: true } })
    const { id } = await tx.redirect.upsert({ where: { fromPath: from }, create: { fromPath: from, ...row, createdAt: now }, update: row, select: { id: true } })
    // Those that led here lead on to the same end, so that a chain never forms.
    await tx.redirect.updateMany({ where: { toPath: from }, data: { toPath: target.path, toStoryId: target.storyId } })
    await tx.missedAddress.updateMany({ where: { path: from, settledAt: null }, data: { settledAt: now } })
    await record(tx, actor, { deed: 'redirect.create', subject: { type: 'redirect', id }, ...(before && { before: { from, ...before } }), after: { from, to: target.path ?? to, ...(target.storyId && { storyId: target.storyId }) }, at: now })
    await expire(tx, [tags.redirects, tags.path(from)])
    return { from, to: target.path ?? to }
  })
}

/** Two who write redirects at once could close a circle between them, so they take turns. */
export async function holdRedirects(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${1_887_002}::bigint)`
}

async function chainFrom(tx: Tx, to: string): Promise<Map<string, Target>> {
  const hops = await tx.$queryRaw<{ from_path: string; to_path: string | null; to_story_id: string | null }[]>`
    WITH RECURSIVE hop AS (
      SELECT from_path, to_path, to_story_id FROM redirect WHERE from_path = ${to}
      UNION SELECT next.from_path, next.to_path, next.to_story_id FROM redirect next JOIN hop ON next.from_path = hop.to_path
    ) SELECT * FROM hop`
  return new Map(hops.map((hop) => [hop.from_path, targetOf(hop.to_path, hop.to_story_id)]))
}

export const targetOf = (path: string | null, storyId: string | null): Target => (storyId === null ? { path: path ?? '/', storyId: null } : { path: null, storyId })

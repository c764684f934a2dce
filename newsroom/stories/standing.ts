import { z } from 'zod'
import { db } from '#lib/db.ts'
import { can, type Actor, type Deed } from '../access/can.ts'
import { standingBylines } from '../contributors/standing.ts'
import { checklist } from './checklist.ts'
import { sourcesToLookAt } from './cited-links.ts'
import { commentsOpen } from './comments/open.ts'
import { storiesAlike } from './nearby.ts'
import { loadProposed, type Loaded } from './proposed.ts'
import type { Item } from './syndicated.ts'
import { seenBefore } from './revert.ts'

const way: Deed[] = ['story.review', 'story.approve', 'story.archive', 'story.assign', 'story.schedule', 'story.publish', 'story.recall', 'story.correct', 'story.unpublish', 'story.withdraw', 'story.hold', 'story.release', 'story.bring-back', 'story.rename', 'story.embargo', 'story.lift-embargo', 'story.let-pass', 'story.let-pass-grave', 'story.outlast']

const standing = {
  state: true, slug: true, embargoUntil: true, scheduledFor: true, scheduledChange: true, scheduledNote: true, scheduleProblem: true,
  workingRevision: { select: { id: true, number: true, createdAt: true, author: { select: { name: true } } } },
  scheduledRevision: { select: { number: true } },
  scheduledBy: { select: { name: true } },
  assignee: { select: { id: true, name: true } }, dueAt: true,
  live: { select: { slug: true, modifiedAt: true, firstPublishedAt: true, revision: { select: { id: true, number: true } }, section: { select: { slug: true } } } },
} as const

/** Where a story stands on its way to readers, and all that the checklist says of its newest text. Null when there is no such story, or not for them. */
export async function standingOf(actor: Actor, id: string, now = new Date()) {
  if (!z.uuid().safeParse(id).success) return null
  const [loaded, row] = await Promise.all([loadProposed(db(), id, now), db().story.findUnique({ where: { id }, select: standing, relationLoadStrategy: 'join' })])
  if (!loaded || !row?.workingRevision) return null
  const bylines = (await standingBylines(db(), loaded.content.bylines)).map(({ contributorId }) => contributorId)
  if (!can(actor, 'story.read', { bylines })) return null
  const { workingRevision: head, live, scheduledFor, scheduledRevision } = row
  const moved = await db().auditEvent.findMany({
    where: { subjectType: 'story', subjectId: id, deed: { in: way } },
    orderBy: { seq: 'desc' },
    take: 20,
    select: { at: true, actor: true, deed: true, reason: true, after: true },
  })
  const [sources, alike] = await Promise.all([sourcesToLookAt(id), storiesAlike(actor, id, loaded.content, now)])
  const [recall] = await db().$queryRaw<{ ms: number }[]>`SELECT (extract(epoch FROM until - clock_timestamp()) * 1000)::float8 AS ms FROM recall WHERE story_id = ${id}::uuid AND until > clock_timestamp()`
  const open = await db().comment.count({ where: { storyId: id, threadId: null, resolvedAt: null, deletedAt: null } })
  const approved = moved.map(({ after }) => after as { state?: string; revision?: number } | null).find((after) => after?.state === 'APPROVED')
  return {
    id, bylines, state: row.state, slug: row.slug,
    headline: loaded.content.headline,
    standfirst: loaded.content.standfirst,
    lang: loaded.content.lang,
    dir: loaded.content.dir,
    revision: head.number,
    wrote: { at: head.createdAt, by: head.author?.name ?? null },
    exceptions: loaded.exceptions,
    findings: [...checklist(loaded.proposed, { sources, alike }), ...commentsOpen(open)],
    partner: loaded.item && sourceOf(loaded.item, loaded),
    embargoUntil: row.embargoUntil,
    assignee: row.assignee,
    dueAt: row.dueAt,
    live: live && { path: `/${live.section.slug}/${live.slug}`, revision: live.revision.number, isNewest: live.revision.id === head.id, firstPublishedAt: live.firstPublishedAt, modifiedAt: live.modifiedAt },
    schedule: scheduledFor && { at: scheduledFor, revision: scheduledRevision?.number ?? null, by: row.scheduledBy?.name ?? null, note: row.scheduledNote, problem: row.scheduleProblem, isNewest: scheduledRevision?.number === head.number },
    /** For how many more milliseconds the newest publication can be taken back; null where it cannot. */
    recallMs: recall?.ms ?? null,
    seenBefore: live && (await seenBefore(db(), id, live.revision.number))?.number,
    approvedRevision: row.state === 'APPROVED' ? (approved?.revision ?? null) : null,
    said: moved.map(({ at, actor: by, deed, reason, after }) => ({ at, by, deed, reason, state: (after as { state?: string } | null)?.state ?? null })),
  }
}

/** Whose story it is, and what its credit names. */
const sourceOf = ({ partner: { id, name }, agreement, canonicalUrl, originalHeadline, originalAuthors, institution, minesReserved }: Item, { edits, credit }: Pick<Loaded, 'edits' | 'credit'>) => ({
  id, name, agreement: agreement?.version ?? null, edits, credit: credit?.text ?? null, canonicalUrl, originalHeadline, originalAuthors, institution, minesReserved,
})

export type Standing = NonNullable<Awaited<ReturnType<typeof standingOf>>>

import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import type { BylineRole } from '#prisma/generated/enums.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput, tick } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { holdAll, MergeBefore, sideOf, touched } from './merge.ts'
import { writeProfile } from './write-profile.ts'

export const UNDO_DAYS = 30
const DAY = 86_400_000

export const UnmergeInput = z.strictObject({
  mergeId: z.uuid(),
  /** Somebody changed the kept record since, and it goes back all the same. */
  overwrite: tick.default(false),
})

type Asked = { at: Date; undoneAt: Date | null; keptMergedSince: boolean; goneMovedOn: boolean; accountMoved: boolean; changedSince: boolean; overwrite: boolean; now: Date }

/** Why a merge may not be taken back. */
export function reasonsNotToUnmerge({ at, undoneAt, keptMergedSince, goneMovedOn, accountMoved, changedSince, overwrite, now }: Asked): Reason[] {
  const reasons: Reason[] = []
  if (undoneAt) reasons.push({ code: 'undone', message: 'This merge was taken back already.' })
  else if (now.getTime() - at.getTime() > UNDO_DAYS * DAY) reasons.push({ code: 'too-late', message: `A merge can be taken back for ${UNDO_DAYS} days, and this one is older. Make a new record for the second person, and change the bylines of their stories.` })
  if (keptMergedSince || (!undoneAt && goneMovedOn)) reasons.push({ code: 'merged-since', message: 'The record was merged again since. Take that merge back first.' })
  if (accountMoved) reasons.push({ code: 'account-moved', message: 'The account that came over with the merge was linked elsewhere since. Link it to the record of before first.' })
  if (changedSince && !overwrite) reasons.push({ code: 'changed-since', field: 'overwrite', message: 'The record was changed since the merge. Tick that it goes back all the same; what was changed stays in its history.' })
  return reasons
}

/** Takes a merge back: both records as they were, and each moved byline, but for those of stories published since. */
export async function undoMerge(actor: Actor, given: z.input<typeof UnmergeInput>, now = new Date()): Promise<{ goneId: string; back: number; stayed: number }> {
  const { mergeId, overwrite } = readInput(UnmergeInput, given)
  return inTransaction(async (tx) => {
    const ids = await tx.contributorMerge.findUnique({ where: { id: mergeId }, select: { keptId: true, goneId: true } })
    if (!ids) throw notFound('merge')
    await holdAll(tx, [ids.keptId, ids.goneId])
    const merge = await tx.contributorMerge.findUniqueOrThrow({ where: { id: mergeId } })
    const [kept, gone] = [await sideOf(tx, ids.keptId), await sideOf(tx, ids.goneId)]
    if (!kept || !gone) throw notFound('contributor')
    authorize(actor, 'contributor.merge', {}, now)
    const before = MergeBefore.parse(merge.before)
    refuseIf(reasonsNotToUnmerge({
      at: merge.at, undoneAt: merge.undoneAt, keptMergedSince: kept.mergedIntoId !== null, goneMovedOn: gone.mergedIntoId !== kept.id,
      accountMoved: before.gone.userId !== null && kept.userId !== before.gone.userId, changedSince: kept.version !== before.kept.version + 1, overwrite, now,
    }))

    // A story published since has new rows: who stands in its byline was said anew.
    const back = await tx.byline.findMany({ where: { id: { in: before.moved }, contributorId: kept.id }, select: { id: true, storyId: true } })
    await tx.byline.updateMany({ where: { id: { in: back.map(({ id }) => id) } }, data: { contributorId: gone.id } })
    const live = await tx.liveStory.findMany({ where: { revisionId: { in: before.collapsed.map(({ revisionId }) => revisionId) } }, select: { revisionId: true } })
    const again = before.collapsed.filter(({ revisionId }) => live.some((story) => story.revisionId === revisionId))
    await tx.byline.createMany({ data: again.map(({ storyId, role, order, bioVersionId }) => ({ storyId, role: role as BylineRole, order, bioVersionId, contributorId: gone.id })), skipDuplicates: true })

    if (before.gone.userId) await tx.contributor.update({ where: { id: kept.id }, data: { userId: before.kept.userId }, select: { id: true } })
    await tx.contributor.update({ where: { id: gone.id }, data: { mergedIntoId: null, userId: before.gone.userId }, select: { id: true } })
    await tx.invitation.updateMany({ where: { id: { in: before.invitations }, acceptedAt: null }, data: { contributorId: gone.id } })
    const note = 'The merge was taken back'
    await writeProfile(tx, { contributorId: kept.id, slug: kept.slug, number: kept.version + 1, profile: before.kept.profile, note, authorId: actor.id, at: now })
    await writeProfile(tx, { contributorId: gone.id, slug: gone.slug, number: gone.version + 1, profile: gone.profile, note, authorId: actor.id, at: now })
    await tx.contributorMerge.update({ where: { id: mergeId }, data: { undoneAt: now, undoneById: actor.id }, select: { id: true } })
    const result = { goneId: gone.id, back: back.length + again.length, stayed: before.moved.length + before.collapsed.length - back.length - again.length }
    await record(tx, actor, { deed: 'contributor.merge', subject: { type: 'contributor', id: kept.id }, before: { mergedAt: merge.at.toISOString() }, after: { undone: true, restored: gone.profile.name, restoredId: gone.id, bylinesBack: result.back, bylinesStayed: result.stayed }, at: now })
    await expire(tx, touched([kept, gone], [...back, ...again].map(({ storyId }) => storyId)))
    return result
  })
}

export type PastMerge = { id: string; at: Date; by: string; kept: { id: string; name: string }; gone: { id: string; name: string; slug: string }; undoneAt: Date | null; canUndo: boolean; changedSince: boolean }

/** The last merges, newest first. */
export async function pastMerges(actor: Actor, now = new Date()): Promise<PastMerge[]> {
  authorize(actor, 'contributor.keep-apart')
  const rows = await db().contributorMerge.findMany({
    relationLoadStrategy: 'join', orderBy: [{ at: 'desc' }, { id: 'asc' }], take: 30,
    select: { id: true, at: true, undoneAt: true, before: true, by: { select: { name: true } }, kept: { select: { id: true, name: true, version: true } }, gone: { select: { id: true, name: true, slug: true } } },
  })
  return rows.map(({ before, by, kept: { version, ...kept }, ...merge }) => ({
    ...merge, kept, by: by?.name ?? 'the command line',
    canUndo: merge.undoneAt === null && now.getTime() - merge.at.getTime() <= UNDO_DAYS * DAY,
    changedSince: version !== MergeBefore.parse(before).kept.version + 1,
  }))
}

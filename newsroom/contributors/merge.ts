import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { tags } from '../tags.ts'
import { differing, FIELDS, mergedProfile, TAKES, type Field, type Take } from './merged-profile.ts'
import { Profile, whole } from './profile.ts'
import { readProfile } from './read-profile.ts'
import { writeProfile } from './write-profile.ts'

export const MergeInput = z.strictObject({
  keptId: z.uuid(),
  goneId: z.uuid(),
  /** The versions that were looked at. */
  keptVersion: z.coerce.number().int().min(1),
  goneVersion: z.coerce.number().int().min(1),
  take: z.partialRecord(z.enum(FIELDS), z.enum(TAKES)).default({}),
})

/** What is needed to take a merge back. */
export const MergeBefore = z.strictObject({
  kept: z.strictObject({ version: z.number(), profile: Profile, userId: z.string().nullable() }),
  gone: z.strictObject({ version: z.number(), userId: z.string().nullable() }),
  moved: z.array(z.string()),
  collapsed: z.array(z.strictObject({ storyId: z.string(), revisionId: z.string(), role: z.string(), order: z.number(), bioVersionId: z.string().nullable() })),
  invitations: z.array(z.string()),
})
export type MergeBefore = z.output<typeof MergeBefore>

type Side = { id: string; slug: string; version: number; mergedIntoId: string | null; userId: string | null; proposals: number; profile: Profile }
type BylineRow = { id: string; storyId: string; revisionId: string; role: string; order: number; bioVersionId: string | null; collapses: boolean }

/** Why these two may not become one. */
export function reasonsNotToMerge(kept: Side, gone: Side, looked: { keptVersion: number; goneVersion: number }): Reason[] {
  const reasons: Reason[] = []
  if (kept.id === gone.id) reasons.push({ code: 'one-record', field: 'goneId', message: 'These are one record. Choose two.' })
  for (const { profile, mergedIntoId, proposals } of [kept, gone]) {
    if (mergedIntoId !== null) reasons.push({ code: 'merged', message: `${profile.name} was merged into another record before. Look at the list again.` })
    if (proposals > 0) reasons.push({ code: 'proposal-waits', message: `A change that ${profile.name} proposed waits for a decision. Decide on it first, so that it is not lost.` })
  }
  if (kept.userId && gone.userId && kept.userId !== gone.userId) reasons.push({ code: 'two-accounts', message: 'Both records have an account to sign in with. Take one of the two off its record first.' })
  if (kept.version !== looked.keptVersion || gone.version !== looked.goneVersion) reasons.push({ code: 'changed-meanwhile', message: 'Somebody saved one of the two while you were looking. Look at them again, then merge.' })
  return reasons
}

export type MergePreview = {
  kept: Pick<Side, 'id' | 'slug' | 'version' | 'profile'>
  gone: Pick<Side, 'id' | 'slug' | 'version' | 'profile'>
  fields: { field: Field; usual: Take }[]
  /** Bylines that move to the kept record, on how many stories, and those that its record already has there. */
  moves: number
  stories: number
  collapses: number
  accountMoves: boolean
  reasons: Reason[]
}

/** What a merge of two records would do; null when one of them is not there. Changes nothing. */
export function previewMerge(actor: Actor, keptId: string, goneId: string): Promise<MergePreview | null> {
  return inTransaction(async (tx) => {
    // To look is not dangerous; the deed asks again.
    authorize(actor, 'contributor.keep-apart')
    if (![keptId, goneId].every((id) => z.uuid().safeParse(id).success)) return null
    const [kept, gone] = [await sideOf(tx, keptId), await sideOf(tx, goneId)]
    if (!kept || !gone) return null
    const bylines = await bylinesOf(tx, kept.id, gone.id)
    return {
      kept, gone, fields: differing(kept.profile, gone.profile),
      moves: bylines.filter(({ collapses }) => !collapses).length,
      stories: new Set(bylines.map(({ storyId }) => storyId)).size,
      collapses: bylines.filter(({ collapses }) => collapses).length,
      accountMoves: gone.userId !== null && kept.userId === null,
      reasons: reasonsNotToMerge(kept, gone, { keptVersion: kept.version, goneVersion: gone.version }),
    }
  })
}

/** Makes two records of one person one: the bylines move, the other's address leads here for good, both histories stay. */
export async function mergeContributors(actor: Actor, given: z.input<typeof MergeInput>, now = new Date()): Promise<{ mergeId: string; keptId: string; moved: number; collapsed: number }> {
  const { keptId, goneId, take, ...looked } = readInput(MergeInput, given)
  return inTransaction(async (tx) => {
    await holdAll(tx, [keptId, goneId])
    const [kept, gone] = [await sideOf(tx, keptId), await sideOf(tx, goneId)]
    if (!kept || !gone) throw notFound('contributor')
    authorize(actor, 'contributor.merge', {}, now)
    const wished = mergedProfile(kept.profile, gone.profile, take)
    refuseIf([...reasonsNotToMerge(kept, gone, looked), ...(wished.success ? [] : [{ code: 'too-much', message: `The two together hold more than one record may: ${wished.error.issues[0]?.message ?? ''} Take one side's of the longest list.` }])])
    if (!wished.success) throw new Error('refused above')

    const bylines = await bylinesOf(tx, keptId, goneId)
    const [collapsed, moved] = [bylines.filter(({ collapses }) => collapses), bylines.filter(({ collapses }) => !collapses)]
    await tx.byline.deleteMany({ where: { id: { in: collapsed.map(({ id }) => id) } } })
    await tx.byline.updateMany({ where: { id: { in: moved.map(({ id }) => id) } }, data: { contributorId: keptId } })
    const invitations = await tx.invitation.findMany({ where: { contributorId: goneId, acceptedAt: null, revokedAt: null }, select: { id: true } })
    await tx.invitation.updateMany({ where: { id: { in: invitations.map(({ id }) => id) } }, data: { contributorId: keptId } })
    await tx.contributor.update({ where: { id: goneId }, data: { mergedIntoId: keptId, userId: null, version: gone.version + 1 }, select: { id: true } })
    await tx.contributorRevision.create({ data: { contributorId: goneId, number: gone.version + 1, profile: gone.profile, note: `Merged into ${kept.profile.name}`, authorId: actor.id, createdAt: now }, select: { id: true } })
    if (gone.userId) await tx.contributor.update({ where: { id: keptId }, data: { userId: gone.userId }, select: { id: true } })
    await writeProfile(tx, { contributorId: keptId, slug: kept.slug, number: kept.version + 1, profile: whole(wished.data), note: `Merged with ${gone.profile.name} (${gone.slug})`, authorId: actor.id, at: now })

    const before: MergeBefore = {
      kept: { version: kept.version, profile: kept.profile, userId: kept.userId }, gone: { version: gone.version, userId: gone.userId },
      moved: moved.map(({ id }) => id), collapsed: collapsed.map(({ storyId, revisionId, role, order, bioVersionId }) => ({ storyId, revisionId, role, order, bioVersionId })), invitations: invitations.map(({ id }) => id),
    }
    const { id: mergeId } = await tx.contributorMerge.create({ data: { keptId, goneId, before, at: now, byId: actor.id }, select: { id: true } })
    await record(tx, actor, {
      deed: 'contributor.merge', subject: { type: 'contributor', id: keptId }, at: now,
      before: { kept: kept.profile.name, gone: gone.profile.name, goneId, address: `/contributors/${gone.slug}` },
      after: { name: wished.data.name, address: `/contributors/${kept.slug}`, bylinesMoved: moved.length, bylinesCollapsed: collapsed.length },
    })
    await expire(tx, touched([kept, gone], bylines.map(({ storyId }) => storyId)))
    return { mergeId, keptId, moved: moved.length, collapsed: collapsed.length }
  })
}

/** The pages that show either record, or a story whose byline moved. Past a few thousand it is cheaper to let all go. */
export function touched(sides: readonly { id: string; slug: string }[], storyIds: readonly string[]): string[] {
  if (storyIds.length > 2_000) return ['*']
  return [...sides.flatMap(({ id, slug }) => [tags.contributor(id), tags.path(`/contributors/${slug}`)]), ...storyIds.map(tags.story), ...(storyIds.length > 0 ? [tags.latest, tags.front, tags.search] : [])]
}

/** Held in one order, so that two merges of the same people wait for one another. */
export async function holdAll(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM contributor WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
}

export async function sideOf(tx: Tx, id: string): Promise<Side | null> {
  const found = await readProfile(tx, id)
  if (!found) return null
  const more = await tx.contributor.findUniqueOrThrow({ where: { id }, select: { userId: true, _count: { select: { proposals: { where: { state: 'PENDING' } } } } } })
  return { ...found, userId: more.userId, proposals: more._count.proposals }
}

/** The bylines of the record that goes; `collapses` where the kept one has the same part in the same story. */
function bylinesOf(tx: Tx, keptId: string, goneId: string): Promise<BylineRow[]> {
  return tx.$queryRaw<BylineRow[]>`
    SELECT b.id, b.story_id AS "storyId", live.revision_id AS "revisionId", b.role::text AS role, b."order", b.bio_version_id AS "bioVersionId",
      EXISTS (SELECT 1 FROM byline own WHERE own.story_id = b.story_id AND own.contributor_id = ${keptId}::uuid AND own.role = b.role) AS collapses
    FROM byline b JOIN live_story live USING (story_id) WHERE b.contributor_id = ${goneId}::uuid ORDER BY b.story_id, b.id`
}

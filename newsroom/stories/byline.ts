import { z } from 'zod'
import { canonicalJson } from '#lib/canonical-json.ts'
import { db, inTransaction } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { BYLINE_ROLES, bylineRole, type BylineRole } from '../contributors/byline-roles.ts'
import { standingBylines, standingOf } from '../contributors/standing.ts'
import { readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { StoryContent } from './content.ts'
import { holdStory, keepRevision } from './revision.ts'

export const BylinesInput = z.strictObject({
  storyId: z.uuid(),
  /** The revision that the writer had before them. */
  revision: z.coerce.number().int().min(1),
  bylines: z.array(z.strictObject({ contributorId: z.uuid(), role: z.enum(BYLINE_ROLES) })).max(30, 'At most 30 names stand in a byline.').default([]),
})

type Named = { contributorId: string; role: BylineRole }
type Asked = { standing: readonly Named[]; /** What stood there when they were looked at; null where that was never. */ seen: readonly Named[] | null; wished: readonly Named[]; there: ReadonlySet<string> }

/** Why a byline may not be kept so. Readers see it only once the story is published again. */
export function reasonsNotToKeepBylines({ standing, seen, wished, there }: Asked): Reason[] {
  // The text is saved while it is written, and takes nothing from the byline.
  if (canonicalJson(seen) !== canonicalJson(standing)) return [{ code: 'changed-meanwhile', message: 'Somebody changed these bylines while you were at them. Open it anew in another window, and make your change there.' }]
  const reasons: Reason[] = []
  for (const [place, { contributorId, role }] of wished.entries()) {
    if (!there.has(contributorId)) reasons.push({ code: 'nobody', field: `bylines.${place}.contributorId`, message: `Number ${place + 1} is not there any more. Take them out, and look for them again.` })
    if (wished.findIndex((other) => other.contributorId === contributorId && other.role === role) < place) reasons.push({ code: 'twice', field: `bylines.${place}.role`, message: `Number ${place + 1} stands there twice for the same work (${bylineRole[role].noun}). Choose another, or take one out.` })
  }
  if (canonicalJson(standing) === canonicalJson(wished)) reasons.push({ code: 'nothing-changed', message: 'The byline is as it was, so there is nothing to save.' })
  return reasons
}

/** Says who stands in a story's byline, in their order: one revision of its working head. */
export function saveBylines(actor: Actor, given: z.input<typeof BylinesInput>, now = new Date()): Promise<{ revision: number }> {
  const { storyId, revision, bylines } = readInput(BylinesInput, given)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const story = await tx.story.findUnique({ where: { id: storyId }, select: { workingRevision: { select: { number: true, content: true } } } })
    if (!story?.workingRevision) throw notFound('story')
    authorize(actor, 'story.byline', { bylines: bylines.map(({ contributorId }) => contributorId) })
    const content = StoryContent.parse(story.workingRevision.content)
    // A record that was merged a moment ago stands for the one that was kept.
    const standing = await standingOf(tx, bylines.map(({ contributorId }) => contributorId))
    const wished = bylines.map(({ contributorId, role }) => ({ contributorId: standing.get(contributorId) ?? contributorId, role }))
    const there = await tx.contributor.findMany({ where: { id: { in: wished.map(({ contributorId }) => contributorId) }, mergedIntoId: null }, select: { id: true, name: true } })
    const before = await tx.revision.findUnique({ where: { storyId_number: { storyId, number: revision } }, select: { content: true } })
    refuseIf(reasonsNotToKeepBylines({ standing: content.bylines, seen: before && StoryContent.parse(before.content).bylines, wished, there: new Set(there.map(({ id }) => id)) }))
    const kept = await keepRevision(tx, { storyId, kind: 'SAVE', content: { ...content, bylines: wished }, actor, note: 'Bylines', at: now })
    await record(tx, actor, { deed: 'story.byline', subject: { type: 'story', id: storyId }, before: { bylines: content.bylines }, after: { bylines: wished, revision: kept.number }, at: now })
    return { revision: kept.number }
  })
}

export type BylineAtDesk = Named & { name: string; jobTitle: string }

/** Who stands in the byline of a story's working head, as their records stand today. */
export async function bylinesAtDesk(actor: Actor, content: StoryContent): Promise<BylineAtDesk[]> {
  authorize(actor, 'story.read', { bylines: content.bylines.map(({ contributorId }) => contributorId) })
  const bylines = await standingBylines(db(), content.bylines)
  const people = await db().contributor.findMany({ where: { id: { in: bylines.map(({ contributorId }) => contributorId) } }, select: { id: true, name: true, jobTitle: true } })
  const byId = new Map(people.map(({ id, ...person }) => [id, person]))
  return bylines.map((byline) => ({ ...byline, ...(byId.get(byline.contributorId) ?? { name: 'Somebody who is not there any more', jobTitle: '' }) }))
}

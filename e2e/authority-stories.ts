/** Stories in the state that a door of the way to print wants; each call makes a new one. */
import type { World } from './authority-world.ts'
import { randomUUID } from 'node:crypto'
import { db } from '#lib/db.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { bulkStories } from '#newsroom/stories/bulk.ts'
import { archiveStory, askForReview } from '#newsroom/stories/move.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { letPass } from '#newsroom/stories/let-pass.ts'
import { makePreviewLink } from '#newsroom/stories/preview-link.ts'
import { saveStory } from '#newsroom/stories/save.ts'
import { scheduleStory } from '#newsroom/stories/schedule.ts'
import { putOnHold } from '#newsroom/stories/on-hold.ts'
import { withdrawStory } from '#newsroom/stories/withdraw.ts'
import { attachDocument } from '#newsroom/syndication/documents.ts'
import { aPartner, aStory } from '#prisma/builders.ts'

const draft = async () => (await aStory({ published: null })).id

export const aDraft = async () => ({ storyId: await draft(), revision: '1' })
export const aPublishedStory = async () => ({ storyId: (await aStory()).id })

export async function aStoryInReview() {
  const storyId = await draft()
  await askForReview(commandLine, { storyId })
  return { storyId, revision: '1' }
}

export async function anArchivedStory() {
  const storyId = await draft()
  await archiveStory(commandLine, { storyId })
  return { storyId }
}

export async function aScheduledStory() {
  const storyId = await draft()
  await scheduleStory(commandLine, { storyId, revision: 1, wall: '2090-01-01T07:30', timeZone: 'UTC' })
  return { storyId }
}

export async function aHeldStory() {
  const { storyId } = await aPublishedStory()
  await putOnHold(commandLine, { storyId, note: 'We are checking a figure.' })
  return { storyId }
}

export async function aWithdrawnStory() {
  const { storyId } = await aPublishedStory()
  await withdrawStory(commandLine, { storyId, reason: 'INACCURATE', note: 'It was wrong.' })
  return { storyId }
}

export async function aStoryWithAPast() {
  const storyId = await draft()
  await saveStory(commandLine, { storyId, base: 1, saveId: randomUUID(), patch: { splices: [], fields: { headline: 'Second words' } } })
  return { storyId, from: '1', revision: '2' }
}

/** One that somebody else has open, in another tab than the one that would take it over. */
export async function aStorySomebodyWrites(world: World) {
  const storyId = await draft()
  const { id } = await world.person()
  await db().presence.create({ data: { tabId: randomUUID(), storyId, personId: id, until: new Date(Date.now() + 600_000) }, select: { tabId: true } })
  return { storyId, tab: randomUUID() }
}

/** A comment of theirs, or of nobody’s where a stranger asks. */
export async function aComment(author: { id: string } | null) {
  const storyId = await draft()
  return (await db().comment.create({ data: { storyId, authorId: author?.id ?? null, text: 'Says who?', at: new Date(), changedAt: new Date() }, select: { id: true } })).id
}

export async function aResolvedComment() {
  const id = await aComment(null)
  await db().comment.update({ where: { id }, data: { resolvedAt: new Date() }, select: { id: true } })
  return id
}

export async function aPreviewLink(): Promise<string> {
  const storyId = await draft()
  await makePreviewLink(commandLine, { storyId, revision: 1, label: 'Somebody', days: 3 })
  return (await db().previewLink.findFirstOrThrow({ where: { storyId }, select: { id: true } })).id
}

/** One whose newest text readers do not see. */
export async function newestOf(storyId: string) {
  const { workingRevision } = await db().story.findUniqueOrThrow({ where: { id: storyId }, select: { workingRevision: { select: { number: true } } } })
  return { storyId, revision: String(workingRevision?.number) }
}

/** One that readers saw with another text before. */
export async function aStorySeenTwice() {
  const { storyId } = await aPublishedStory()
  await saveStory(commandLine, { storyId, base: 2, saveId: randomUUID(), patch: { splices: [], fields: { headline: 'Second words' } } })
  await publishStory(commandLine, { storyId, change: 'UPDATE', note: 'It was said again.' })
  return { storyId, live: String((await db().liveStory.findUniqueOrThrow({ where: { storyId }, select: { revision: { select: { number: true } } } })).revision.number) }
}

export async function aView(ownerId: string): Promise<string> {
  return (await db().savedView.create({ data: { ownerId, name: `View ${randomUUID()}`, view: {} }, select: { id: true } })).id
}

export async function aBulkChangeOfStories(): Promise<string> {
  return (await bulkStories(commandLine, { kind: 'archive', id: [await draft()], expected: 1 })).bulkId ?? ''
}

/** A story of which somebody let pass what a rule found. */
export async function anException(world: World): Promise<{ storyId: string; exceptionId: string }> {
  const storyId = await world.story()
  await letPass(commandLine, { storyId, rule: 'R11', code: 'kept-not', reason: 'They allowed it.' })
  const { id } = await db().rightsException.findFirstOrThrow({ where: { storyId }, select: { id: true } })
  return { storyId, exceptionId: id }
}

/** A version of what was agreed with a partner. */
export const anAgreement = async (): Promise<string> => (await db().agreement.findFirstOrThrow({ where: { partnerId: (await aPartner()).id }, select: { id: true } })).id

/** A signed paper of it. */
export async function aDocument(): Promise<string> {
  const { id } = await attachDocument(commandLine, { agreementId: await anAgreement(), file: new File(['%PDF-1.7 signed'], 'signed.pdf') })
  return id
}

/** A draft of a partner's. */
export const aLentStory = async (): Promise<string> => (await aStory({ published: null, from: { partnerId: (await aPartner()).id } })).id

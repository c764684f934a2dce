import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { hashOfSecret, newSecret, Secret } from '../access/mailed-secret.ts'
import { line, readInput } from '../input.ts'
import { renditionOf } from '../media/public-file.ts'
import { notFound, refuseIf } from '../refusal.ts'
import { asReadersWould } from './preview.ts'
import { loadProposed } from './proposed.ts'
import type { PublishedStory } from './published-story.ts'
import { reasonsNotRead } from './publish.ts'
import { holdStory } from './revision.ts'

const DAY_MS = 86_400_000
export const PREVIEW_DAYS = [1, 3, 7, 30] as const

const MakeInput = z.strictObject({
  storyId: z.uuid(),
  /** The number of the text that was looked at: the link shows that, and never another. */
  revision: z.coerce.number().int().min(1),
  label: line(120).min(1, 'Say for whom it is, so that you know later which link to revoke.'),
  days: z.coerce.number().refine((days) => (PREVIEW_DAYS as readonly number[]).includes(days), 'Choose one of what is offered here.'),
})

/** Makes a link for somebody outside. The token is in the answer, and nowhere else ever after. */
export function makePreviewLink(actor: Actor, given: z.input<typeof MakeInput>, now = new Date()): Promise<{ path: string; expiresAt: Date }> {
  const { storyId, revision, label, days } = readInput(MakeInput, given)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const story = await tx.story.findUnique({ where: { id: storyId }, select: { workingRevision: { select: { id: true, number: true } } } })
    if (!story?.workingRevision) throw notFound('story')
    authorize(actor, 'story.preview')
    refuseIf(reasonsNotRead(revision, story.workingRevision.number))
    const { token, hash } = newSecret()
    const expiresAt = new Date(now.getTime() + days * DAY_MS)
    const link = await tx.previewLink.create({ data: { storyId, revisionId: story.workingRevision.id, tokenHash: hash, label, createdAt: now, createdById: actor.id, expiresAt }, select: { id: true } })
    await record(tx, actor, { deed: 'story.preview', subject: { type: 'story', id: storyId }, after: { link: link.id, label, revision, expiresAt }, at: now })
    return { path: `/desk/preview/${token}`, expiresAt }
  })
}

/** From now on this link opens nothing. */
export function revokePreviewLink(actor: Actor, given: { linkId: string }, now = new Date()): Promise<void> {
  const { linkId } = readInput(z.strictObject({ linkId: z.uuid() }), given)
  return inTransaction(async (tx) => {
    const link = await tx.previewLink.findUnique({ where: { id: linkId }, select: { storyId: true, label: true, revokedAt: true } })
    if (!link) throw notFound('link')
    authorize(actor, 'story.preview')
    refuseIf(link.revokedAt ? [{ code: 'revoked', message: 'This link was revoked already.' }] : [])
    await tx.previewLink.update({ where: { id: linkId }, data: { revokedAt: now }, select: { id: true } })
    await record(tx, actor, { deed: 'story.preview', subject: { type: 'story', id: link.storyId }, after: { link: linkId, label: link.label, revoked: true }, at: now })
  })
}

/** The links of a story that were made in the last months, newest first. */
export async function previewLinksOf(actor: Actor, storyId: string, now = new Date()) {
  authorize(actor, 'story.preview')
  const links = await db().previewLink.findMany({ where: { storyId }, orderBy: { createdAt: 'desc' }, take: 50, select: { id: true, label: true, createdAt: true, expiresAt: true, revokedAt: true, lastSeenAt: true, createdBy: { select: { name: true } }, revision: { select: { number: true } } } })
  return links.map(({ revision, createdBy, ...link }) => ({ ...link, revision: revision.number, by: createdBy?.name ?? null, isOpen: link.revokedAt === null && link.expiresAt > now }))
}

/** What a token opens at `now`; null where it is unknown, revoked or run out, all alike. */
async function linkBehind(token: string, now: Date) {
  const known = Secret.safeParse(token)
  if (!known.success) return null
  return db().previewLink.findUnique({ where: { tokenHash: hashOfSecret(known.data), revokedAt: null, expiresAt: { gt: now } }, select: { id: true, storyId: true, revisionId: true, expiresAt: true } })
}

/** The one revision of a link, as readers would see it. */
export async function storyBehind(token: string, now = new Date()): Promise<{ story: PublishedStory; expiresAt: Date } | null> {
  const link = await linkBehind(token, now)
  const loaded = link && (await loadProposed(db(), link.storyId, now, link.revisionId))
  if (!loaded) return null
  await db().previewLink.update({ where: { id: link.id }, data: { lastSeenAt: now }, select: { id: true } })
  return { story: await asReadersWould(loaded, now, (key) => `/desk/preview/${token}/media/${key}`), expiresAt: link.expiresAt }
}

/** One file of a picture that stands in the revision of a link; null for any other. */
export async function fileBehind(token: string, key: string, file: string, now = new Date()): Promise<{ bytes: Buffer; type: string } | null> {
  const link = await linkBehind(token, now)
  const loaded = link && (await loadProposed(db(), link.storyId, now, link.revisionId))
  return loaded?.pictures.some((picture) => picture.key === key) ? renditionOf(key, file) : null
}

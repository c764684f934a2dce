/** Somebody of each role, and the things that doors lead to, with words planted in them that nobody else may see. */
import { randomBytes, randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { db, inTransaction } from '#lib/db.ts'
import { createKey, type KeyDeed, KEY_DEEDS } from '#newsroom/access/api-keys.ts'
import { record } from '#newsroom/access/audit.ts'
import { commandLine, type Actor } from '#newsroom/access/can.ts'
import { askToLiftEmbargo } from '#newsroom/stories/lift-embargo.ts'
import { makePreviewLink } from '#newsroom/stories/preview-link.ts'
import { aContributor, aPartner, aPicture, aSection, aStory } from '#prisma/builders.ts'
import { aPolicy } from './authority-paper.ts'
import { aDocument } from './authority-stories.ts'

export const ROLES = ['stranger', 'contributor', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const canary = `canary${randomBytes(16).toString('hex')}`

type Somebody = { id: string; name: string; role: Actor['role']; cookie: string; sessionId: string; contributorId: string | null }

/** What a row of the table may name. Each call makes a new one, so that no row depends on another. */
export type World = {
  me: (role: Role) => Promise<Somebody | null>
  /** The headers by which somebody of that role is known; none for a stranger. */
  as: (role: Role) => Promise<Record<string, string>>
  /** The header of a key of an admin, with these scopes. */
  withKey: (scopes: KeyDeed[]) => Promise<Record<string, string>>
  person: (role?: Actor['role']) => Promise<Somebody>
  key: () => Promise<string>
  contributor: () => Promise<string>
  section: () => Promise<string>
  /** A draft under embargo; without a contributor given it names none of the people above. */
  story: (contributorId?: string) => Promise<string>
  plea: () => Promise<string>
}

const HOUR = 3_600_000
let count = 0

async function person(role: Actor['role'] = 'EDITOR'): Promise<Somebody> {
  const n = (count += 1)
  const user = await db().user.create({ data: { email: `person-${n}-${randomUUID()}@test.example`, name: `Person ${n}`, role }, select: { id: true, name: true, role: true } })
  const session = await db().session.create({ data: { userId: user.id, expiresAt: new Date(Date.now() + 24 * HOUR) }, select: { id: true } })
  const contributorId = role === 'CONTRIBUTOR' ? (await aContributor()).id : null
  if (contributorId) await db().contributor.update({ where: { id: contributorId }, data: { userId: user.id }, select: { id: true } })
  const cookie = `next-auth.session-token=${await encode({ token: { sub: session.id }, secret: process.env['AUTH_SECRET'] ?? '' })}`
  return { ...user, cookie, sessionId: session.id, contributorId }
}

const actorFor = ({ id, name, role }: Somebody): Actor => ({ id, name, role, address: 'local' })

export function createWorld(): World {
  const known = new Map<Role, Somebody>()
  /** Closed, demoted or signed out by a deed before: then there is somebody new of that role. */
  const me = async (role: Role) => {
    if (role === 'stranger') return null
    const kept = known.get(role)
    const wanted = role === 'contributor' ? 'CONTRIBUTOR' : role === 'editor' ? 'EDITOR' : 'ADMIN'
    const isThere = kept && (await db().session.count({ where: { id: kept.sessionId, endedAt: null, user: { role: wanted, disabledAt: null } } })) === 1
    const somebody = isThere ? kept : await person(wanted)
    known.set(role, somebody)
    return somebody
  }
  const withKey = async (scopes: KeyDeed[]) => ({ authorization: `Bearer ${(await createKey(actorFor(await person('ADMIN')), { name: 'A machine', scopes, days: 1 })).key}` })
  const story = async (contributorId?: string) => (await aStory({ published: null, ...(contributorId && { bylines: [{ contributorId, role: 'REPORTER' as const }] }), headline: `Draft ${canary}`, embargoUntil: new Date(Date.now() + 48 * HOUR) })).id
  return {
    me,
    as: async (role) => {
      const somebody = await me(role)
      return somebody ? { cookie: somebody.cookie } : {}
    },
    withKey,
    person,
    key: async () => (await createKey(actorFor(await person('ADMIN')), { name: 'A key', scopes: [...KEY_DEEDS], days: 1 })).id,
    contributor: async () => (await aContributor()).id,
    section: async () => (await aSection()).id,
    story,
    plea: async () => (await askToLiftEmbargo(actorFor(await person('EDITOR')), { storyId: await story(), reason: `Because ${canary}` })).approvalId,
  }
}

/** What the addresses of pages and handlers name. */
export type Planted = { story: string; contributor: string; person: string; letter: string; section: string; policy: string; picture: string; pictureId: string; partner: string; document: string; previewPath: string }

/** Plants the word where only some may look: a draft, a private contact, a reason in the record. */
export async function plantCanaries(world: World): Promise<Planted> {
  const [story, contributor] = [await world.story(), await world.contributor()]
  await world.plea()
  await db().contributorContact.create({ data: { contributorId: contributor, email: `${canary}@private.example` }, select: { contributorId: true } })
  await inTransaction((tx) => record(tx, commandLine, { deed: 'story.correct', subject: { type: 'story', id: story }, reason: `Reason ${canary}` }))
  const letter = await db().letter.create({ data: { kind: 'notice', to: 'somebody@test.example', subject: `About ${canary}`, text: canary }, select: { id: true } })
  const picture = await aPicture({ alt: canary })
  const shown = await aPicture()
  const { id: storyId } = await aStory({ published: null, lead: { mediaId: shown.id } })
  const { path } = await makePreviewLink(commandLine, { storyId, revision: 1, label: 'Somebody', days: 3 })
  return { previewPath: `${path}/media/${shown.key}/whole-320.webp`, story, contributor, person: (await world.person()).id, letter: letter.id, section: await world.section(), partner: (await aPartner()).id, document: await aDocument(), policy: (await aPolicy()).slug, picture: picture.key, pictureId: picture.id }
}

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper, aPicture } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { tags } from '../tags.ts'
import { contributorAtDesk } from './desk.ts'
import { changesSince, profileHistory, restoreVersion, versionsCompared } from './history.ts'
import { linkUser, unlinkUser } from './link-user.ts'
import type { Profile } from './profile.ts'
import { readProfile } from './read-profile.ts'
import { saveProfile, type SaveProfileInput } from './save.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const aPerson = (role: Actor['role'], name: string = role) => db().user.create({ data: { name, role, email: `${randomUUID()}@test.example` } })
const actorFor = async (role: Actor['role'], name?: string): Promise<Actor> => {
  const user = await aPerson(role, name)
  return { id: user.id, name: user.name, role, address: 'test', contributorId: null }
}
const standing = async (id: string) => {
  const found = await readProfile(db(), id)
  if (!found) throw new Error('no such contributor')
  return found
}
const inputFor = async (contributorId: string, over: Partial<Profile> = {}): Promise<SaveProfileInput> => {
  const { version, profile } = await standing(contributorId)
  return { ...profile, ...over, contributorId, version, note: 'A note' }
}
const auditOf = (id: string) => db().auditEvent.findFirstOrThrow({ where: { subjectId: id }, orderBy: { seq: 'desc' } })

describe('saving a profile', () => {
  it('makes a version with author and note, tells the audit what differs, and renews the pages that show it', async () => {
    await aPaper()
    const { id, slug } = await aContributor({ name: 'Ada Quaye', jobTitle: 'Reporter' })
    const editor = await actorFor('EDITOR', 'Eve Editor')
    expect(await saveProfile(editor, await inputFor(id, { jobTitle: 'Political editor', bios: [{ lang: 'en', shortBio: 'Covers power.', longBio: ['One.'] }] }))).toMatchObject({ version: 2, profile: { jobTitle: 'Political editor' } })
    expect((await profileHistory(editor, id)).versions).toMatchObject([{ number: 2, by: 'Eve Editor', note: 'A note' }, { number: 1, by: null }])
    expect(await auditOf(id)).toMatchObject({ deed: 'contributor.edit', actor: 'Eve Editor', before: { jobTitle: 'Reporter', bios: [] }, after: { jobTitle: 'Political editor', bios: [{ shortBio: 'Covers power.' }] } })
    expect((await db().expiry.findFirstOrThrow({ orderBy: { seq: 'desc' } })).tags).toEqual([tags.contributor(id), tags.path(`/contributors/${slug}`)])
    expect((await versionsCompared(editor, id, 1, 2))?.map(({ name }) => name)).toEqual(['Title', 'Short biography (en)', 'Biography (en)'])
  })

  it('from an older version is refused, changes nothing, and says what the other changed', async () => {
    const { id } = await aContributor({ jobTitle: 'Reporter' })
    const editor = await actorFor('EDITOR')
    const mine = await inputFor(id, { signal: 'mine.01' })
    await saveProfile(editor, await inputFor(id, { jobTitle: 'Editor' }))
    expect(await saveProfile(editor, mine).catch(codes)).toEqual(['changed-meanwhile'])
    expect((await standing(id)).profile).not.toHaveProperty('signal')
    expect(await changesSince(editor, { contributorId: id, version: 1 })).toMatchObject({ version: 2, versions: [{ number: 2 }], fields: [{ name: 'Title' }] })
  })

  it('by twenty at once keeps one of them', async () => {
    const { id } = await aContributor()
    const editor = await actorFor('EDITOR')
    const all = await Promise.all(Array.from({ length: 20 }, async (_, n) => saveProfile(editor, { ...(await inputFor(id, { signal: `n.${n}` })), version: 1 }).catch(codes)))
    expect(all.filter((one) => Array.isArray(one))).toHaveLength(19)
    expect((await standing(id)).version).toBe(2)
  })

  it('that says nothing new is refused, though the name in lists was left to be made', async () => {
    const { id } = await aContributor({ name: 'Ada Quaye' })
    expect(await saveProfile(await actorFor('EDITOR'), { ...(await inputFor(id)), sortName: '' }).catch(codes)).toEqual(['nothing-changed'])
  })

  it('with other disclosures, or as a pen name, is for admins', async () => {
    const { id } = await aContributor()
    const disclosures = [{ entity: 'The port', nature: 'Shares', text: 'She owns shares in the port.', from: '2020-01-01' }]
    const editor = await actorFor('EDITOR')
    expect(await saveProfile(editor, await inputFor(id, { disclosures, status: 'PSEUDONYM' })).catch(codes)).toEqual(['disclosures', 'pseudonym'])
    const admin = await actorFor('ADMIN')
    await saveProfile(admin, await inputFor(id, { disclosures, status: 'PSEUDONYM' }))
    expect(await saveProfile(editor, await inputFor(id, { status: 'ACTIVE' })).catch(codes)).toEqual(['pseudonym'])
    expect(await saveProfile(editor, await inputFor(id, { jobTitle: 'Columnist' }))).toMatchObject({ version: 3, profile: { disclosures, status: 'PSEUDONYM' } })
  })

  it('is not for contributors, not even of their own profile; and not for a record that was merged', async () => {
    const [{ id }, kept] = [await aContributor(), await aContributor()]
    const input = await inputFor(id, { jobTitle: 'Editor in chief' })
    expect(await saveProfile({ ...(await actorFor('CONTRIBUTOR')), contributorId: id }, input).catch(codes)).toEqual(['not-allowed'])
    await db().contributor.update({ where: { id }, data: { mergedIntoId: kept.id } })
    expect(await saveProfile(await actorFor('ADMIN'), input).catch(codes)).toEqual(['merged'])
  })

  it.each([
    ['a name of 10,000 characters', { name: 'x'.repeat(10_000) }, 'name'],
    ['a name with U+0000', { name: 'Ada\0Quaye' }, 'name'],
    ['an empty name', { name: '  ' }, 'name'],
    ['a link that runs', { links: [{ label: 'x', url: 'javascript:alert(1)' }] }, 'links.0.url'],
    ['a short biography of 161 characters', { bios: [{ lang: 'en', shortBio: 'x'.repeat(161), longBio: [] }] }, 'bios.0.shortBio'],
    ['work that ends before it begins', { affiliations: [{ organisation: 'O', title: '', from: '2020-02-02', to: '2020-02-01' }] }, 'affiliations.0.to'],
    ['a portrait that is not there', { portraitId: randomUUID() }, 'portraitId'],
  ])('with %s is refused at its field', async (_, over, field) => {
    const { id } = await aContributor()
    const refusal = await saveProfile(await actorFor('ADMIN'), await inputFor(id, over)).catch((error: unknown) => error)
    expect(refusal instanceof Refused && refusal.reasons.map((reason) => reason.field)).toEqual([field])
    expect((await standing(id)).version).toBe(1)
  })

  it('takes no column that the form does not have', async () => {
    const { id } = await aContributor()
    const given = { ...(await inputFor(id, { jobTitle: 'X' })), slug: 'taken', userId: randomUUID(), mergedIntoId: id, createdAt: '2000-01-01' }
    expect(await saveProfile(await actorFor('ADMIN'), given).catch(codes)).toEqual(['input-unrecognized-keys'])
  })

  it('keeps right-to-left and combining letters as they were written', async () => {
    const { id } = await aContributor()
    const name = 'سمير القاضي A\u030asa e\u0301\u0327'
    await saveProfile(await actorFor('EDITOR'), await inputFor(id, { name, nativeName: 'Åsa' }))
    expect((await standing(id)).profile.name).toBe(name)
  })

  it('makes a portrait public, and not before', async () => {
    const { id } = await aContributor()
    const picture = await aPicture()
    const since = async () => (await db().media.findUniqueOrThrow({ where: { id: picture.id } })).publicSince
    expect(await since()).toBeNull()
    await saveProfile(await actorFor('EDITOR'), await inputFor(id, { portraitId: picture.id }))
    expect(await since()).not.toBeNull()
    expect((await db().expiry.findFirstOrThrow({ orderBy: { seq: 'desc' } })).tags).toContain(tags.media(picture.key))
    expect((await contributorAtDesk(await actorFor('EDITOR'), id))?.portrait).toMatchObject({ key: picture.key })
  })
})

describe('restoring an old version', () => {
  it('makes a new one that says the same, and keeps all between', async () => {
    const { id } = await aContributor({ jobTitle: 'Reporter' })
    const editor = await actorFor('EDITOR')
    await saveProfile(editor, await inputFor(id, { jobTitle: 'Editor' }))
    expect(await restoreVersion(editor, { contributorId: id, number: 1, version: 2 })).toMatchObject({ version: 3, profile: { jobTitle: 'Reporter' } })
    expect((await profileHistory(editor, id)).versions.map(({ number, note }) => `${number} ${note}`)).toEqual(['3 Version 1 restored', '2 A note', '1 First version'])
  })
  it('that would change disclosures is for admins', async () => {
    const { id } = await aContributor()
    await saveProfile(await actorFor('ADMIN'), await inputFor(id, { disclosures: [{ entity: 'E', nature: '', text: 'T.', from: '2020-01-01' }] }))
    expect(await restoreVersion(await actorFor('EDITOR'), { contributorId: id, number: 1, version: 2 }).catch(codes)).toEqual(['disclosures'])
  })
})

describe('an account and a contributor', () => {
  it('are linked and parted by admins, one to one', async () => {
    const [one, two] = [await aContributor(), await aContributor()]
    const user = await aPerson('CONTRIBUTOR', 'Ada')
    const link = { contributorId: one.id, email: user.email.toUpperCase() }
    expect(await linkUser(await actorFor('EDITOR'), link).catch(codes)).toEqual(['not-allowed'])
    expect(await linkUser(commandLine, link)).toEqual({ name: 'Ada' })
    expect(await linkUser(commandLine, { contributorId: two.id, email: user.email }).catch(codes)).toEqual(['user-linked'])
    expect(await linkUser(commandLine, { contributorId: one.id, email: (await aPerson('EDITOR')).email }).catch(codes)).toEqual(['contributor-linked'])
    expect(await linkUser(commandLine, { contributorId: two.id, email: 'nobody@test.example' }).catch(codes)).toEqual(['no-user'])
    await unlinkUser(commandLine, { contributorId: one.id })
    expect(await unlinkUser(commandLine, { contributorId: one.id }).catch(codes)).toEqual(['not-linked'])
  })
  it('are linked only by somebody who proved a moment ago who they are', async () => {
    const { id } = await aContributor()
    const stale = { ...(await actorFor('ADMIN')), sessionId: randomUUID(), confirmedAt: new Date(0) }
    expect(await linkUser(stale, { contributorId: id, email: 'a@b.example' }).catch(codes)).toEqual(['confirm-first'])
  })
})

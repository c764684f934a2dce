import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor } from '#prisma/builders.ts'
import type { Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { acceptProposal, sendBackProposal } from './decide.ts'
import { profileHistory } from './history.ts'
import type { Profile } from './profile.ts'
import { ownProfile, proposalFor, waitingProposals } from './proposals.ts'
import { proposeProfile, withdrawProposal } from './propose.ts'
import { readProfile } from './read-profile.ts'
import { saveProfile } from './save.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)

async function person(role: Actor['role'], name: string, contributorId: string | null = null): Promise<Actor> {
  const user = await db().user.create({ data: { name, role, email: `${randomUUID()}@test.example`, ...(contributorId && { contributor: { connect: { id: contributorId } } }) } })
  return { id: user.id, name, role, address: 'test', contributorId }
}

async function cast() {
  const { id } = await aContributor({ name: 'Ada Quaye', jobTitle: 'Reporter', shortBio: 'Covers the old harbour.' })
  return { id, ada: await person('CONTRIBUTOR', 'Ada Quaye', id), root: await person('ADMIN', 'Root') }
}

const input = async (id: string, over: Partial<Profile>) => {
  const found = await readProfile(db(), id)
  return { ...found?.profile, name: found?.profile.name ?? '', ...over, contributorId: id, version: found?.version ?? 0 }
}
const profileNow = async (id: string) => (await readProfile(db(), id))?.profile

describe('what a contributor proposes', () => {
  it('waits, changes nothing, and is shown to admins word by word', async () => {
    const { id, ada, root } = await cast()
    await proposeProfile(ada, { ...(await input(id, { bios: [{ lang: 'en', shortBio: 'Covers the new harbour.', longBio: [] }] })), note: 'It was rebuilt' })
    expect(await profileNow(id)).toMatchObject({ bios: [{ shortBio: 'Covers the old harbour.' }] })
    expect(await waitingProposals(root)).toContainEqual(expect.objectContaining({ contributorId: id, by: 'Ada Quaye', note: 'It was rebuilt' }))
    expect((await proposalFor(root, id))?.fields).toMatchObject([{ name: 'Short biography (en)', parts: [{ is: 'same' }, { text: 'old', is: 'old' }, { text: 'new', is: 'new' }, { is: 'same' }] }])
    expect(await ownProfile(ada)).toMatchObject({ latest: { state: 'PENDING', fields: [{ name: 'Short biography (en)' }] } })
  })

  it('stands once it is accepted, as a version that names both', async () => {
    const { id, ada, root } = await cast()
    const { id: proposalId } = await proposeProfile(ada, { ...(await input(id, { jobTitle: 'Harbour editor' })), note: 'New title' })
    expect(await acceptProposal(root, { proposalId, version: 1 })).toMatchObject({ version: 2 })
    expect(await profileNow(id)).toMatchObject({ jobTitle: 'Harbour editor' })
    expect((await profileHistory(root, id)).versions[0]).toMatchObject({ by: 'Root', note: 'Proposed by Ada Quaye, accepted by Root: New title' })
    expect(await acceptProposal(root, { proposalId, version: 2 }).catch(codes)).toEqual(['decided'])
    expect((await ownProfile(ada))?.latest).toMatchObject({ state: 'ACCEPTED' })
  })

  it('undoes nothing that the desk saved meanwhile, and says where both changed the same', async () => {
    const { id, ada, root } = await cast()
    const { id: proposalId } = await proposeProfile(ada, await input(id, { jobTitle: 'Harbour editor', signal: 'ada.01' }))
    await saveProfile(root, await input(id, { jobTitle: 'Port editor', languages: ['en'] }))
    expect(await proposalFor(root, id)).toMatchObject({ version: 2, baseNumber: 1, both: ['jobTitle'] })
    expect(await acceptProposal(root, { proposalId, version: 1 }).catch(codes)).toEqual(['changed-meanwhile'])
    await acceptProposal(root, { proposalId, version: 2 })
    expect(await profileNow(id)).toMatchObject({ jobTitle: 'Harbour editor', signal: 'ada.01', languages: ['en'] })
  })

  it('comes back with a word on why, and may be proposed anew', async () => {
    const { id, ada, root } = await cast()
    const { id: proposalId } = await proposeProfile(ada, await input(id, { jobTitle: 'Emperor' }))
    expect(await sendBackProposal(root, { proposalId, reply: ' ' }).catch(codes)).toEqual(['input-too-small'])
    await sendBackProposal(root, { proposalId, reply: 'Harbour editor, please.' })
    expect((await ownProfile(ada))?.latest).toMatchObject({ state: 'SENT_BACK', reply: 'Harbour editor, please.' })
    await proposeProfile(ada, await input(id, { jobTitle: 'Harbour editor' }))
    expect((await proposalFor(root, id))?.fields).toMatchObject([{ name: 'Title' }])
  })

  it('is withdrawn by themselves, and by proposing something else', async () => {
    const { id, ada } = await cast()
    const first = await proposeProfile(ada, await input(id, { jobTitle: 'One' }))
    const second = await proposeProfile(ada, await input(id, { jobTitle: 'Two' }))
    expect(await withdrawProposal(ada, { proposalId: first.id }).catch(codes)).toEqual(['decided'])
    await withdrawProposal(ada, { proposalId: second.id })
    expect(await db().profileProposal.count({ where: { contributorId: id, state: 'PENDING' } })).toBe(0)
  })
})

describe('threat row 20: a profile of somebody else', () => {
  it('is out of reach for a contributor, and looks as if it were not there', async () => {
    const [{ id, ada, root }, other] = [await cast(), await cast()]
    const proposal = await proposeProfile(other.ada, await input(other.id, { jobTitle: 'Mine' }))
    const before = await db().auditEvent.count()
    expect(await proposeProfile(ada, await input(other.id, { jobTitle: 'Theirs' })).catch(codes)).toEqual(['not-found'])
    expect(await withdrawProposal(ada, { proposalId: proposal.id }).catch(codes)).toEqual(['not-found'])
    expect(await acceptProposal(ada, { proposalId: proposal.id, version: 1 }).catch(codes)).toEqual(['not-allowed'])
    expect(await sendBackProposal(ada, { proposalId: proposal.id, reply: 'No' }).catch(codes)).toEqual(['not-allowed'])
    expect(await proposalFor(ada, id).catch(codes)).toEqual(['not-allowed'])
    expect(await ownProfile({ ...ada, contributorId: null })).toBeNull()
    const editor = await person('EDITOR', 'Eve')
    expect(await acceptProposal(editor, { proposalId: proposal.id, version: 1 }).catch(codes)).toEqual(['not-allowed'])
    expect(await waitingProposals(editor).catch(codes)).toEqual(['not-allowed'])
    // An admin who is nobody's contributor proposes nothing: they save.
    expect(await proposeProfile(root, await input(id, { jobTitle: 'X' })).catch(codes)).toEqual(['not-found'])
    expect(await db().auditEvent.count()).toBe(before)
    expect(await profileNow(other.id)).toMatchObject({ jobTitle: 'Reporter' })
  })
})

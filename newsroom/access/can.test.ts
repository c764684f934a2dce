import { describe, expect, it } from 'vitest'
import { authorize, can, commandLine, DANGEROUS, DEEDS, mustConfirm, OWN_ACCOUNT, type Actor, type Deed, type Subject } from './can.ts'

const me = 'contributor-1'
const actor = (role: Actor['role']): Actor => ({ id: 'someone', name: 'Someone', role, address: 'here', contributorId: me })

type Row = [contributor: boolean, editor: boolean, admin: boolean]
const all: Row = [true, true, true]
const editors: Row = [false, true, true]
const admins: Row = [false, false, true]
const nobody: Row = [false, false, false]

/** Role by deed: what may be done, written out a second time on purpose. */
const table: Record<Deed, Row> = {
  'desk.enter': all, 'account.read': all, 'account.change': all,
  'story.list': editors, 'story.read': editors, 'story.import': editors, 'story.create': editors, 'story.edit': editors, 'story.take-over': editors, 'story.comment': editors, 'story.review': editors, 'story.approve': editors, 'story.archive': editors, 'story.assign': editors, 'story.preview': editors, 'story.restore': editors, 'story.name-revision': editors, 'story.publish': editors, 'story.schedule': editors, 'story.correct': editors,
  'story.recall': editors, 'story.rename': editors, 'story.unpublish': editors, 'story.withdraw': editors, 'story.hold': editors, 'story.release': editors, 'story.end-lent': editors, 'story.bring-back': editors, 'story.byline': editors, 'story.embargo': editors, 'story.lift-embargo': editors,
  'story.source': editors, 'story.let-pass': editors, 'story.let-pass-grave': admins, 'story.outlast': editors, 'story.ledger': editors, 'story.bundle': admins,
  'story.bulk': editors, 'view.keep': editors,
  'approval.ask': editors, 'approval.give': editors, 'media.add': all, 'media.read': editors, 'media.edit': editors, 'media.replace': editors, 'media.remove': editors, 'front.arrange': editors,
  'contributor.read': editors, 'contributor.create': editors, 'contributor.edit': editors, 'contributor.export': editors,
  'contributor.disclose': admins, 'contributor.contact': admins, 'contributor.link-user': admins, 'contributor.merge': admins, 'contributor.keep-apart': admins, 'contributor.bulk': admins, 'contributor.import': admins,
  'profile.read': editors, 'profile.propose': nobody, 'proposal.decide': admins,
  'partner.read': editors, 'partner.create': editors, 'partner.change': editors, 'partner.kill': editors, 'partner.agree': admins, 'partner.document': admins,
  'user.create-first': nobody, 'user.read': admins, 'user.invite': admins, 'user.change-role': admins, 'user.disable': admins, 'user.delete': admins, 'session.end': admins,
  'audit.read': admins, 'key.read': admins, 'key.create': admins, 'key.revoke': admins,
  'paper.found': admins, 'settings.read': admins, 'settings.change': admins, 'section.change': admins, 'policy.change': admins,
  'redirect.read': admins, 'redirect.create': admins, 'redirect.remove': admins, 'redirect.settle': admins, 'mail.read': admins, 'mail.retry': admins, 'system.read': admins,
}

describe.each(Object.entries(table) as [Deed, Row][])('%s', (deed, [contributor, editor, admin]) => {
  it(`is ${contributor ? '' : 'not '}for a contributor`, () => expect(can(actor('CONTRIBUTOR'), deed)).toBe(contributor))
  it(`is ${editor ? '' : 'not '}for an editor`, () => expect(can(actor('EDITOR'), deed)).toBe(editor))
  it(`is ${admin ? '' : 'not '}for an admin`, () => expect(can(actor('ADMIN'), deed)).toBe(admin))
})

describe('a contributor', () => {
  const self = actor('CONTRIBUTOR')
  const cases: [Deed, string, Subject, boolean][] = [
    ['profile.read', 'their own profile', { contributorId: me }, true],
    ['profile.read', 'the profile of another', { contributorId: 'contributor-2' }, false],
    ['profile.propose', 'their own profile', { contributorId: me }, true],
    ['profile.propose', 'the profile of another', { contributorId: 'contributor-2' }, false],
    ['story.read', 'a story that names them', { bylines: ['contributor-2', me] }, true],
    ['story.edit', 'a story that names them', { bylines: [me] }, true],
    ['story.edit', 'a story that does not', { bylines: [] }, false],
    ['story.review', 'a story that names them', { bylines: [me] }, true],
    ['story.restore', 'a story that names them', { bylines: [me] }, true],
    ['story.approve', 'a story that names them', { bylines: [me] }, false],
    ['story.read', 'a story that does not', { bylines: ['contributor-2'] }, false],
  ]
  it.each(cases)('%s of %s', (deed, _, subject, allowed) => expect(can(self, deed, subject)).toBe(allowed))
  it('whose account is linked to nobody owns no profile', () => expect(can({ ...self, contributorId: null }, 'profile.read', {})).toBe(false))
  it('whose account is linked to nobody adds no pictures', () => expect(can({ ...self, contributorId: null }, 'media.add')).toBe(false))
})

describe('the command line', () => {
  it('may do what an admin may, and make the first of them', () => {
    for (const deed of DEEDS.filter((name) => name !== 'profile.propose')) expect(() => authorize(commandLine, deed), deed).not.toThrow()
  })
})

describe('whoever is held to some deeds', () => {
  it('does those of their role, and no others', () => {
    const held: Actor = { ...actor('ADMIN'), only: OWN_ACCOUNT }
    for (const deed of DEEDS) expect(can(held, deed), deed).toBe(OWN_ACCOUNT.includes(deed))
    expect(can({ ...actor('EDITOR'), only: ['audit.read'] }, 'audit.read')).toBe(false)
  })
})

describe('a dangerous deed', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  const admin: Actor = { ...actor('ADMIN'), sessionId: 'a-session', confirmedAt: new Date('2026-11-23T11:49:59Z') }
  it('wants somebody who proved who they are within ten minutes', () => {
    expect(mustConfirm(admin, now)).toBe(true)
    expect(mustConfirm({ ...admin, confirmedAt: new Date('2026-11-23T11:50:01Z') }, now)).toBe(false)
    for (const deed of DANGEROUS) expect(() => authorize(admin, deed, {}, now), deed).toThrow(/know that it is you/)
  })
  it('is refused for the role first, so that nobody is asked in vain', () => {
    expect(() => authorize({ ...admin, role: 'EDITOR' }, 'user.invite', {}, now)).toThrow(/role does not allow/)
  })
})

import { describe, expect, it } from 'vitest'
import { authorize, can, commandLine, type Actor, type Deed } from './can.ts'

const actor = (role: Actor['role']): Actor => ({ id: 'someone', name: 'Someone', role, address: 'here' })

/** Role by deed: what may be done, written out a second time on purpose. */
const table: Record<Deed, [contributor: boolean, editor: boolean, admin: boolean]> = {
  'desk.enter': [false, true, true],
  'story.read': [false, true, true],
  'story.import': [false, true, true],
  'story.create': [false, true, true],
  'story.publish': [false, true, true],
  'story.correct': [false, true, true],
  'story.rename': [false, true, true],
  'story.withdraw': [false, true, true],
  'media.add': [false, true, true],
  'front.arrange': [false, true, true],
  'contributor.create': [false, true, true],
  'partner.create': [false, true, true],
  'partner.agree': [false, false, true],
  'redirect.create': [false, false, true],
  'user.create-first': [false, false, false],
  'paper.found': [false, false, true],
}

describe.each(Object.entries(table) as [Deed, [boolean, boolean, boolean]][])('%s', (deed, [contributor, editor, admin]) => {
  it(`is ${contributor ? '' : 'not '}for a contributor`, () => expect(can(actor('CONTRIBUTOR'), deed)).toBe(contributor))
  it(`is ${editor ? '' : 'not '}for an editor`, () => expect(can(actor('EDITOR'), deed)).toBe(editor))
  it(`is ${admin ? '' : 'not '}for an admin`, () => expect(can(actor('ADMIN'), deed)).toBe(admin))
})

describe('the command line', () => {
  it('may do what an admin may, and make the first of them', () => {
    for (const deed of Object.keys(table) as Deed[]) expect(() => authorize(commandLine, deed)).not.toThrow()
  })
})

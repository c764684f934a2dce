import { beforeAll, expect, it } from 'vitest'
import { aContributor, aPaper, aPartner, aStory, paragraphs } from '#prisma/builders.ts'
import { commandLine as desk } from '../access/can.ts'
import { findAtDesk } from './find-at-desk.ts'

beforeAll(async () => {
  await aPaper()
  await aStory({ headline: 'Ferries under the bridge', published: null, body: paragraphs('The lockkeeper waited.') })
  await aContributor({ name: 'Fernanda Haddad', jobTitle: 'Reporter' })
  await aPartner({ name: 'The Fern Gazette' })
})
const found = async (q: string) => (await findAtDesk(desk, q)).map(({ kind, name }) => `${kind} ${name}`)

it('half a word finds stories, people and partners', async () => {
  expect(await found('fer')).toEqual(['story Ferries under the bridge', 'person Fernanda Haddad', 'partner The Fern Gazette'])
  expect(await found('under the br')).toEqual(['story Ferries under the bridge'])
})

it('a word of the text finds its story once; marks, percent signs and nonsense find nothing', async () => {
  expect(await found('lockkeeper')).toEqual(['story Ferries under the bridge'])
  expect(await found('ferries')).toEqual(['story Ferries under the bridge'])
  for (const nonsense of ['%', '_____', '\\', '\0', 'zeppelin']) expect((await found(nonsense)).filter((one) => nonsense !== '\0' && one.startsWith('story'))).toEqual([])
})

it('is for editors', async () => {
  await expect(findAtDesk({ id: null, name: 'Somebody', role: 'CONTRIBUTOR', address: '' }, 'fer')).rejects.toThrow(/role does not allow/)
})

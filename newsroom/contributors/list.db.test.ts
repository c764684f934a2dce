import { beforeAll, describe, expect, it } from 'vitest'
import { aContributor, aPaper, aStory } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { keepApart, likelyDuplicates, likelyPairs } from './duplicates.ts'
import { contributorsAtDesk } from './list.ts'
import { filterFrom } from './matching.ts'

const names = async (asked: Record<string, string>, how = {}) => (await contributorsAtDesk(commandLine, filterFrom(asked), how)).people.map(({ name }) => name)

beforeAll(async () => {
  await aPaper()
  const asa = await aContributor({ name: 'Åsa Öberg', jobTitle: 'Chief reporter', expertise: ['Fens', 'Drainage'], languages: ['Swedish'], shortBio: 'Covers the fens.' })
  await aContributor({ name: 'Samir Quaye', jobTitle: 'Photographer', status: 'FORMER' })
  await aContributor({ name: 'Nora Lindqvist', links: [{ label: 'Site', url: 'https://www.nora.example/' }], publicEmail: 'nora@paper.example' })
  await aStory({ bylines: [{ contributorId: asa.id, role: 'WRITER' }] })
})

describe('the list', () => {
  it.each([['oberg', 'Åsa Öberg'], ['ASA ö', 'Åsa Öberg'], ['drain', 'Åsa Öberg'], ['photogr', 'Samir Quaye']])('finds “%s” by folded name, title or beat', async (q, name) => expect(await names({ q })).toEqual([name]))
  it('finds a name that was typed wrongly, and says that it is only near', async () => {
    const found = await contributorsAtDesk(commandLine, filterFrom({ q: 'lindkvist' }))
    expect(found).toMatchObject({ isNear: true, people: [{ name: 'Nora Lindqvist' }] })
  })
  it('finds nobody for signs alone, and breaks at none', async () => {
    expect(await names({ q: '%_!' })).toEqual([])
    expect(await names({ q: `'; DROP TABLE contributor --\0` })).toEqual([])
  })
  it('filters by status, biography, portrait, language and day', async () => {
    expect(await names({ status: 'FORMER' })).toEqual(['Samir Quaye'])
    expect(await names({ noBiography: 'on', q: 'a' })).toEqual(['Nora Lindqvist', 'Samir Quaye'])
    expect(await names({ language: 'swedish' })).toEqual(['Åsa Öberg'])
    expect(await names({ since: '2999-01-01' })).toEqual([])
    expect(await names({ noPortrait: 'on' })).toHaveLength(3)
  })
  it('leaves out what an address asks for wrongly', async () => expect(await names({ status: 'KING', since: 'yesterday' })).toHaveLength(3))
  it('sorts by the number of stories', async () => expect((await names({}, { sort: 'stories' }))[0]).toBe('Åsa Öberg'))
  it('shows its last page to whoever asks for a later one', async () => expect(await contributorsAtDesk(commandLine, filterFrom({}), { page: 99 })).toMatchObject({ page: 1, pages: 1, total: 3 }))
})

describe('somebody who may be there already', () => {
  it.each([
    ['Oberg, Asa', {}, 'Åsa Öberg', 'The same name, written another way.'],
    ['Samir Quay', {}, 'Samir Quaye', 'A name spelt almost alike.'],
    ['Quite Another', { links: ['http://nora.example'] }, 'Nora Lindqvist', 'The same public link: https://www.nora.example/'],
    ['Quite Another', { email: 'nora@paper.example' }, 'Nora Lindqvist', 'The same public e-mail address.'],
    ['Quite Another', { nativeName: 'Nora Lindqvist' }, 'Nora Lindqvist', 'The same name, written another way.'],
  ])('“%s” %o is likely %s', async (name, known, found, why) => {
    const [first] = await likelyDuplicates(commandLine, name, known)
    expect(first).toMatchObject({ name: found, why: expect.arrayContaining([why]) })
  })
  it('is nobody where nothing is alike', async () => expect(await likelyDuplicates(commandLine, 'Zbigniew Wójcik')).toEqual([]))
  it('two records of one name are named until somebody says that they are two people', async () => {
    const other = await aContributor({ name: 'Oberg Åsa' })
    const [pair] = await likelyPairs(commandLine)
    expect(pair).toMatchObject({ why: 'The same name.' })
    expect([pair?.one.id, pair?.other.id]).toContain(other.id)
    await keepApart(commandLine, { oneId: pair?.one.id ?? '', otherId: pair?.other.id ?? '' })
    expect(await likelyPairs(commandLine)).toEqual([])
  })
})

import { beforeAll, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper, aPartner, aSection, aStory, paragraphs } from '#prisma/builders.ts'
import { commandLine as desk } from '../access/can.ts'
import { StoryContent } from './content.ts'
import { cursorIn, cursorOf, listStories } from './list.ts'
import type { StoryFilters } from './narrowed.ts'
import { keepRevision } from './revision.ts'

let section: { id: string }
let noor: { id: string }
let partner: { id: string }
const ids: Record<string, string> = {}

beforeAll(async () => {
  await aPaper({ timeZone: 'Europe/Berlin' })
  section = await aSection()
  noor = await aContributor({ name: 'Noor Haddad' })
  partner = await aPartner({ name: 'The Other Paper' })
  const put = async (name: string, given: Parameters<typeof aStory>[0]) => {
    ids[name] = (await aStory(given)).id
  }
  await put('draft', { section, headline: 'Not yet', published: null, body: paragraphs('The lockkeeper counted eleven barges.') })
  await put('hers', { section, headline: 'Hers', published: null, bylines: [{ contributorId: noor.id, role: 'REPORTER' }] })
  await put('theirs', { headline: 'Theirs', from: { partnerId: partner.id } })
  await put('late', { headline: 'Late', published: null })
  for (const [index, name] of ['draft', 'hers', 'theirs', 'late'].entries()) {
    const id = ids[name] ?? ''
    const { workingRevisionId } = await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevisionId: true } })
    const due = name === 'late' && { scheduledFor: new Date(Date.UTC(2026, 10, 22)), scheduledRevisionId: workingRevisionId, scheduledChange: 'MEND' }
    await db().story.update({ where: { id }, data: { updatedAt: new Date(Date.UTC(2026, 10, 20 + index, 23, 30)), ...due }, select: { id: true } })
  }
})

const listed = async (filters: StoryFilters) => {
  const { stories } = await listStories(desk, filters, { timeZone: 'Europe/Berlin', now: new Date('2026-11-23T12:00:00Z') })
  return stories.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id)).join(' ')
}

it('the list is newest change first, and narrows by section, person, partner, state, day and what is due', async () => {
  expect(await listed({})).toBe('late theirs hers draft')
  expect(await listed({ section: section.id })).toBe('hers draft')
  expect(await listed({ person: noor.id })).toBe('hers')
  expect(await listed({ partner: partner.id })).toBe('theirs')
  expect(await listed({ state: 'DRAFT' })).toBe('late hers draft')
  expect(await listed({ due: 'late' })).toBe('late')
  // The day is the newsroom's: half past eleven at night in UTC is the next day in Berlin.
  expect(await listed({ from: '2026-11-22', to: '2026-11-22' })).toBe('hers')
})

it('what should have been ready is told from what was in time, and from what readers have seen', async () => {
  const at = (id: string | undefined, dueAt: string) => db().$executeRaw`UPDATE story SET due_at = ${new Date(dueAt)}::timestamptz WHERE id = ${id}::uuid`
  await at(ids['hers'], '2026-11-23T11:00:00Z')
  await at(ids['draft'], '2026-11-23T13:00:00Z')
  await at(ids['theirs'], '2026-11-20T11:00:00Z')
  expect(await listed({ due: 'overdue' })).toBe('hers')
})

it('a draft is found by a word of its text, stemmed, and by words of its headline', async () => {
  expect(await listed({ q: 'barge' })).toBe('draft')
  expect(await listed({ q: '"not yet"' })).toBe('draft')
  expect(await listed({ q: 'lockkeeper barges', section: section.id })).toBe('draft')
  expect(await listed({ q: 'zeppelin' })).toBe('')
})

it('a row says whose the story is and where it stands', async () => {
  const { stories } = await listStories(desk, {})
  expect(stories.find(({ id }) => id === ids['hers'])).toMatchObject({ headline: 'Hers', state: 'DRAFT', bylines: ['Noor Haddad'], path: null, partner: null })
  expect(stories.find(({ id }) => id === ids['theirs'])).toMatchObject({ partner: 'The Other Paper', state: 'PUBLISHED', path: expect.stringMatching(/^\//) })
})

it('pages follow each other without a gap or a double, though a story changes between', async () => {
  const first = await listStories(desk, {}, { size: 2 })
  const second = await listStories(desk, {}, { size: 2, after: first.next && cursorIn(cursorOf(first.next)) })
  expect([...first.stories, ...second.stories].map(({ id }) => id)).toEqual(['late', 'theirs', 'hers', 'draft'].map((name) => ids[name]))
  expect(second.next).toBeNull()
})

it('a save is found at once, and what was written over is not', async () => {
  const { id } = await aStory({ headline: 'Before the flood', published: null })
  await db().$transaction((tx) => keepRevision(tx, { storyId: id, kind: 'SAVE', content: StoryContent.parse({ headline: 'After the deluge' }), actor: desk, at: new Date() }))
  expect((await listStories(desk, { q: 'deluge' })).stories.map((story) => story.id)).toEqual([id])
  expect((await listStories(desk, { q: 'flood' })).stories).toEqual([])
})

it('is for editors', async () => {
  await expect(listStories({ id: null, name: 'Somebody', role: 'CONTRIBUTOR', address: '' }, {})).rejects.toThrow(/role does not allow/)
})

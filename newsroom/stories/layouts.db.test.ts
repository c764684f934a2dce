import { beforeAll, expect, it } from 'vitest'
import { aPaper, aSection, aStory } from '#prisma/builders.ts'
import { commandLine as desk } from '../access/can.ts'
import { storyBoard } from './board.ts'
import { daysAround, storyCalendar } from './calendar.ts'
import { askForReview } from './move.ts'
import { scheduleStory } from './schedule.ts'

const clock = { timeZone: 'Europe/Berlin', lang: 'en', now: new Date('2026-11-23T12:00:00Z') }
const stranger = { id: null, name: 'Somebody', role: 'CONTRIBUTOR' as const, address: '' }
let section: { id: string }
beforeAll(async () => {
  await aPaper({ timeZone: 'Europe/Berlin' })
  section = await aSection()
  for (let n = 0; n < 22; n++) await aStory({ section, headline: `Draft ${n}`, published: null })
  await askForReview(desk, { storyId: (await aStory({ headline: 'In review', published: null })).id })
  // Half past eleven at night in UTC is the next day in Berlin.
  await aStory({ section, headline: 'Went out', published: new Date('2026-11-09T23:30:00Z') })
  const { id } = await aStory({ section, headline: 'Goes out', published: null })
  await scheduleStory(desk, { storyId: id, revision: 1, wall: '2090-11-30T23:45', timeZone: 'Europe/Berlin' })
})

it('a board counts each state and shows the newest of it, narrowed as the list is', async () => {
  const board = await storyBoard(desk, {}, clock)
  const drafts = board.find(({ state }) => state === 'DRAFT')
  expect(board).toHaveLength(9)
  expect([drafts?.count, drafts?.stories.length, drafts?.isMore]).toEqual([22, 20, false])
  expect(board.map(({ count }) => count).reduce((sum, count) => sum + count)).toBe(25)
  expect((await storyBoard(desk, { section: section.id, state: 'IN_REVIEW' }, clock)).map(({ state, count }) => [state, count])).toEqual([['IN_REVIEW', 0]])
  expect((await storyBoard(desk, { q: '"in review"' }, clock)).filter(({ count }) => count > 0).map(({ state }) => state)).toEqual(['IN_REVIEW'])
  await expect(storyBoard(stranger, {}, clock)).rejects.toThrow(/role does not allow/)
})

it('a calendar puts what went out and what goes out on the newsroom’s days', async () => {
  const on = async (day: string, filters = {}) => (await storyCalendar(desk, filters, daysAround(day, 'month'), clock)).flatMap(({ day: one, entries }) => entries.map(({ headline, kind }) => `${one} ${headline} ${kind}`))
  expect(await on('2026-11-15')).toEqual(['2026-11-10 Went out published'])
  expect(await on('2090-11-01')).toEqual(['2090-11-30 Goes out scheduled'])
  expect(await on('2026-11-15', { state: 'DRAFT' })).toEqual([])
  await expect(storyCalendar(stranger, {}, [], clock)).rejects.toThrow(/role does not allow/)
})

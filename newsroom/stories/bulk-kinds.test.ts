import { expect, it } from 'vitest'
import { changeWords, KINDS, reasonToLeaveOut, type Chosen } from './bulk-kinds.ts'

const story: Chosen = { id: '1', state: 'DRAFT', sectionId: 'here', topicIds: ['ports'], assigneeId: 'ann' }
const left = (kind: (typeof KINDS)[number], value: string, over: Partial<Chosen> = {}) => reasonToLeaveOut({ kind, value, name: 'that' }, { ...story, ...over })?.code ?? null

it('a story that is so already is left out, and any other changes', () => {
  expect([left('section', 'here'), left('section', 'there'), left('section', 'there', { sectionId: null })]).toEqual(['so-already', null, null])
  expect([left('add-topic', 'ports'), left('add-topic', 'tides'), left('remove-topic', 'ports'), left('remove-topic', 'tides')]).toEqual(['so-already', null, null, 'so-already'])
})

it('many stories move only where one of them could', () => {
  expect([left('archive', ''), left('archive', '', { state: 'PUBLISHED' }), left('archive', '', { state: 'ARCHIVED' })]).toEqual([null, 'wrong-state', 'so-already'])
  expect([left('review', ''), left('review', '', { state: 'SCHEDULED' }), left('take-back', '', { state: 'IN_REVIEW' }), left('unarchive', '', { state: 'WITHDRAWN' })]).toEqual([null, 'wrong-state', null, 'wrong-state'])
})

it('a story that somebody has is not given to them again', () => expect([left('assign', 'ann'), left('assign', 'bo'), left('assign', 'bo', { assigneeId: null })]).toEqual(['so-already', null, null]))

it('each kind has its words', () => {
  expect(new Set(KINDS.map((kind) => changeWords({ kind, value: '', name: 'Ports' }))).size).toBe(KINDS.length)
})

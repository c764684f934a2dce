import { expect, test } from 'vitest'
import { saidTwice } from './said-twice.ts'

const BOARD = 'The harbour board said on Friday that the ferry had lost nearly 900 passengers during the forty days of repair, and that most of them now take the bridge road to work.'
const AGAIN = 'In a statement, the board told reporters that during the repair of forty days the ferry had lost almost 900 of its passengers. Most now travel to work by the bridge road, it added.'
const COFFEE = 'Passengers who came back found new seats and a ticket machine, but the harbour kiosk had run out of milk, and there was no coffee on the first boat of the morning.'
const POSTS = 'The council has a fund for storm damage. It will spend the rest of the money on mooring posts along the north quay before the gales of the winter arrive.'

test('two paragraphs with one statement are shown side by side', () => {
  expect(saidTwice([BOARD, COFFEE, AGAIN, POSTS])).toEqual([{ first: expect.stringContaining('harbour board said'), second: expect.stringContaining('In a statement'), quotation: null }])
})

test('paragraphs that share no more than the story’s subject are left alone', () => {
  expect(saidTwice([BOARD, COFFEE, POSTS])).toEqual([])
})

test('a paragraph that stands twice is found', () => {
  expect(saidTwice([COFFEE, POSTS, COFFEE])).toHaveLength(1)
})

test('one quotation in two places is found, however different the rest', () => {
  const [pair] = saidTwice([`Tomas Reyl called the silence “a gift to the whole road” while he sold tickets on the quay that day.`, `Nobody disagreed when it was said that the month had been “a gift to the whole road”, least of all the cyclists.`])
  expect(pair?.quotation).toBe('a gift to the whole road')
})

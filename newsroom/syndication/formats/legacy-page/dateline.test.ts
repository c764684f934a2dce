import { describe, expect, test } from 'vitest'
import { datelineIn } from './dateline.ts'

const STORY = 'The harbour board met on Friday to talk about the ferry.'

describe('a dateline stands before the first sentence', () => {
  test.each([
    ['NEW DELHI: ', 'NEW DELHI', null, null],
    ['KYIV, Ukraine (AP) — ', 'KYIV, Ukraine', null, 'AP'],
    ['Geneva, 12 May 2020 – ', 'Geneva', '12 May 2020', null],
    ['LONDON, March 3 (Reuters) - ', 'LONDON', 'March 3', 'Reuters'],
    ['Kathmandu, Nov 3 (ANI): ', 'Kathmandu', 'Nov 3', 'ANI'],
    ['Nairobi — ', 'Nairobi', null, null],
    ['Mumbai: ', 'Mumbai', null, null],
    ['Berlin (dpa) - ', 'Berlin', null, 'dpa'],
    ['Madrid, 3 mar (EFE).- ', 'Madrid', '3 mar', 'EFE'],
    ['(Beirut) – ', 'Beirut', null, null],
    ['WASHINGTON (AP) -- ', 'WASHINGTON', null, 'AP'],
  ])('%s', (line, place, date, agency) => {
    const found = datelineIn(line + STORY)
    expect(found).toMatchObject({ dateline: { place, date }, agency })
    expect((line + STORY).slice(found?.length).trim()).toBe(STORY)
  })

  test('in Arabic', () => {
    expect(datelineIn('القاهرة (رويترز) - قال مجلس الميناء إن العبارة ستعود إلى العمل يوم الجمعة.')).toMatchObject({ dateline: { place: 'القاهرة' }, agency: 'رويترز' })
  })
})

describe('what is no dateline', () => {
  test.each([
    'Explained: The harbour board met on Friday to talk about the ferry.',
    'He said: The harbour board met on Friday to talk about the ferry.',
    'The ferry — which had been away for a month — came back on Friday.',
    'Reporters asked one question: What does the board want to do?',
    'The harbour board met on Friday.',
    'Question: Why did the ferry stop?',
  ])('%s', (line) => {
    expect(datelineIn(line)).toBeNull()
  })
})

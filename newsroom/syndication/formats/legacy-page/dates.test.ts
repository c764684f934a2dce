import { expect, test } from 'vitest'
import { dateIn, isAmbiguousDate, isDateLine } from './dates.ts'

test.each([
  ['Published: 3 March 2020', '2020-03-03'],
  ['March 3, 2020 10:30 am IST', '2020-03-03'],
  ['Tuesday, 12th May 2020', '2020-05-12'],
  ['2020-05-12T10:00:00Z', '2020-05-12'],
  ['23/04/2020', '2020-04-23'],
  ['3. März 2021', '2021-03-03'],
  ['12 de mayo de 2020', '2020-05-12'],
  ['١٢ مايو ٢٠٢٠', '2020-05-12'],
  ['१२ मई २०२०', '2020-05-12'],
  ['2020年5月12日', '2020-05-12'],
  ['31 February 2020', null],
  ['March 2020', null],
  ['03/04/2020', null],
])('%s is read as %s', (line, date) => {
  expect(dateIn(line)).toBe(date)
})

test('a date that may be March or April is left to the editor', () => {
  expect(isAmbiguousDate('Posted on 03/04/2020')).toBe(true)
  expect(isAmbiguousDate('Posted on 23/04/2020')).toBe(false)
})

test('a sentence with a date in it is not a line that states the date', () => {
  expect(isDateLine('Friday, 14 June 2019, 10:30')).toBe(true)
  expect(isDateLine('The ferry came back on 14 June 2019')).toBe(false)
})

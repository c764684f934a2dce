import { expect, it } from 'vitest'
import { archivePath, weekdays, weeksOf } from './calendar-words.ts'

it('a month is laid out in whole weeks, from the day on which a week begins where it is read', () => {
  const weeks = weeksOf('2026-11', 'en')
  expect(weeks).toHaveLength(6)
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
  expect(weeks.flat().filter(Boolean)).toHaveLength(30)
  expect(weekdays('en')[0]?.long).toBe('Monday')
  expect(weeksOf('2026-11', 'en-US')[0]?.[0]).toBe('2026-11-01')
})

it('a leap day is in its month', () => expect(weeksOf('2024-02', 'en').flat()).toContain('2024-02-29'))
it('a span of the calendar is its address', () => expect(archivePath('2026-11-22')).toBe('/archive/2026/11/22'))

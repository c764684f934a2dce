import { expect, it } from 'vitest'
import { beside, daysAround } from './calendar.ts'

it('a week is from Monday to Sunday, across the end of a year too', () => {
  expect(daysAround('2027-01-01', 'week')).toEqual(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'])
})

it('a month has all its days in whole weeks, however it begins and ends', () => {
  for (const month of ['2026-02', '2026-03', '2026-11', '2026-12', '2028-02']) {
    const days = daysAround(`${month}-15`, 'month')
    expect(days.length % 7).toBe(0)
    expect(days.filter((day) => day.startsWith(month)).length).toBe(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate())
    expect(days.findIndex((day) => day.startsWith(month))).toBeLessThan(7)
  }
})

it('a month or a week further and back is the next and the last', () => {
  expect([beside('2026-01-31', 'month', 1), beside('2026-01-31', 'month', -1), beside('2026-12-30', 'week', 1), beside('2026-03-02', 'week', -1)]).toEqual(['2026-02-01', '2025-12-01', '2027-01-06', '2026-02-23'])
})

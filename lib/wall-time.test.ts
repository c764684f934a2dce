import { describe, expect, it } from 'vitest'
import { atWallTime, dayIn } from './wall-time.ts'

const at = (zone: string, wall: string) => atWallTime(zone, wall).toISOString()

describe('wall time', () => {
  it('is read in the zone it is written for', () => {
    expect(at('Europe/Dublin', '2026-07-01T07:30')).toBe('2026-07-01T06:30:00.000Z')
    expect(at('Europe/Dublin', '2026-12-01T07:30')).toBe('2026-12-01T07:30:00.000Z')
    expect(at('Asia/Kathmandu', '2026-12-01T00:00')).toBe('2026-11-30T18:15:00.000Z')
    expect(at('America/New_York', '2026-11-22T23:59')).toBe('2026-11-23T04:59:00.000Z')
  })
  it('that a clock change repeats is its first occurrence', () => expect(at('Europe/Dublin', '2026-10-25T01:30')).toBe('2026-10-25T00:30:00.000Z'))
  it('that a clock change skips is read as if the clocks had not changed', () => expect(at('Europe/Dublin', '2026-03-29T01:30')).toBe('2026-03-29T01:30:00.000Z'))
  it('right after either change is exact', () => {
    expect(at('Europe/Dublin', '2026-10-25T02:30')).toBe('2026-10-25T02:30:00.000Z')
    expect(at('Europe/Dublin', '2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z')
  })
  it('knows that late in the evening here is tomorrow there', () => {
    const moment = new Date('2026-11-22T23:30:00Z')
    expect([dayIn('Europe/Dublin', moment), dayIn('Asia/Tokyo', moment), dayIn('America/Lima', moment)]).toEqual(['2026-11-22', '2026-11-23', '2026-11-22'])
  })
})

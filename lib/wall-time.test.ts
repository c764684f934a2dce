import { describe, expect, it } from 'vitest'
import { atWallTime, dayIn, readWallTime } from './wall-time.ts'

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

describe('a time that is typed', () => {
  it('on a plain day is one moment', () => expect(readWallTime('Europe/Berlin', '2026-11-20T07:30')).toEqual({ kind: 'once', at: new Date('2026-11-20T06:30Z') }))
  it('in the hour that a spring night skips is none', () =>
    expect(readWallTime('Europe/Berlin', '2026-03-29T02:30')).toEqual({ kind: 'never', before: new Date('2026-03-29T00:30Z'), after: new Date('2026-03-29T01:30Z') }))
  it('in the hour that an autumn night repeats is two', () =>
    expect(readWallTime('Europe/Berlin', '2026-10-25T02:30')).toEqual({ kind: 'twice', first: new Date('2026-10-25T00:30Z'), second: new Date('2026-10-25T01:30Z') }))
  it('at the edges of both nights is one', () => {
    for (const wall of ['2026-03-29T01:59', '2026-03-29T03:00', '2026-10-25T01:59', '2026-10-25T03:00']) expect(readWallTime('Europe/Berlin', wall).kind, wall).toBe('once')
  })
  it('where the clocks change by half an hour is read as there', () => expect(readWallTime('Australia/Lord_Howe', '2026-10-04T02:15').kind).toBe('never'))
  it('on a day that was left out is none', () => expect(readWallTime('Pacific/Apia', '2011-12-30T12:00').kind).toBe('never'))
  it('on a leap day is one', () => expect(readWallTime('UTC', '2028-02-29T12:00')).toEqual({ kind: 'once', at: new Date('2028-02-29T12:00Z') }))
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { freeSlug, RESERVED_SLUGS, slugFrom } from './slug.ts'

describe('an address', () => {
  it.each([
    ['Ferry returns to Sule', 'ferry-returns-to-sule'],
    ['Crème brûlée: “a scandal”', 'creme-brulee-a-scandal'],
    ['It’s the council’s money', 'its-the-councils-money'],
    ['Straße, Łódź & Ærø', 'strasse-lodz-aero'],
    ['  ..//<script>alert(1)</script>  ', 'script-alert-1-script'],
    ['15,000 crowns, 35 ships', '15000-crowns-35-ships'],
    ['مرفأ الملح', 'story'],
    ['🚢🚢', 'story'],
    ['', 'story'],
  ])('is made of "%s" as %s', (headline, slug) => expect(slugFrom(headline, 'story')).toBe(slug))

  it('is cut between words, at eighty characters at most', () => {
    const slug = slugFrom('word '.repeat(100), 'story')
    expect(slug.length).toBeLessThanOrEqual(80)
    expect(slug).toMatch(/^(?:word-)+word$/)
    expect(slugFrom('x'.repeat(300), 'story')).toHaveLength(80)
  })

  it('that is taken gets the next number', () => {
    expect(freeSlug('ferry', new Set(['ferry', 'ferry-2']))).toBe('ferry-3')
  })

  it('that a route needs is reserved in the database too', () => {
    const sql = readFileSync('prisma/migrations/20261123000001_constraints/migration.sql', 'utf8')
    const listed = sql.slice(sql.indexOf('slug NOT IN ('), sql.indexOf('));', sql.indexOf('slug NOT IN (')))
    expect([...listed.matchAll(/'([a-z-]+)'/g)].map(([, slug]) => slug).sort()).toEqual([...RESERVED_SLUGS].sort())
  })
})

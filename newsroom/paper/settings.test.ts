import { describe, expect, it } from 'vitest'
import { readInput } from '../input.ts'
import { Refused } from '../refusal.ts'
import { ChangeSettingsInput } from './change-settings.ts'
import { isNavigationHref } from './navigation.ts'
import { reasonsNotToChange, type Settings } from './settings.ts'
import { timeZoneCalled } from './time-zones.ts'

const good = { version: '1', name: 'The Ledger', lang: 'en', dir: 'LTR', timeZone: 'Europe/Berlin' }
const fieldsOf = (given: object): unknown => {
  try {
    readInput(ChangeSettingsInput, { ...good, ...given })
    return []
  } catch (error) {
    return error instanceof Refused ? error.reasons.map(({ field }) => field) : error
  }
}

describe('a time zone', () => {
  it.each([['Europe/Berlin', 'Europe/Berlin'], ['europe/berlin', 'Europe/Berlin'], ['America/New York', 'America/New_York'], [' utc ', 'UTC'], ['Asia/Kathmandu', 'Asia/Kathmandu']])('%j is %s', (given, zone) => {
    const found = timeZoneCalled(given)
    // Node lists some zones by an older name, and reads both.
    expect(found && new Intl.DateTimeFormat('en', { timeZone: found }).resolvedOptions().timeZone).toBe(new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone)
  })
  it.each(['', 'Berlin', '+02:00', 'Europe/Nowhere', 'Europe/../Berlin', 'x'.repeat(10_000)])('%.20j is none', (given) => expect(timeZoneCalled(given)).toBeNull())
})

describe('the settings of a paper', () => {
  it.each([
    [{ name: '' }, 'name'], [{ name: 'x'.repeat(10_000) }, 'name'], [{ name: 'a\0b' }, 'name'], [{ lang: 'English' }, 'lang'], [{ dir: 'UP' }, 'dir'], [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ founded: 'long ago' }, 'founded'], [{ founded: '1' }, 'founded'], [{ email: 'nobody' }, 'email'], [{ navigation: [{ label: 'x', href: 'javascript:alert(1)' }] }, 'navigation.0.href'], [{ navigation: [{ label: '', href: '/topics' }] }, 'navigation.0.label'],
  ])('with %.60j get a sentence at that field', (given, field) => expect(fieldsOf(given)).toEqual([field]))
  it('may leave out what a paper need not have, and a link that was begun and not written', () => expect(fieldsOf({ founded: '', email: ' ', navigation: [{ label: '', href: ' ' }] })).toEqual([]))

  it.each(['/topics', '/region/a-story?x=1', '/about#who', '/', 'https://shop.example', 'https://shop.example/a?b#c'])('may link to %s', (href) => expect(isNavigationHref(href)).toBe(true))
  it.each(['//evil.example', '/\\evil.example', 'http://shop.example', 'javascript:alert(1)', 'https:evil', 'https://', 'https://a@evil.example', 'https://evil.example\\x', 'ftp://x.example', 'x', '/\tx'])('may not link to %j', (href) => expect(isNavigationHref(href)).toBe(false))

  const settings: Settings = { name: 'A', motto: '', lang: 'en', dir: 'LTR', timeZone: 'UTC', navigation: [], requireSecondFactor: false, requireSecondPerson: false }
  const ground = { given: settings, now: settings, seen: 1, version: 1, hasSecondFactor: false, today: new Date('2026-11-23') }
  it('may not ask of others a second factor that their admin has not', () => {
    expect(reasonsNotToChange({ ...ground, given: { ...settings, requireSecondFactor: true } }).map(({ code }) => code)).toEqual(['no-second-factor'])
    expect(reasonsNotToChange({ ...ground, given: { ...settings, requireSecondFactor: true }, hasSecondFactor: true })).toEqual([])
  })
  it('that somebody else saved meanwhile are shown beside what was typed', () => {
    const reasons = reasonsNotToChange({ ...ground, given: { ...settings, name: 'Mine' }, now: { ...settings, name: 'Theirs' }, version: 2 })
    expect(reasons.map(({ code, field }) => [code, field])).toEqual([['stale', undefined], ['stale-field', 'name']])
    expect(reasons[1]?.message).toContain('“Theirs”')
    expect(reasons[1]?.message).toContain('“Mine”')
  })
})

import { z } from 'zod'
import { emptyIsAbsent, line, tick } from '../input.ts'
import type { Reason } from '../refusal.ts'
import { Lang } from '../stories/body.ts'
import { MOST_LINKS, NavigationLink } from './navigation.ts'
import { timeZoneCalled } from './time-zones.ts'

const blankLink = (link: unknown) => typeof link === 'object' && link !== null && Object.values(link).every((value) => typeof value === 'string' && value.trim() === '')

/** All that the room of settings keeps, but for the logos. */
export const Settings = z.strictObject({
  name: line(120).min(1, 'A paper needs a name.'),
  motto: line(200).default(''),
  lang: z.string().trim().refine((lang) => Lang.safeParse(lang).success, 'Write a language as its code, like en, ar or pt-BR.'),
  dir: z.enum(['LTR', 'RTL']),
  timeZone: z.string().transform((given, context) => {
    const zone = timeZoneCalled(given)
    if (zone === null) context.addIssue({ code: 'custom', message: 'There is no such time zone. Type the name of a large town nearby and choose from the list, like Europe/Berlin.' })
    return zone ?? given
  }),
  founded: z.preprocess((value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : emptyIsAbsent(value)), z.int('Write a year, like 1887.').min(1400, 'Write a year, like 1887.').max(2100, 'Write a year, like 1887.').optional()),
  email: z.preprocess(emptyIsAbsent, z.email().max(300).optional()),
  navigation: z.preprocess((links) => (Array.isArray(links) ? links.filter((link) => !blankLink(link)) : links), z.array(NavigationLink).max(MOST_LINKS).default([])),
  requireSecondFactor: tick.default(false),
  requireSecondPerson: tick.default(false),
})
export type Settings = z.output<typeof Settings>

/** What stands in the database, in the shape of the form. */
export const settingsSelect = { name: true, motto: true, lang: true, dir: true, timeZone: true, founded: true, email: true, navigation: true, requireSecondFactor: true, requireSecondPerson: true, version: true } as const

type Row = Omit<Settings, 'founded' | 'email' | 'navigation'> & { founded: number | null; email: string | null; navigation: unknown; version: number }

export function settingsOf({ name, motto, lang, dir, timeZone, founded, email, navigation, requireSecondFactor, requireSecondPerson }: Row): Settings {
  return { name, motto, lang, dir, timeZone, requireSecondFactor, requireSecondPerson, ...(founded !== null && { founded }), ...(email !== null && { email }), navigation: z.array(NavigationLink).catch([]).parse(navigation) }
}

const words: Record<keyof Settings, string> = {
  name: 'name', motto: 'motto', lang: 'language', dir: 'direction', timeZone: 'time zone', founded: 'year of founding', email: 'public e-mail', navigation: 'further links', requireSecondFactor: 'second factor', requireSecondPerson: 'second person',
}
export const fieldWords = (field: string): string => words[field as keyof Settings] ?? field

const said = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : (value as NavigationLink[]).map(({ label, href }) => `${label} (${href})`).join(', ')
  return value === 'LTR' ? 'left to right' : value === 'RTL' ? 'right to left' : `“${typeof value === 'string' ? value : JSON.stringify(value)}”`
}
export const valueInWords = said

export const differing = (a: Settings, b: Settings): (keyof Settings)[] => (Object.keys(words) as (keyof Settings)[]).filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]))

type Asked = { given: Settings; now: Settings; seen: number; version: number; hasSecondFactor: boolean; today: Date }

export function reasonsNotToChange({ given, now, seen, version, hasSecondFactor, today }: Asked): Reason[] {
  const reasons: Reason[] = []
  if (given.founded !== undefined && given.founded > today.getUTCFullYear()) reasons.push({ code: 'founded-later', field: 'founded', message: 'That year is still to come.' })
  if (given.requireSecondFactor && !now.requireSecondFactor && !hasSecondFactor) {
    reasons.push({ code: 'no-second-factor', field: 'requireSecondFactor', message: 'You have no second factor yourself, so this would shut you out. Set one up under your account first, then switch this on.' })
  }
  if (seen === version) return reasons
  const others = differing(given, now).map((field) => ({ code: 'stale-field', field, message: `Saved meanwhile: ${said(now[field])}. Here stands: ${said(given[field])}.` }))
  return [...reasons, { code: 'stale', message: 'Somebody else saved these settings meanwhile. What they saved stands beside each field that differs. Change what you want to, and save again to put yours in its place.' }, ...others]
}

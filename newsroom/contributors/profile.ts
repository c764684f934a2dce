import { z } from 'zod'
import { emptyIsAbsent, line, lines, optionalLine, tick } from '../input.ts'
import { sortNameOf } from './names.ts'

export const STATUSES = ['ACTIVE', 'ON_LEAVE', 'FORMER', 'DECEASED', 'PSEUDONYM'] as const
export type Status = (typeof STATUSES)[number]

const day = z.iso.date()
const span = { from: day, to: z.preprocess(emptyIsAbsent, day.optional()) }
const forwards = ({ from, to }: { from: string; to?: string | undefined }) => to === undefined || to >= from
const ends = { error: 'This ends before it begins. Change one of the two days.', path: ['to'] }
const language = z.string().trim().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'Write a language as its code: en, de, ar, pt-BR.')
/** One entry a paragraph; from a text area, an empty line parts them. */
const paragraphs = z.preprocess((value) => (typeof value === 'string' ? value.split(/\n\s*\n/) : value), z.array(z.string().trim().max(5_000)).max(40).transform((all) => all.filter(Boolean)))

export const Bio = z.strictObject({
  lang: language,
  shortBio: z.string().trim().max(160, 'A short biography has at most 160 characters: it stands in the box under a story.').default(''),
  longBio: paragraphs.default([]),
})
export const Affiliation = z.strictObject({ organisation: line().min(1, 'Name the organisation.'), title: line().default(''), ...span }).refine(forwards, ends)
export const Disclosure = z
  .strictObject({ entity: line().min(1, 'Name whom or what it is about.'), nature: line().default(''), text: line(1_000).min(1, 'Write the sentence that readers will see.'), ...span })
  .refine(forwards, ends)
export const Link = z.strictObject({ label: line().min(1, 'Give the link a name.'), url: z.url({ protocol: /^https?$/ }).max(2_000) })

/** All that may be public of a contributor: what a save writes, a revision keeps, a proposal proposes. */
export const Profile = z.strictObject({
  name: line().min(1, 'A contributor needs a name.'),
  /** Under which they stand in lists; made from the name when it is left empty. */
  sortName: optionalLine(),
  nativeName: optionalLine(),
  nativeNameLang: z.preprocess(emptyIsAbsent, language.optional()),
  pronunciation: optionalLine(),
  pronouns: optionalLine(),
  jobTitle: line().default(''),
  status: z.enum(STATUSES).default('ACTIVE'),
  bios: z.array(Bio).max(20).default([]).refine((bios) => new Set(bios.map(({ lang }) => lang)).size === bios.length, 'There are two biographies in one language. Keep one of them.'),
  expertise: lines().default([]),
  credentials: lines().default([]),
  awards: lines().default([]),
  languages: lines().default([]),
  places: lines().default([]),
  publicEmail: z.preprocess(emptyIsAbsent, z.email().optional()),
  signal: optionalLine(),
  pgpFingerprint: z.preprocess(
    (value) => emptyIsAbsent(typeof value === 'string' ? value.replace(/\s/g, '').toUpperCase() : value),
    z.string().regex(/^(?:[0-9A-F]{40}|[0-9A-F]{64})$/, 'A fingerprint has 40 or 64 signs from 0 to 9 and A to F.').optional(),
  ),
  portraitId: z.preprocess(emptyIsAbsent, z.uuid().optional()),
  links: z.array(Link).max(30).default([]),
  affiliations: z.array(Affiliation).max(50).default([]),
  disclosures: z.array(Disclosure).max(50).default([]),
  consentBioOutbound: tick.default(false),
  consentPortraitOutbound: tick.default(false),
})
export type Profile = z.output<typeof Profile>
export type ProfileInput = z.input<typeof Profile>

export const sortNameFor = ({ name, sortName }: Pick<Profile, 'name' | 'sortName'>): string => sortName ?? sortNameOf(name)
/** Without the fields that are left empty: as a JSON column keeps it, and as two profiles are compared. */
export const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value // nothing in a profile but text, lists and ticks
/** In the one form in which it is kept and compared: with the name in lists made, biographies by language, work and disclosures newest first. */
export const whole = (profile: Profile): Profile =>
  plain(Profile.parse({
    ...profile,
    sortName: sortNameFor(profile),
    bios: profile.bios.toSorted((a, b) => (a.lang < b.lang ? -1 : 1)),
    affiliations: profile.affiliations.toSorted(newestFirst),
    disclosures: profile.disclosures.toSorted(newestFirst),
  }))

const newestFirst = (a: { from: string }, b: { from: string }) => b.from.localeCompare(a.from) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

import { z } from 'zod'
import { CREDIT_PLACEHOLDERS, EDIT_CLASSES } from './closed-lists.ts'

export const EditClass = z.enum(EDIT_CLASSES)
export type EditClass = z.infer<typeof EditClass>

/** May it be done: as the class of edit says, always, once the partner gave leave for this story, or never. */
export const Leave = z.enum(['BY_CLASS', 'ALLOWED', 'WITH_LEAVE', 'FORBIDDEN'])

/** A credit line with places to fill; always plain text. */
export const Template = z
  .string()
  .trim()
  .min(1, 'A credit needs words.')
  .max(300)
  .refine((text) => !/<[a-z/!]/i.test(text), 'A credit is plain words: take the tags out. Its link is a term of its own.')
  .refine((text) => text.includes('{partner}') || !text.includes('{'), 'A credit with placeholders names the partner: write {partner}.')
  .refine(
    (text) => [...text.matchAll(/\{([^{}]*)\}/g)].every(([, name]) => (CREDIT_PLACEHOLDERS as readonly string[]).includes(name ?? '')) && !/[{}]/.test(text.replace(/\{\w+\}/g, '')),
    `Only {${CREDIT_PLACEHOLDERS.join('}, {')}} can be filled in.`,
  )

export const Credit = z.strictObject({
  template: Template,
  /** Used once our edits go past style. */
  templateIfEdited: Template.optional(),
  /** The same line in other languages, by language tag, for copies in those. */
  languages: z.partialRecord(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/), Template).default({}),
  templateVersion: z.int().min(1).default(1),
  /** TOP before the text, BYLINE beside the names, FOOT after it. */
  places: z.array(z.enum(['TOP', 'BYLINE', 'FOOT'])).min(1, 'Say where the credit stands.').default(['BYLINE', 'FOOT']),
  /** The agreement leaves the place to us: `places` says what we chose. */
  placeIsOurs: z.boolean().default(false),
  /** How the byline is worded, where that is agreed too. */
  byline: Template.or(z.string().regex(/^[^<{}]*\{authors\}[^<{}]*$/)).optional(),
  link: z.enum(['ORIGINAL', 'ORIGINAL_OR_HOMEPAGE', 'HOMEPAGE', 'NONE']).default('ORIGINAL'),
  /** The words that lead there: the whole line, or the partner's name in it. */
  linkOn: z.enum(['LINE', 'PARTNER']).default('LINE'),
  nofollow: z.boolean().default(false),
  logo: z.enum(['NOT_ASKED', 'PREFERRED', 'REQUIRED']).default('NOT_ASKED'),
  /** Not a letter of the line may differ. */
  verbatim: z.boolean().default(true),
  /** Pictures of theirs bear the credit too, in full. */
  onPictures: z.boolean().default(false),
})

export const Window = z.strictObject({
  /** From which day it is counted: their first publication, or ours. */
  start: z.enum(['SOURCE', 'OURS']).default('SOURCE'),
  /** Days during which the whole text may stand. */
  days: z.int().min(1).max(36_500).optional(),
  /** Or the last day on which it may. */
  until: z.iso.date().optional(),
  atEnd: z.enum(['KEEP', 'EXCERPT', 'REMOVE']).default('KEEP'),
  /** What the agreement would let us choose instead; ASK: ask the partner. */
  orElse: z.array(z.enum(['EXCERPT', 'REMOVE', 'ASK'])).default([]),
})

/** Countries by their two letters, and what to do where the reader's is unknown. */
export const Territories = z.strictObject({
  mode: z.enum(['ALLOW', 'DENY']).default('DENY'),
  places: z.array(z.string().regex(/^[A-Z]{2}$/, 'Write a country as two capital letters, like CA.')).default([]),
  unknown: z.enum(['SHOW', 'HIDE']).default('SHOW'),
})

/** How much of the text we may show: all, its beginning, or so many paragraphs. */
export const Extent = z.union([z.literal('FULL'), z.literal('EXCERPT'), z.strictObject({ paragraphs: z.int().min(1) })])

import { z } from 'zod'

/** How far we may go, or went, from the partner's text; each class holds those before it. */
export const EDIT_CLASSES = ['NONE', 'STYLE', 'HEADLINE', 'ABRIDGED', 'SUBSTANTIVE'] as const
export const EditClass = z.enum(EDIT_CLASSES)
export type EditClass = z.infer<typeof EditClass>

/** Where a story may be put; what is not named is not granted. */
export const USES = ['web', 'app', 'newsletter', 'feed', 'social', 'print', 'audio', 'archive', 'ai_training', 'ai_search'] as const
export type Use = (typeof USES)[number]

/** Each use as it stands in a sentence: "this story may not go …". */
export const USE_WORDS: Record<Use, string> = {
  web: 'on our pages', app: 'into an app', newsletter: 'into a newsletter', feed: 'into our feeds', social: 'to social networks', print: 'into print',
  audio: 'into audio', archive: 'into the archive', ai_training: 'to those who train machines', ai_search: 'into answers of machines',
}

/** May it be done: as the class of edit says, always, once the partner gave leave for this story, or never. */
export const Leave = z.enum(['BY_CLASS', 'ALLOWED', 'WITH_LEAVE', 'FORBIDDEN'])

/** What fills a credit template: `COURTESY: {partner}`. */
export const CREDIT_PLACEHOLDERS = ['partner', 'authors', 'date', 'title', 'url', 'institution', 'photographer', 'paper'] as const

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

/** What must be in our copy if it was in theirs. */
export const KEEPSAKES = ['AUTHORS', 'INSTITUTION', 'TAGLINES', 'FUNDING_NOTE', 'LINKS', 'EMBEDS', 'CREDIT_TEXT', 'CREDIT_PHOTO', 'CREDIT_EDITING', 'CREDIT_TRANSLATION'] as const
export type Keepsake = (typeof KEEPSAKES)[number]

export const KEEPSAKE_WORDS: Record<Keepsake, string> = {
  AUTHORS: 'the names of its authors', INSTITUTION: 'the institution they belong to', TAGLINES: 'the lines that say who the authors and the partner are', FUNDING_NOTE: 'the note on who paid for it',
  LINKS: 'all its links', EMBEDS: 'all its embeds', CREDIT_TEXT: 'who wrote it', CREDIT_PHOTO: 'who took its pictures', CREDIT_EDITING: 'who edited it', CREDIT_TRANSLATION: 'who translated it',
}

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

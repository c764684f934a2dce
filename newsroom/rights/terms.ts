import { z } from 'zod'

/** How far we may go, or went, from the partner's text. */
export const EDIT_CLASSES = ['NONE', 'STYLE', 'HEADLINE', 'ABRIDGED', 'SUBSTANTIVE'] as const
export const EditClass = z.enum(EDIT_CLASSES)
export type EditClass = z.infer<typeof EditClass>

const Uses = z.array(z.enum(['web', 'app', 'newsletter', 'feed', 'social', 'print', 'audio', 'archive', 'ai_training', 'ai_search']))

/** What fills a credit template: `COURTESY: {partner}`. */
export const CREDIT_PLACEHOLDERS = ['partner', 'authors', 'date'] as const

const Template = z
  .string()
  .trim()
  .min(1, 'A credit needs words.')
  .max(300)
  .refine((text) => text.includes('{partner}') || !text.includes('{'), 'A credit with placeholders names the partner: write {partner}.')
  .refine(
    (text) => [...text.matchAll(/\{([^{}]*)\}/g)].every(([, name]) => (CREDIT_PLACEHOLDERS as readonly string[]).includes(name ?? '')),
    `Only {${CREDIT_PLACEHOLDERS.join('}, {')}} can be filled in.`,
  )

const Credit = z.strictObject({
  template: Template,
  /** Used once our edits go past style. */
  templateIfEdited: Template.optional(),
  templateVersion: z.int().min(1).default(1),
  places: z.array(z.enum(['BYLINE', 'FOOT'])).min(1).default(['BYLINE', 'FOOT']),
  link: z.enum(['ORIGINAL', 'HOMEPAGE', 'NONE']).default('ORIGINAL'),
  nofollow: z.boolean().default(false),
})

const Window = z.strictObject({
  /** Days from the partner's publication during which the whole text may stand. */
  days: z.int().min(1).optional(),
  atEnd: z.enum(['KEEP', 'EXCERPT', 'REMOVE']).default('KEEP'),
})

/**
 * What an agreement says, in a small closed vocabulary. Its versions are immutable;
 * a story keeps the version that was in force when it was used.
 */
export const Terms = z.strictObject({
  licence: z.string().max(200).default(''),
  licenceUrl: z.url({ protocol: /^https?$/ }).optional(),
  uses: Uses.default(['web', 'feed']),
  editClass: EditClass.default('NONE'),
  credit: Credit,
  window: Window.default({ atEnd: 'KEEP' }),
  /** Whom a search engine should send readers to. */
  canonical: z.enum(['SOURCE', 'SELF']).default('SELF'),
  robots: z.enum(['INDEX', 'NOINDEX']).default('INDEX'),
  images: z.enum(['NOT_INCLUDED', 'WHERE_NOTED', 'INCLUDED']).default('NOT_INCLUDED'),
  extent: z.union([z.literal('FULL'), z.literal('EXCERPT'), z.strictObject({ paragraphs: z.int().min(1) })]).default('FULL'),
  /** In the partner's words, for the partner's page. */
  summary: z.string().max(2000).default(''),
})

export type Terms = z.infer<typeof Terms>
export type TermsInput = z.input<typeof Terms>

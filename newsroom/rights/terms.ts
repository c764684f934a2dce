import { z } from 'zod'
import { KEEPSAKES, USES } from './closed-lists.ts'
import { Credit, EditClass, Extent, Leave, Territories, Window } from './vocabulary.ts'

export { EditClass } from './vocabulary.ts'
export { EDIT_CLASSES, type Use } from './closed-lists.ts'

/** Terms that nobody spoke of are not promises: they say so. */
const Said = z.enum(['ALLOWED', 'FORBIDDEN', 'UNSTATED']).default('UNSTATED')

/**
 * What an agreement says, in a small closed vocabulary. Its versions are immutable;
 * a story keeps the version that was in force when it was used.
 */
export const Terms = z.strictObject({
  /** The form of this record; rows of the first form are read by `readTerms`. */
  vocabulary: z.literal(2).default(2),
  licence: z.string().max(200).default(''),
  licenceUrl: z.url({ protocol: /^https?$/ }).optional(),
  uses: z.array(z.enum(USES)).default(['web', 'feed']),
  /** Where readers may be. */
  territories: Territories.default({ mode: 'DENY', places: [], unknown: 'SHOW' }),
  translation: Leave.exclude(['BY_CLASS']).default('FORBIDDEN'),
  /** Languages into which it may be translated; none named: any. */
  languages: z.array(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'Write a language as its tag, like es or pt-BR.')).default([]),
  window: Window.default({ start: 'SOURCE', atEnd: 'KEEP', orElse: [] }),
  embargo: z
    .strictObject({
      /** Not before so many hours after the partner's own publication. */
      hoursAfterSource: z.int().min(0).max(8760).default(0),
      /** Who may lift an embargo before its time, besides a newer version of the story. */
      liftedBy: z.enum(['TWO_EDITORS', 'PARTNER']).default('TWO_EDITORS'),
    })
    .default({ hoursAfterSource: 0, liftedBy: 'TWO_EDITORS' }),
  /** The furthest that we may go without asking. */
  editClass: EditClass.default('NONE'),
  /** The furthest that we may go once the partner gave leave for the story. */
  editClassWithLeave: EditClass.optional(),
  /** Changes that count as style here: words of time and place ("yesterday"), or local context. */
  alsoStyle: z.array(z.enum(['TIME_AND_PLACE', 'LOCAL'])).default([]),
  headline: Leave.default('BY_CLASS'),
  abridging: Leave.default('BY_CLASS'),
  /** Readers must be told of edits past style. */
  discloseEdits: z.boolean().default(false),
  credit: Credit,
  keep: z.array(z.enum(KEEPSAKES)).default([]),
  /** Whom a search engine should send readers to. */
  canonical: z.enum(['SOURCE', 'SELF']).default('SELF'),
  robots: z.enum(['INDEX', 'NOINDEX']).default('INDEX'),
  /** STAFF: only those their staff took. OWN: all but a third party's. */
  images: z.enum(['NOT_INCLUDED', 'WHERE_NOTED', 'STAFF', 'OWN', 'INCLUDED']).default('NOT_INCLUDED'),
  imagesForMarketing: Said,
  /** A picture that counts readers: whether it must stand in our copy. It runs shut off, without cookies. */
  counter: z.strictObject({ need: z.enum(['NONE', 'ASKED', 'REQUIRED']).default('NONE'), url: z.url({ protocol: /^https$/ }).optional() }).default({ need: 'NONE' }),
  extent: Extent.default('FULL'),
  /** On paper, where that differs. */
  printExtent: Extent.optional(),
  quota: z.strictObject({ stories: z.int().min(1), per: z.enum(['DAY', 'WEEK', 'MONTH']) }).optional(),
  /** May we take everything they publish, by a machine? */
  systematic: Said,
  exclusivity: z
    .strictObject({
      /** Days from our publication in which nobody else gets it from us. */
      ours: z.int().min(0).max(3650).default(0),
      /** Days from their publication in which it is theirs alone. */
      theirs: z.int().min(0).max(3650).default(0),
    })
    .default({ ours: 0, theirs: 0 }),
  /** Only what their own people made; an agency's text in their feed is not theirs to give. */
  ownStoriesOnly: z.boolean().default(false),
  /** A story that bears one of these words is not part of the agreement. */
  exclusionLabels: z.array(z.string().trim().min(1).max(100)).default([]),
  resale: Said,
  ads: z.enum(['ALLOWED', 'NOT_SOLD_AGAINST', 'FORBIDDEN', 'UNSTATED']).default('UNSTATED'),
  paywall: Said,
  comments: Said,
  /** What we promised to do whenever we use one. */
  duties: z.array(z.enum(['NOTIFY_BY_EMAIL', 'SHOW_OUR_CONTACT'])).default([]),
  onCorrection: z.strictObject({ withinHours: z.int().min(1).max(720).default(24), auto: z.boolean().default(false) }).default({ withinHours: 24, auto: false }),
  /** A kill is always obeyed by itself; whether readers find a note in its place is agreed. */
  onKill: z.strictObject({ auto: z.literal(true).default(true), notice: z.boolean().default(true) }).default({ auto: true, notice: true }),
  /** Terms that were left open, to be settled for each story with the partner. */
  settledEachTime: z.array(z.enum(['EDITS', 'LINK', 'CANONICAL', 'IMAGES', 'USES'])).default([]),
  /** In the partner's words, for the partner's page. */
  summary: z.string().max(2000).default(''),
})

export type Terms = z.infer<typeof Terms>
export type TermsInput = z.input<typeof Terms>

/** Terms as a row holds them. The first form said that substantial edits included translation; nothing else in it changed its sense. */
export function readTerms(stored: unknown): Terms {
  if (typeof stored !== 'object' || stored === null || 'vocabulary' in stored) return Terms.parse(stored)
  const substantive = 'editClass' in stored && stored.editClass === 'SUBSTANTIVE'
  return Terms.parse({ ...stored, vocabulary: 2, translation: substantive ? 'ALLOWED' : 'FORBIDDEN' })
}

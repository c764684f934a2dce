import { z } from 'zod'
import { BYLINE_ROLES } from '../contributors/byline-roles.ts'
import { Body, Dir, Lang, WebAddress } from './body.ts'

const line = (most: number) => z.string().trim().max(most)

export const ReferenceContent = z.strictObject({
  key: z.string().min(1).max(64),
  kind: z.enum(['DOCUMENT', 'DATASET', 'ARTICLE', 'INTERVIEW', 'LAW', 'POST', 'OTHER']),
  title: line(500).min(1),
  creators: z.array(line(200)).default([]),
  publisher: line(200).optional(),
  published: z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/).optional(),
  url: WebAddress.optional(),
  archivedUrl: WebAddress.optional(),
  accessed: z.iso.date().optional(),
  locator: line(200).optional(),
  quote: line(2000).optional(),
  visibility: z.enum(['PUBLIC', 'EDITORS']).default('PUBLIC'),
})

/**
 * All of a story that an editor writes, as one document: what a revision holds, whole.
 * What readers see is projected from it when it is published.
 */
export const StoryContent = z.strictObject({
  schemaVersion: z.literal(1).default(1),
  headline: line(300).default(''),
  frontHeadline: line(200).optional(),
  searchTitle: line(200).optional(),
  searchDescription: line(300).optional(),
  socialHeadline: line(200).optional(),
  standfirst: line(1000).default(''),
  kicker: line(60).optional(),
  dateline: line(100).optional(),
  lang: Lang.default('en'),
  dir: Dir.default('ltr'),
  sectionId: z.uuid().optional(),
  lead: z.strictObject({ mediaId: z.uuid(), caption: line(1000).optional() }).optional(),
  body: Body.default({ type: 'doc', content: [] }),
  bylines: z.array(z.strictObject({ contributorId: z.uuid(), role: z.enum(BYLINE_ROLES) })).default([]),
  topicIds: z.array(z.uuid()).default([]),
  references: z.array(ReferenceContent).default([]),
  /** What the desk tells itself. It goes to nobody else. */
  notes: line(5000).optional(),
})

export type StoryContent = z.infer<typeof StoryContent>
export type StoryContentInput = z.input<typeof StoryContent>
export type ReferenceContent = z.infer<typeof ReferenceContent>

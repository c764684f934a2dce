import type { Reason } from '../refusal.ts'
import { furtherThan } from '../rights/credit.ts'
import type { EditClass } from '../rights/terms.ts'
import type { StoryContent } from './content.ts'
import { citations, countWords } from './walk-body.ts'

/** What the rule looks at: plain values, and `now`. */
export type Proposed = {
  content: StoryContent
  pictures: { id: string; alt: string; decorative: boolean; credit: string; rightsUntil: Date | null }[]
  /** Present when the story came from a partner. */
  source: {
    partner: string
    credit: string | null
    edits: EditClass
    editsAllowed: EditClass | null
    windowEnds: Date | null
  } | null
  embargoUntil: Date | null
  withdrawn: boolean
  now: Date
}

/** Every reason why this may not be public, in sentences. The desk shows what the command enforces. */
export function reasonsNotToPublish(proposed: Proposed): Reason[] {
  return [...textReasons(proposed), ...pictureReasons(proposed), ...sourceReasons(proposed), ...timeReasons(proposed)]
}

function* textReasons({ content, source }: Proposed): Generator<Reason> {
  if (!content.headline) yield { code: 'headline-missing', field: 'headline', message: 'Write a headline.' }
  if (!content.sectionId) yield { code: 'section-missing', field: 'section', message: 'Choose the section it stands in.' }
  if (countWords(content.body, content.lang) === 0) yield { code: 'body-missing', field: 'body', message: 'Write the story: its text is empty.' }
  if (content.bylines.length === 0 && !source) {
    yield { code: 'byline-missing', field: 'bylines', message: 'Add a byline, or name the partner the story came from.' }
  }
  const known = new Set(content.references.map(({ key }) => key))
  for (const key of citations(content.body).keys()) {
    if (!known.has(key)) yield { code: 'reference-missing', field: 'references', message: `The text cites a reference (${key}) that is not in the list. Add it, or take the citation out.` }
  }
}

function* pictureReasons({ pictures, now }: Proposed): Generator<Reason> {
  for (const picture of pictures) {
    if (!picture.credit.trim()) yield { code: 'picture-credit-missing', field: 'media', message: 'Add the credit of each picture; one has none.' }
    if (!picture.decorative && !picture.alt.trim()) yield { code: 'picture-alt-missing', field: 'media', message: 'Describe each picture for those who cannot see it; one has no description.' }
    if (picture.rightsUntil && picture.rightsUntil <= now) yield { code: 'picture-rights-ended', field: 'media', message: 'Replace the picture whose rights have ended.' }
  }
}

function* sourceReasons({ source, now }: Proposed): Generator<Reason> {
  if (!source) return
  if (!source.credit?.trim()) {
    yield { code: 'credit-missing', field: 'credit', message: `Add the credit line that ${source.partner} requires.` }
  }
  if (source.editsAllowed && furtherThan(source.edits, source.editsAllowed)) {
    yield { code: 'edits-too-far', field: 'body', message: `${source.partner} does not allow edits like these. Restore the partner's text, or ask for leave.` }
  }
  if (source.windowEnds && source.windowEnds <= now) {
    yield { code: 'licence-ended', field: 'credit', message: `The time for which ${source.partner} lent this story is over.` }
  }
}

function* timeReasons({ embargoUntil, withdrawn, now }: Proposed): Generator<Reason> {
  if (withdrawn) yield { code: 'withdrawn', message: 'This story was withdrawn. It takes two people to bring it back.' }
  if (embargoUntil && embargoUntil > now) {
    yield { code: 'embargo', field: 'embargoUntil', message: `Under embargo until ${embargoUntil.toISOString()}. Publish it then.` }
  }
}

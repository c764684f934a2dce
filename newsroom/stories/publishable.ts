import type { Reason } from '../refusal.ts'
import { furtherThan } from '../rights/credit.ts'
import type { EditClass } from '../rights/terms.ts'
import type { StoryContent } from './content.ts'
import { citations, countWords } from './walk-body.ts'

/** What the rule looks at: plain values, and `now`. */
export type Proposed = {
  content: StoryContent
  /** In the order of the story; `name` says where one stands. */
  pictures: { id: string; name: string; alt: string; decorative: boolean; credit: string; rightsUntil: Date | null }[]
  /** Where pictures stand that were deleted meanwhile. */
  gonePictures: string[]
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
  /** True where the paper wants a second person, this was never public, and nobody but its writers approved this very text. */
  needsSecondPerson: boolean
  /** The newsroom's, for the moments that a reason names. */
  timeZone: string
  now: Date
}

/** Every reason why this may not be public, in sentences. The desk shows what the command enforces. */
export function reasonsNotToPublish(proposed: Proposed): Reason[] {
  return [...personReasons(proposed), ...textReasons(proposed), ...pictureReasons(proposed), ...sourceReasons(proposed), ...timeReasons(proposed)]
}

function* personReasons({ needsSecondPerson }: Proposed): Generator<Reason> {
  if (needsSecondPerson) yield { code: 'second-person-missing', message: 'Nobody but its writers has approved this text. Ask for review; it can go out once a second person approved it.' }
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

function* pictureReasons({ pictures, gonePictures, now }: Proposed): Generator<Reason> {
  for (const name of gonePictures) yield { code: 'picture-gone', field: 'body', message: `Choose another for ${name}: it was deleted.` }
  for (const picture of pictures) {
    if (!picture.credit.trim()) yield { code: 'picture-credit-missing', field: `media.${picture.id}`, message: `Add the credit of ${picture.name}: it has none.` }
    if (!picture.decorative && !picture.alt.trim()) yield { code: 'picture-alt-missing', field: `media.${picture.id}`, message: `Describe ${picture.name} for those who cannot see it, or mark it as decoration.` }
    if (picture.rightsUntil && picture.rightsUntil <= now) yield { code: 'picture-rights-ended', field: `media.${picture.id}`, message: `Replace ${picture.name}: the rights to it have ended.` }
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

function* timeReasons({ embargoUntil, withdrawn, timeZone, now }: Proposed): Generator<Reason> {
  if (withdrawn) yield { code: 'withdrawn', message: 'This story was withdrawn. It takes two people to bring it back.' }
  if (embargoUntil && embargoUntil > now) {
    yield { code: 'embargo', field: 'embargoUntil', message: `Under embargo until ${embargoUntil.toLocaleString('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' })} (${timeZone}). Publish it then, or ask a second editor to lift it.` }
  }
}

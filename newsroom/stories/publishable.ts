import type { Reason } from '../refusal.ts'
import type { Finding } from '../rights/case.ts'
import { told } from '../rights/gate.ts'
import type { StoryContent } from './content.ts'
import { reasonsOfLinks, type EmbargoedLink } from './embargoed-links.ts'
import { citations, countWords } from './walk-body.ts'

/** What the rule looks at: plain values, and `now`. */
export type Proposed = {
  content: StoryContent
  /** In the order of the story; `name` says where one stands. */
  pictures: { id: string; name: string; alt: string; decorative: boolean; rightsUntil: Date | null }[]
  /** True when the story came from a partner, who is credited. */
  isPartners: boolean
  /** Where it would tell readers of a story before its time. */
  embargoedLinks: readonly EmbargoedLink[]
  /** What the rights gate says of it, after what was let pass. */
  rights: readonly Finding[]
  /** True where the paper wants a second person, this was never public, and nobody but its writers approved this very text. */
  needsSecondPerson: boolean
  /** The newsroom's, for the moments that a reason names. */
  timeZone: string
  now: Date
}

/** Every reason why this may not be public, in sentences. The desk shows what the command enforces. */
export function reasonsNotToPublish(proposed: Proposed): Reason[] {
  return [...personReasons(proposed), ...textReasons(proposed), ...pictureReasons(proposed), ...reasonsOfLinks(proposed.embargoedLinks, proposed.timeZone), ...rightsReasons(proposed)]
}

function* personReasons({ needsSecondPerson }: Proposed): Generator<Reason> {
  if (needsSecondPerson) yield { code: 'second-person-missing', message: 'Nobody but its writers has approved this text. Ask for review; it can go out once a second person approved it.' }
}

function* textReasons({ content, isPartners }: Proposed): Generator<Reason> {
  if (!content.headline) yield { code: 'headline-missing', field: 'headline', message: 'Write a headline.' }
  if (!content.sectionId) yield { code: 'section-missing', field: 'section', message: 'Choose the section it stands in.' }
  if (countWords(content.body, content.lang) === 0) yield { code: 'body-missing', field: 'body', message: 'Write the story: its text is empty.' }
  if (content.bylines.length === 0 && !isPartners) {
    yield { code: 'byline-missing', field: 'bylines', message: 'Add a byline, or name the partner the story came from.' }
  }
  const known = new Set(content.references.map(({ key }) => key))
  for (const key of citations(content.body).keys()) {
    if (!known.has(key)) yield { code: 'reference-missing', field: 'references', message: `The text cites a reference (${key}) that is not in the list. Add it, or take the citation out.` }
  }
}

function* pictureReasons({ pictures }: Proposed): Generator<Reason> {
  for (const picture of pictures) {
    if (!picture.decorative && !picture.alt.trim()) yield { code: 'picture-alt-missing', field: `media.${picture.id}`, message: `Describe ${picture.name} for those who cannot see it, or mark it as decoration.` }
  }
}

/** What the gate found, as a reason: the rule's number stands at its end. */
export const asReason = (finding: Finding): Reason => ({ code: finding.code, message: told(finding), ...(finding.field && { field: finding.field }) })

const rightsReasons = ({ rights }: Proposed): Reason[] => rights.filter(({ verdict }) => verdict === 'block').map(asReason)

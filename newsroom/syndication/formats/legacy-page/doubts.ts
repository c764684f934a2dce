import type { LegacyPage } from '../legacy-page.ts'
import { figureDoubts } from './figures.ts'
import { isOrganisation, withoutTitle } from './names.ts'
import { normalised } from './prose.ts'
import { saidTwice } from './said-twice.ts'

export type Doubt = { code: string; message: string; text?: string }

const MOST_REPEATS = 12

/** What an editor should look at before this page becomes a story; each message says what to do. */
export function doubtsAbout(page: Omit<LegacyPage, 'lookAt'>, paragraphs: string[], emptyHeadings: string[]): Doubt[] {
  return [
    ...emptyHeadings.map((heading) => ({ code: 'references-empty', message: `Nothing stands under the heading “${heading}”. Add the references, or leave the heading out.`, text: heading })),
    ...repeats(paragraphs),
    ...figureDoubts(page.headline, [page.standfirst ?? '', ...paragraphs].join('\n')),
    ...aboutCredit(page),
    ...aboutAuthor(page),
    ...(page.published === null ? [{ code: 'date-missing', message: 'The page does not say when it was published. Give the date of the original.' }] : []),
    ...page.references
      .filter((reference) => reference.url === null)
      .map((reference) => ({ code: 'reference-without-address', message: 'A reference has no address. Add one, or check that the title is enough to find it.', text: reference.text })),
  ]
}

function repeats(paragraphs: string[]): Doubt[] {
  return saidTwice(paragraphs)
    .slice(0, MOST_REPEATS)
    .map(({ first, second, quotation }) => ({
      code: 'said-twice',
      message: quotation === null ? 'Two paragraphs say the same thing. Keep one, or say why both are needed.' : `Two paragraphs carry the same quotation, “${quotation}”. Keep it in one.`,
      text: `“${first}” and “${second}”`,
    }))
}

function aboutCredit(page: Omit<LegacyPage, 'lookAt'>): Doubt[] {
  if (page.credit === null) return [{ code: 'credit-missing', message: 'The page credits nobody. If the text came from a partner, add the credit line they require.' }]
  const others = page.otherCredits.filter((other) => normalised(other.name) !== normalised(page.credit?.name ?? ''))
  const several = /[,/;]| and | & |\bagenc(?:y|ies)\b|\binternet\b|\bonline sources\b|\bsocial media\b/iu.test(page.credit.name)
  const isAddress = /^[\w-]+(?:\.[\w-]+)+$/u.test(page.credit.name)
  const doubts: Doubt[] = []
  if (several || isAddress) {
    doubts.push({ code: 'partner-ambiguous', message: `The credit “${page.credit.name}” does not name one partner. Choose the partner whose terms apply.`, text: page.credit.line })
  }
  if (others.length > 0) {
    const lines = [page.credit, ...others].map((credit) => credit.line)
    doubts.push({ code: 'credits-several', message: `The page carries ${lines.length} credits. Choose the partner, and see whether the others must be named too.`, text: lines.join('\n') })
  }
  return doubts
}

function aboutAuthor(page: Omit<LegacyPage, 'lookAt'>): Doubt[] {
  const doubts: Doubt[] = []
  if (page.byline.length === 0) doubts.push({ code: 'byline-missing', message: 'The page has no byline. Say who wrote it, or leave it to the partner’s credit.' })
  const house = page.byline.find((name) => isOrganisation(name))
  if (house !== undefined) doubts.push({ code: 'byline-house', message: `The byline “${house}” names a desk or a house, not a person. Check what it should say.`, text: house })
  if (page.contributor === null) return doubts
  const { name } = page.contributor
  if (name === '') {
    doubts.push({ code: 'contributor-unnamed', message: 'A biography stands on the page without a name. Say whose it is.', text: page.contributor.biography[0] ?? '' })
  } else if (!page.byline.some((author) => normalised(withoutTitle(author)) === normalised(withoutTitle(name)))) {
    const elsewhere = page.credit === null ? '' : `, and the text is credited to ${page.credit.name}`
    doubts.push({ code: 'contributor-not-author', message: `The page carries the biography of ${name} but does not say that ${name} wrote the text${elsewhere}. Confirm the byline.`, text: name })
  }
  return doubts
}

/** The words the demo newsroom is written in: a story reads like a story, and type-checks as a Body. */
import type { Block, Inline, List, Mark, Paragraph } from '#newsroom/stories/body.ts'

export type Said = string | Inline | Inline[]

function inlines(parts: Said[]): Inline[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [{ type: 'text' as const, text: part }] : part))
}

const marked = (text: string, mark: Mark): Inline => ({ type: 'text', text, marks: [mark] })

export const strong = (text: string) => marked(text, { type: 'strong' })
export const em = (text: string) => marked(text, { type: 'em' })
export const link = (text: string, href: string) => marked(text, { type: 'link', attrs: { href } })

/** The words that rest on a reference, by the key it has in the story's `references`. */
export const cite = (reference: string, words: string) => marked(words, { type: 'citation', attrs: { reference } })

export const footnote = (text: string): Inline => ({ type: 'footnote', content: [{ type: 'text', text }] })

export const p = (...said: Said[]): Paragraph => ({ type: 'paragraph', content: inlines(said) })

/** A paragraph in another language than its story. */
export const pIn = (lang: string, dir: 'ltr' | 'rtl', ...said: Said[]): Paragraph => ({
  type: 'paragraph',
  attrs: { lang, dir },
  content: inlines(said),
})

export const h2 = (text: string): Block => ({ type: 'heading', attrs: { level: 2 }, content: inlines([text]) })
export const h3 = (text: string): Block => ({ type: 'heading', attrs: { level: 3 }, content: inlines([text]) })

const items = (list: Said[]) => list.map((said) => ({ type: 'listItem' as const, content: [p(said as Said)] }))
export const bullets = (...list: Said[]): List => ({ type: 'bulletList', content: items(list) })
export const numbered = (...list: Said[]): List => ({ type: 'orderedList', content: items(list) })

export const quote = (attribution: string, ...paragraphs: string[]): Block => ({
  type: 'blockquote',
  attrs: { attribution },
  content: paragraphs.map((text) => p(text)),
})

export const pull = (attribution: string, text: string): Block => ({
  type: 'pullQuote',
  attrs: { attribution },
  content: [{ type: 'text', text }],
})

/** First row is the header; the first cell of each other row heads its row. */
export const table = (caption: string, header: string[], ...rows: string[][]): Extract<Block, { type: 'table' }> => ({
  type: 'table',
  attrs: { caption },
  content: [header, ...rows].map((cells, row) => ({
    type: 'tableRow' as const,
    content: cells.map((text, column) => ({
      type: row === 0 || column === 0 ? ('tableHeader' as const) : ('tableCell' as const),
      content: text ? inlines([text]) : [],
    })),
  })),
})

export const facts = (title: string, ...content: Extract<Block, { type: 'factBox' }>['content']): Block => ({
  type: 'factBox',
  attrs: { title },
  content,
})

export const embed = (provider: string, title: string, url: string): Block => ({ type: 'embed', attrs: { provider, title, url } })

export const rule = (): Block => ({ type: 'horizontalRule' })

/** A picture inside the text, by its key; the seed puts the row's id in its place. */
export const picture = (key: string, caption?: string): DemoPicture => ({ type: 'demoPicture', key, ...(caption ? { caption } : {}) })
export type DemoPicture = { type: 'demoPicture'; key: string; caption?: string }

export type DemoReference = {
  kind: 'DOCUMENT' | 'DATASET' | 'ARTICLE' | 'INTERVIEW' | 'LAW' | 'POST' | 'OTHER'
  title: string
  creators?: string[]
  publisher?: string
  /** yyyy, yyyy-mm or yyyy-mm-dd */
  published?: string
  /** under the reserved names example.org, example.com, example.net: nothing real is pointed at */
  url?: string
  archivedUrl?: string
  accessed?: string
  locator?: string
}

/** Times are wall time in the newsroom's zone, `2026-11-20T07:30`; the seed moves all of them by whole weeks. */
export type DemoStory = {
  slug: string
  section: 'region' | 'economy' | 'environment' | 'culture' | 'sport' | 'world'
  headline: string
  /** shorter, for the front */
  frontHeadline?: string
  kicker?: string
  standfirst: string
  dateline?: string
  lang?: string
  dir?: 'ltr' | 'rtl'
  published: string
  updated?: { at: string; note: string }
  bylines: { contributor: string; role: 'REPORTER' | 'WRITER' | 'PHOTOGRAPHER' | 'EDITOR' | 'TRANSLATOR' | 'DATA' | 'ILLUSTRATOR' }[]
  topics: string[]
  picture?: { key: string; caption: string }
  body: (Block | DemoPicture)[]
  references?: Record<string, DemoReference>
  corrections?: { at: string; kind: 'CORRECTION' | 'CLARIFICATION'; weight: 'HIGH' | 'LOW'; text: string }[]
  editorNote?: { at: string; text: string }
  from?: {
    partner: string
    originalUrl: string
    originalPublished: string
    originalAuthors?: string[]
    edits: 'NONE' | 'STYLE' | 'HEADLINE' | 'ABRIDGED' | 'SUBSTANTIVE'
  }
  withdrawn?: { at: string; reason: 'LEGAL' | 'INACCURATE' | 'PARTNER' | 'LICENCE' | 'PRIVACY'; note: string }
}

/** A story that readers do not see yet. */
export type DemoWork = Pick<DemoStory, 'section' | 'headline' | 'standfirst' | 'bylines'> & {
  state: 'DRAFT' | 'IN_REVIEW' | 'CHANGES_ASKED' | 'APPROVED'
  body: Block[]
  /** `day`: from today on, so that one is late and one is not. */
  due?: { day: number; time: string }
  /** what the second reader wants changed */
  asked?: string
}

export type DemoContributor = {
  key: string
  name: string
  sortName: string
  nativeName?: string
  nativeNameLang?: string
  pronunciation?: string
  pronouns?: string
  jobTitle: string
  affiliations: { organisation: string; title: string; from: string; to?: string }[]
  /** at most 160 characters */
  shortBio: string
  /** paragraphs */
  longBio: string[]
  expertise: string[]
  credentials: string[]
  awards: string[]
  languages: string[]
  places: string[]
  publicEmail?: string
  signal?: string
  links: { label: string; url: string }[]
  disclosures: { entity: string; nature: string; from: string; to?: string; text: string }[]
  status: 'ACTIVE' | 'ON_LEAVE' | 'FORMER' | 'DECEASED' | 'PSEUDONYM'
  consentBioOutbound: boolean
  consentPortraitOutbound: boolean
  privateEmail: string
  privatePhone: string
}

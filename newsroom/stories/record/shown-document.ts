import type { LiveStoryGetPayload } from '#prisma/generated/models.ts'
import { licenceOf, storySelect, toStory, type PublishedStory } from '../published-story.ts'

/** All that a story's page is drawn from, with what the ledger tells of it besides. */
export const shownSelect = {
  ...storySelect,
  revisionId: true,
  revision: { select: { number: true, hash: true } },
  creditLine: { select: { ...storySelect.creditLine.select, templateVersion: true } },
  syndicatedItem: { select: { ...storySelect.syndicatedItem.select, agreement: { select: { id: true, version: true, terms: true } } } },
} as const
export type ShownRow = LiveStoryGetPayload<{ select: typeof shownSelect }>

/** Where what is before readers stands. */
export const SURFACES = ['page', 'lists', 'search', 'social card', 'feeds', 'sitemaps'] as const
export type Surface = (typeof SURFACES)[number]

export function surfacesOf({ noindex, canonicalUrl, syndicatedItem: item }: Pick<ShownRow, 'noindex' | 'canonicalUrl' | 'syndicatedItem'>): Surface[] {
  const uses = item?.agreement ? (item.agreement.terms as { uses?: string[] }).uses : null
  return [...SURFACES.slice(0, 4), ...(!uses || uses.includes('feed') ? (['feeds'] as const) : []), ...(noindex || canonicalUrl !== null ? [] : (['sitemaps'] as const))]
}

/** What readers are told with it, where it stands, and the story as its page is drawn; null where there is none. */
export type ShownDocument = { note: string; surfaces: Surface[]; story: KeptStory | null; /** Of what was taken back: the newest number that was not. */ backTo?: number }
export type KeptStory = Record<string, unknown> & { headline: string; path: string }

/** The row as it may be told to everybody: the agreement's terms are ours and the partner's. */
export function shownDocument(row: ShownRow | null, note: string): ShownDocument {
  if (!row) return { note, surfaces: [], story: null }
  // What is undefined is not kept.
  const credit = row.creditLine && { ...row.creditLine, templateVersion: undefined }
  const source = row.syndicatedItem && { ...row.syndicatedItem, agreement: undefined }
  const licence = licenceOf(row.syndicatedItem?.agreement?.terms)
  return { note, surfaces: surfacesOf(row), story: { ...row, revisionId: undefined, revision: undefined, path: `/${row.section.slug}/${row.slug}`, creditLine: credit, syndicatedItem: source, licence } }
}

const MOMENTS: ReadonlySet<string> = new Set(['firstPublishedAt', 'modifiedAt', 'day', 'publicUntil', 'originalPublished', 'accessed', 'checkedAt', 'at', 'rightsUntil', 'publicSince'])

/** A kept document as its page was drawn at `at`. */
export function storyOfThen({ body, licence, ...kept }: KeptStory, at: Date): PublishedStory {
  const row = JSON.parse(JSON.stringify(kept), (key, value: unknown) => (typeof value === 'string' && MOMENTS.has(key) ? new Date(value) : value)) as ShownRow
  const item = row.syndicatedItem && { ...row.syndicatedItem, agreement: null }
  const story = toStory({ ...row, body: body as ShownRow['body'], syndicatedItem: item }, at)
  return { ...story, source: story.source && { ...story.source, licence: licence as ReturnType<typeof licenceOf> } }
}

import type { StoryContent } from './content.ts'
import { citations } from './walk-body.ts'

/**
 * References as readers get them: numbered in the order the text cites them, the uncited after,
 * each with the words that rest on it.
 */
export function liveReferences(content: StoryContent) {
  const cited = citations(content.body)
  const order = [...cited.keys()]
  const place = (key: string) => (cited.has(key) ? order.indexOf(key) : order.length)
  const sorted = [...content.references].sort((a, b) => place(a.key) - place(b.key))
  return sorted.map((reference, index) => ({
    key: reference.key, number: index + 1, kind: reference.kind, title: reference.title, creators: reference.creators,
    publisher: reference.publisher ?? null, published: reference.published ?? null,
    url: reference.url ?? null, archivedUrl: reference.archivedUrl ?? null,
    accessed: reference.accessed ? new Date(reference.accessed) : null,
    locator: reference.locator ?? null, quote: reference.quote ?? null,
    supports: cited.get(reference.key) ?? [], visibility: reference.visibility,
  }))
}

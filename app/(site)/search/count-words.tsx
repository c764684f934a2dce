import type { Search } from '#newsroom/stories/search.ts'
import { asTyped } from '#newsroom/stories/search-terms.ts'

/** How much was found, as a sentence. */
export function countWords({ count, more, hits, asked }: Search, page: number): string {
  if (asked.lists.length === 0) return 'There is no word in this to look for'
  if (count === 0) return 'No story has these words'
  if (hits.length === 0) return 'There are no results this far back'
  const stories = more ? `More than ${count.toLocaleString('en')} stories` : count === 1 ? '1 story' : `${count.toLocaleString('en')} stories`
  return page > 1 ? `${stories}, page ${page}` : stories
}

/** Says that a word was mended, and offers the words as they were typed; or offers the mended ones. */
export function Mending({ found: { asked, mended, mendedShown }, hrefOf }: { found: Search; hrefOf: (q: string) => string }) {
  if (!mended) return null
  return mendedShown ? (
    <p className="mb-4 text-[1.1rem]">
      Showing results for <strong dir="auto">{mended}</strong>;{' '}
      <a href={hrefOf(asTyped(asked.text))} className="inline-block py-0.5 underline">
        search instead for <span dir="auto">{asked.text}</span>
      </a>
      .
    </p>
  ) : (
    <p className="mb-4 text-[1.1rem]">
      Did you mean{' '}
      <a href={hrefOf(mended)} className="inline-block py-0.5 underline" dir="auto">
        {mended}
      </a>
      ?
    </p>
  )
}

import type { Metadata } from 'next'
import { searchStories, SEARCH_PAGE } from '#newsroom/stories/search.ts'
import { shownCards } from '#newsroom/shown.ts'
import { tags } from '#newsroom/tags.ts'
import { one, type Query } from '../asked.ts'
import { Door } from '../door.tsx'
import { PageHeading } from '../page-heading.tsx'
import { Pages } from '../pages.tsx'
import { theSite } from '../the-site.ts'
import { searchAsked, searchHref } from './asked.ts'
import { countWords, Mending } from './count-words.tsx'
import { SearchForm } from './search-form.tsx'
import { SearchHelp } from './search-help.tsx'
import { SearchHit } from './search-hit.tsx'

type Props = { searchParams: Query }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const q = one((await searchParams)['q']).slice(0, 60)
  return { title: q ? `Search: ${q}` : 'Search', description: 'Search all that the paper has published.', robots: { index: false, follow: true }, alternates: { canonical: '/search' } }
}

export default async function Search({ searchParams }: Props) {
  const asked = searchAsked(await searchParams)
  const now = new Date()
  const site = await theSite()
  const { paper } = site
  const found = await searchStories({ ...asked, lang: paper.lang, now })
  const shown = shownCards(found.hits.map(({ card }) => card), now)
  const { text } = found.asked
  const lastPage = Math.ceil(found.listed / SEARCH_PAGE)
  const hrefOf = (page: number) => searchHref({ ...asked, q: text, page })
  return (
    <>
      <Door tags={[tags.site, tags.search, ...shown.tags]} until={shown.until} robots="noindex" />
      <PageHeading title="Search" />
      <SearchForm asked={{ ...asked, q: text }} sections={site.sections} facets={found.facets} />
      {text && (
        <section aria-label="Results" className="mt-8 max-w-[46rem]">
          <Mending found={found} hrefOf={(q) => searchHref({ ...asked, q, page: 1 })} />
          <h2 className="border-t-2 border-ink pt-3 text-[1.3rem]">{countWords(found, asked.page)}</h2>
          <ol className="mt-5 grid gap-7">
            {found.hits.map((hit) => (
              <SearchHit key={hit.card.id} hit={hit} paper={paper} />
            ))}
          </ol>
          <Pages label="Pages of results" previous={asked.page > 1 && lastPage > 0 ? hrefOf(Math.min(asked.page - 1, lastPage)) : null} next={asked.page < lastPage ? hrefOf(asked.page + 1) : null} />
          {lastPage > 0 && asked.page >= lastPage && found.listed < found.count && (
            <p className="mt-4 text-soft">These are the {found.listed.toLocaleString(paper.lang)} that fit best. Choose a section or days above to see others.</p>
          )}
        </section>
      )}
      {found.hits.length === 0 && <SearchHelp asked={asked} text={text} understood={found.asked.lists.length > 0} />}
    </>
  )
}

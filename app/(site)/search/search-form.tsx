import type { Site } from '#newsroom/site.ts'
import type { Facet, SearchResult } from '#newsroom/stories/search.ts'
import { LONGEST_QUERY } from '#newsroom/stories/search-terms.ts'
import type { SearchAsked } from './asked.ts'

type FormProps = { asked: SearchAsked; sections: Site['sections']; facets: SearchResult['facets'] }

const field = 'min-h-11 w-full min-w-0 rounded-xs border border-soft bg-paper px-2.5 font-sans text-[0.95rem]'

/** A plain form: its answer is an address that can be kept and sent. */
export function SearchForm({ asked: { q, filters, sort }, sections, facets }: FormProps) {
  const isNarrowed = Object.keys(filters).length > 0 || sort === 'newest'
  return (
    <form action="/search" role="search" aria-label="All stories" className="max-w-[46rem]">
      <label htmlFor="q" className="mb-1 block font-sans text-[0.9rem] font-semibold">
        Words to look for
      </label>
      <div className="flex gap-2">
        <input id="q" type="search" name="q" defaultValue={q} maxLength={LONGEST_QUERY} dir="auto" className={field} />
        <button className="control min-h-11 font-semibold">Search</button>
      </div>
      <details open={isNarrowed} className="mt-3 font-sans">
        <summary className="control">Narrow it down</summary>
        <div className="mt-3 grid gap-x-4 gap-y-3 sm:grid-cols-2">
          <Choice name="section" label="Section" any="All sections" options={sections} chosen={filters.section} />
          <Choice name="sort" label="Order" any="Best match first" options={[{ slug: 'newest', name: 'Newest first' }]} chosen={sort} />
          <Choice name="contributor" label="Contributor" any="Anybody" options={facets.contributors} chosen={filters.contributor} />
          <Choice name="partner" label="Partner" any="Us and all partners" options={facets.partners} chosen={filters.partner} />
          <Day name="from" label="From" value={filters.from} />
          <Day name="to" label="To" value={filters.to} />
        </div>
      </details>
    </form>
  )
}

type ChoiceProps = { name: string; label: string; any: string; options: Facet[]; chosen: string | undefined }

/** Left out where there is nothing to choose. What was chosen stays, though no result has it. */
function Choice({ name, label, any, options, chosen }: ChoiceProps) {
  const all = chosen && chosen !== 'best' && !options.some(({ slug }) => slug === chosen) ? [...options, { slug: chosen, name: chosen }] : options
  if (all.length === 0) return null
  return (
    <div>
      <label htmlFor={`search-${name}`} className="mb-1 block text-[0.85rem]">
        {label}
      </label>
      <select id={`search-${name}`} name={name} defaultValue={chosen ?? ''} className={field}>
        <option value="">{any}</option>
        {all.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

function Day({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <div>
      <label htmlFor={`search-${name}`} className="mb-1 block text-[0.85rem]">
        {label}
      </label>
      <input id={`search-${name}`} type="date" name={name} defaultValue={value} className={field} />
    </div>
  )
}

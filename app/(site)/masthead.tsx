import type { Site } from '#newsroom/site.ts'
import { PaperLogo } from './paper-logo.tsx'

type MastheadProps = { site: Pick<Site, 'logo' | 'sections' | 'navigation'> & { paper: Pick<Site['paper'], 'name' | 'motto'> } }

/** The paper's name, its sections and further links, and the way to search. */
export function Masthead({ site: { paper, logo, sections, navigation } }: MastheadProps) {
  return (
    <header className="border-t-4 border-ink">
      <div className="wrap flex flex-wrap items-end justify-between gap-x-8 gap-y-2 pt-5 pb-3">
        <p>
          <a href="/" className="text-[clamp(1.7rem,5vw,2.9rem)] leading-none font-semibold tracking-tight no-underline hover:no-underline">
            <PaperLogo name={paper.name} logo={logo} />
          </a>
          {paper.motto && <span className="mt-1.5 block text-[0.95rem] text-soft italic">{paper.motto}</span>}
        </p>
        <form action="/search" role="search" className="no-print flex w-full max-w-xs gap-2 sm:w-auto">
          <label htmlFor="masthead-search" className="sr-only">
            Search the paper
          </label>
          <input id="masthead-search" type="search" name="q" placeholder="Search" className="min-h-9 w-full min-w-0 rounded-xs border border-soft bg-transparent px-2.5 font-sans text-sm placeholder:text-soft" />
          <button className="control">Search</button>
        </form>
      </div>
      <nav aria-label="Sections" className="wrap">
        <ul className="flex flex-wrap gap-x-4 border-y border-rule py-1 font-sans text-[0.88rem] font-semibold sm:gap-x-6 sm:text-[0.92rem]">
          {[...sections.map(({ slug, name }) => ({ href: `/${slug}`, label: name })), ...navigation].map(({ href, label }, place) => (
            <li key={`${place} ${href}`}>
              <a href={href} className="inline-block py-1 no-underline">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

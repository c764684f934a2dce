import { policyAddress } from '#newsroom/policies/address.ts'
import type { Site } from '#newsroom/site.ts'

const rooms = [
  ['Contributors', '/contributors'],
  ['Partners', '/partners'],
  ['Topics', '/topics'],
  ['Archive', '/archive'],
  ['Corrections', '/corrections'],
  ['Saved stories', '/saved'],
  ['RSS', '/feeds/rss.xml'],
] as const

export function SiteFooter({ site: { paper, policies } }: { site: Site }) {
  const pages = policies.map(({ slug, title }) => [title, policyAddress(slug)] as const)
  return (
    <footer className="no-print border-t border-rule bg-raised">
      <div className="wrap grid grid-cols-2 gap-8 py-8 font-sans text-[0.9rem] md:grid-cols-[2fr_1fr_1fr_auto]">
        <p className="max-w-sm max-md:col-span-2">
          <strong className="font-serif text-lg">{paper.name}</strong>
          {paper.founded && <span className="block text-soft">Since {paper.founded}</span>}
          {paper.demo && <span className="mt-2 block text-soft">A demonstration paper: its places, people and partners are invented.</span>}
        </p>
        <FooterList label="In this paper" links={rooms} />
        <FooterList label="About us" links={pages} />
        <div className="flex flex-wrap items-start gap-3 max-md:col-span-2 md:flex-col">
          <button type="button" className="control needs-js" data-reader="theme">
            Light or dark
          </button>
          <button type="button" className="control needs-js" data-reader="text">
            Text size
          </button>
          <a href="#top" className="control">
            Back to top
          </a>
        </div>
      </div>
    </footer>
  )
}

type FooterListProps = { label: string; links: readonly (readonly [string, string])[] }

function FooterList({ label, links }: FooterListProps) {
  if (links.length === 0) return null
  return (
    <nav aria-label={label}>
      <ul>
        {links.map(([name, href]) => (
          <li key={href}>
            <a href={href} className="inline-block py-1 no-underline">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

'use client'

import { Masthead } from '#app/(site)/masthead.tsx'
import type { Site } from '#newsroom/site.ts'
import type { EditedLink } from './navigation-editor.tsx'

type Props = { name: string; motto: string; dir: 'LTR' | 'RTL'; logo: Site['logo']; sections: Site['sections']; links: readonly EditedLink[] }

/** The head of a page with what is typed at this moment, on light ground and on dark. */
export function MastheadPreview({ name, motto, dir, logo, sections, links }: Props) {
  const site = { paper: { name, motto }, logo, sections, navigation: links.filter(({ label }) => label.trim() !== '') }
  return (
    <section aria-labelledby="preview" className="grid gap-3">
      <h2 id="preview">As readers will see it</h2>
      <p className="sr-only">
        The head of each page, with the name {name}
        {motto && `, the motto ${motto}`}, {sections.length} sections and {site.navigation.length} further links.
      </p>
      {(['light', 'dark'] as const).map((ground) => (
        <div key={ground} data-ground={ground} dir={dir === 'RTL' ? 'rtl' : 'ltr'} inert aria-hidden="true" className="overflow-hidden">
          <Masthead site={site} />
        </div>
      ))}
    </section>
  )
}

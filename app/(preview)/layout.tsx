import type { ReactNode } from 'react'
import { Masthead } from '../(site)/masthead.tsx'
import { SiteFooter } from '../(site)/site-footer.tsx'
import { theSite } from '../(site)/the-site.ts'

/** The reader's page around what readers cannot see yet. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const site = await theSite()
  return (
    <div id="top" className="flex min-h-dvh flex-col">
      <Masthead site={site} />
      <main id="main" tabIndex={-1} className="wrap w-full flex-1 pt-6 pb-16 outline-none">
        {children}
      </main>
      <SiteFooter site={site} />
    </div>
  )
}

import type { ReactNode } from 'react'
import { Masthead } from './masthead.tsx'
import { SiteFooter } from './site-footer.tsx'
import { theSite } from './the-site.ts'

export default async function ReaderLayout({ children }: { children: ReactNode }) {
  const site = await theSite()
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <div id="top" tabIndex={-1} className="flex min-h-dvh flex-col outline-none">
        <Masthead site={site} />
        <main id="main" tabIndex={-1} className="wrap w-full flex-1 pt-6 pb-16 outline-none">
          {children}
        </main>
        <SiteFooter site={site} />
      </div>
    </>
  )
}

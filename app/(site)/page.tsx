import type { Metadata } from 'next'
import { frontPage } from '#newsroom/fronts/published.ts'
import { siteAddress } from '../site-address.ts'
import { oldAddressAsked, type Query } from './asked.ts'
import { Door } from './door.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { FrontView } from './front-view.tsx'
import { PaperData } from './structured-data.tsx'
import { theSite } from './the-site.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { paper } = await theSite()
  const feeds = { 'application/rss+xml': '/feeds/rss.xml', 'application/atom+xml': '/feeds/atom.xml', 'application/feed+json': '/feeds/feed.json' }
  return { description: paper.motto, alternates: { canonical: siteAddress(), types: feeds }, openGraph: { siteName: paper.name, title: paper.name, url: siteAddress(), type: 'website', images: '/og/paper' } }
}

type Props = { searchParams: Query }

export default async function Front({ searchParams }: Props) {
  const old = await oldAddressAsked('/', searchParams)
  if (old) return <Elsewhere path={old} />
  const site = await theSite()
  const { paper } = site
  const page = await frontPage(site.sections)
  return (
    <>
      <Door {...page.shown} />
      <PaperData site={site} />
      <FrontView page={page} paper={paper} />
    </>
  )
}

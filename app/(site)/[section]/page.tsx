import type { Metadata } from 'next'
import { sectionFront } from '#newsroom/fronts/published.ts'
import { siteAddress } from '../../site-address.ts'
import { oldAddressAsked } from '../asked.ts'
import { Door } from '../door.tsx'
import { Elsewhere } from '../elsewhere.tsx'
import { pageAsked, Paging } from '../paging.tsx'
import { SectionView } from '../section-view.tsx'
import { theSite } from '../the-site.ts'

type Props = { params: Promise<{ section: string }>; searchParams: Promise<{ page?: string | string[] }> }

const sectionCalled = async (slug: string) => (await theSite()).sections.find((section) => section.slug === slug)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const section = await sectionCalled((await params).section)
  if (!section) return {}
  const page = pageAsked((await searchParams).page)
  const base = `/feeds/section/${section.slug}`
  return {
    title: section.name,
    description: section.description,
    alternates: {
      canonical: `${siteAddress()}/${section.slug}${page > 1 ? `?page=${page}` : ''}`,
      types: { 'application/rss+xml': `${base}/rss.xml`, 'application/atom+xml': `${base}/atom.xml`, 'application/feed+json': `${base}/feed.json` },
    },
  }
}

export default async function SectionPage({ params, searchParams }: Props) {
  const { section: slug } = await params
  const section = await sectionCalled(slug)
  const old = await oldAddressAsked(`/${slug}`, searchParams, ['page'])
  if (!section || old) return <Elsewhere path={old ?? `/${slug}`} />
  const page = pageAsked((await searchParams).page)
  const [{ paper }, front] = await Promise.all([theSite(), sectionFront(section.id, new Date(), page)])
  return (
    <>
      <Door {...front.shown} />
      <SectionView section={section} page={front} paper={paper} number={page} />
      <Paging page={page} more={front.more} href={(next) => `/${section.slug}${next > 1 ? `?page=${next}` : ''}`} />
    </>
  )
}

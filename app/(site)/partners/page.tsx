import type { Metadata } from 'next'
import { earliest } from '#newsroom/shown.ts'
import { publishedPartners } from '#newsroom/syndication/published.ts'
import { tags } from '#newsroom/tags.ts'
import { Door } from '../door.tsx'
import { PageHeading } from '../page-heading.tsx'
import { theSite } from '../the-site.ts'
import { counted } from './counted.ts'
import { PartnerLogo } from './partner-logo.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { paper } = await theSite()
  return { title: 'Partners', description: `The newsrooms whose stories ${paper.name} prints, and on what terms.`, alternates: { canonical: '/partners' } }
}

export default async function Partners() {
  const now = new Date()
  const [{ paper }, partners] = await Promise.all([theSite(), publishedPartners(now)])
  const logos = partners.flatMap(({ logo }) => (logo ? [logo] : []))
  return (
    <>
      <Door tags={[tags.site, tags.latest, ...partners.map(({ id }) => tags.partner(id)), ...logos.map(({ key }) => tags.media(key))]} until={earliest(now, ...logos.map(({ rightsUntil }) => rightsUntil))} />
      <PageHeading title="Partners">
        <p>Some of what {paper.name} prints was reported by others. Each such story says whose it is; here is what was agreed with them.</p>
      </PageHeading>
      <ul className="grid gap-x-10 sm:grid-cols-2">
        {partners.map((partner) => (
          <li key={partner.id} className="flex gap-5 border-t border-rule py-6">
            <PartnerLogo logo={partner.logo} silent />
            <div className="min-w-0">
              <h2 className="text-[1.35rem] leading-tight">
                <a href={`/partners/${partner.slug}`} className="inline-block py-0.5 no-underline">
                  <bdi lang={partner.lang}>{partner.name}</bdi>
                </a>
              </h2>
              {partner.description && <p className="mt-1 text-[1rem] text-soft">{partner.description}</p>}
              <p className="label mt-1.5">{counted(partner.stories)} here</p>
            </div>
          </li>
        ))}
      </ul>
      {partners.length === 0 && <p className="text-soft">There are none yet.</p>}
    </>
  )
}

import type { Metadata } from 'next'
import { cache } from 'react'
import { BYLINE_ROLES } from '#newsroom/contributors/byline-roles.ts'
import { earliest, shownCards } from '#newsroom/shown.ts'
import { contributorAt, storiesWith } from '#newsroom/stories/contributors.ts'
import { tags } from '#newsroom/tags.ts'
import { one, pageHref, slugAsked, type Query } from '../../asked.ts'
import { Door } from '../../door.tsx'
import { Elsewhere } from '../../elsewhere.tsx'
import { pageAsked, Paging } from '../../paging.tsx'
import { StoryList } from '../../story-list.tsx'
import { PersonData } from '../../structured-data.tsx'
import { theSite } from '../../the-site.ts'
import { endOf, ProfileAside } from './profile-aside.tsx'
import { ProfileHeading } from './profile-heading.tsx'
import { OtherBios } from './other-bios.tsx'
import { RoleFilter, YearFilter } from './story-filters.tsx'

type Props = { params: Promise<{ slug: string }>; searchParams: Query }

const contributorOf = cache(async (slug: string) => contributorAt(slugAsked(slug), (await theSite()).paper.lang))

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ slug }, query] = await Promise.all([params, searchParams])
  const found = await contributorOf(slug)
  if (!found || 'movedTo' in found) return { robots: { index: false } }
  const { name, jobTitle, bios } = found.profile
  const path = `/contributors/${slug}`
  const feeds = { 'application/rss+xml': `/feeds/contributor/${slug}/rss.xml`, 'application/feed+json': `/feeds/contributor/${slug}/feed.json` }
  const description = bios[0]?.shortBio || `Stories by ${name}${jobTitle ? `, ${jobTitle}` : ''}.`
  return { title: name, description, alternates: { canonical: pageHref(path, pageAsked(query['page'])), types: feeds }, openGraph: { type: 'profile', title: name, description } }
}

export default async function Contributor({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams])
  const path = `/contributors/${slug}`
  const [site, found] = await Promise.all([theSite(), contributorOf(slug)])
  if (!found) return <Elsewhere path={path} />
  if ('movedTo' in found) {
    const to = `/contributors/${found.movedTo}`
    return <Door status={301} location={to} tags={[tags.site, tags.path(path), tags.path(to), tags.redirects]} until={null} />
  }
  const { profile } = found
  const role = BYLINE_ROLES.find((known) => known.toLowerCase() === one(query['role']))
  const year = /^(?:19|20)\d\d$/.test(one(query['year'])) ? Number(one(query['year'])) : undefined
  const narrowed = { role: role?.toLowerCase(), year: year?.toString() }
  const page = pageAsked(query['page'])
  const now = new Date()
  const { cards, more } = await storiesWith(profile.id, { role, year, page, now })
  const shown = shownCards(cards, now)
  const own = [tags.site, tags.contributor(profile.id), tags.path(path), ...(profile.portrait ? [tags.media(profile.portrait.key)] : [])]
  const gone = profile.status === 'DECEASED' || profile.status === 'FORMER'
  return (
    <>
      <Door status={page > 1 && cards.length === 0 ? 404 : 200} tags={[...own, ...shown.tags]} until={earliest(now, shown.until, profile.portrait?.rightsUntil, ...profile.disclosures.map(({ to }) => endOf(to)))} />
      <PersonData site={site} person={{ ...profile, description: profile.bios[0]?.shortBio ?? '', publicEmail: gone ? null : profile.publicEmail, worksHere: profile.status === 'ACTIVE' || profile.status === 'ON_LEAVE' }} />
      <ProfileHeading profile={profile} paper={site.paper} />
      <OtherBios bios={profile.bios.slice(1)} paper={site.paper} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <section aria-labelledby="stories" className="lg:order-1">
          <h2 id="stories" className="mb-3 border-t-2 border-ink pt-3 text-[1.5rem]">
            Stories
          </h2>
          <RoleFilter path={path} roles={profile.roles} role={role} narrowed={narrowed} />
          <YearFilter path={path} years={profile.years} year={year} narrowed={narrowed} />
          <StoryList cards={cards} paper={site.paper} level={3} withSection empty={page > 1 ? 'There are no stories this far back.' : role || year ? 'None of their public stories is of this kind and year.' : 'None of their stories is public.'} />
          <Paging page={page} more={more} href={(to) => pageHref(path, to, narrowed)} />
        </section>
        <ProfileAside profile={profile} paper={site.paper} now={now} reachable={!gone} className="lg:order-2" />
      </div>
    </>
  )
}

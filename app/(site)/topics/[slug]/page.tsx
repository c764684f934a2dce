import type { Metadata } from 'next'
import { cache } from 'react'
import { shownCards } from '#newsroom/shown.ts'
import { publishedStories } from '#newsroom/stories/published.ts'
import { topicAt } from '#newsroom/stories/topics.ts'
import { tags } from '#newsroom/tags.ts'
import { pageHref, slugAsked, type Query } from '../../asked.ts'
import { Door } from '../../door.tsx'
import { Elsewhere } from '../../elsewhere.tsx'
import { PageHeading } from '../../page-heading.tsx'
import { pageAsked, Paging } from '../../paging.tsx'
import { StoryList } from '../../story-list.tsx'
import { theSite } from '../../the-site.ts'

type Props = { params: Promise<{ slug: string }>; searchParams: Query }

const topicOf = cache((slug: string) => topicAt(slugAsked(slug)))

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ slug }, query] = await Promise.all([params, searchParams])
  const [{ paper }, topic] = await Promise.all([theSite(), topicOf(slug)])
  if (!topic) return { robots: { index: false } }
  const feeds = { 'application/rss+xml': `/feeds/topic/${slug}/rss.xml`, 'application/feed+json': `/feeds/topic/${slug}/feed.json` }
  return {
    title: topic.name,
    description: topic.description || `All that ${paper.name} has published about ${topic.name}.`,
    alternates: { canonical: pageHref(`/topics/${slug}`, pageAsked(query['page'])), types: feeds },
  }
}

export default async function Topic({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams])
  const path = `/topics/${slug}`
  const [{ paper }, topic] = await Promise.all([theSite(), topicOf(slug)])
  if (!topic) return <Elsewhere path={path} />
  const page = pageAsked(query['page'])
  const now = new Date()
  const { cards, more } = await publishedStories({ topicId: topic.id }, { page, now })
  const shown = shownCards(cards, now)
  return (
    <>
      <Door status={page > 1 && cards.length === 0 ? 404 : 200} tags={[tags.site, tags.topic(topic.id), tags.path(path), ...shown.tags]} until={shown.until} />
      <PageHeading title={topic.name} label="Topic">
        {topic.description && <p>{topic.description}</p>}
      </PageHeading>
      <StoryList cards={cards} paper={paper} withSection empty={page > 1 ? 'There are no stories this far back.' : 'No story about this is public.'} />
      <Paging page={page} more={more} href={(to) => pageHref(path, to)} />
    </>
  )
}

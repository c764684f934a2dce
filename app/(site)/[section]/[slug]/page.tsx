import type { Metadata } from 'next'
import { cache } from 'react'
import { publishedStory } from '#newsroom/stories/published-story.ts'
import { relatedStories } from '#newsroom/stories/published.ts'
import { oldAddressAsked, type Query } from '../../asked.ts'
import { Elsewhere } from '../../elsewhere.tsx'
import { theSite } from '../../the-site.ts'
import { storyMetadata } from './metadata.ts'
import { StoryPage } from './story-page.tsx'

type Props = { params: Promise<{ section: string; slug: string }>; searchParams: Query }

const theStory = cache(publishedStory)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug } = await params
  const [{ paper }, story] = await Promise.all([theSite(), theStory(section, slug)])
  return story && story.extent !== 'GONE' ? storyMetadata(story, paper) : {}
}

export default async function Story({ params, searchParams }: Props) {
  const { section, slug } = await params
  const now = new Date()
  const old = await oldAddressAsked(`/${section}/${slug}`, searchParams)
  const [site, story] = await Promise.all([theSite(), theStory(section, slug)])
  if (!story || old) return <Elsewhere path={old ?? `/${section}/${slug}`} />
  const related = story.extent === 'GONE' ? [] : await relatedStories({ id: story.id, sectionId: story.section.id, topicIds: story.topics.map(({ id }) => id) }, { now })
  return <StoryPage story={story} site={site} related={related} now={now} />
}

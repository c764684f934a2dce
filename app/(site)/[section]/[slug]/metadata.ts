import type { Metadata } from 'next'
import type { Site } from '#newsroom/site.ts'
import type { PublishedStory } from '#newsroom/stories/published-story.ts'
import { siteAddress } from '../../../site-address.ts'

/** The head of a story's page. A copy is canonical elsewhere or kept out of search engines, as agreed, and never both. */
export function storyMetadata(story: PublishedStory, paper: Site['paper']): Metadata {
  const address = `${siteAddress()}${story.path}`
  const authors = story.source ? [] : story.bylines.map(({ slug }) => `${siteAddress()}/contributors/${slug}`)
  const feeds = (kind: string, slug: string) => ({ 'application/rss+xml': `/feeds/${kind}/${slug}/rss.xml`, 'application/feed+json': `/feeds/${kind}/${slug}/feed.json` })
  return {
    title: story.title,
    description: story.description,
    ...(story.noindex
      ? { robots: { index: false, follow: true } }
      : { robots: { 'max-image-preview': 'large' } }),
    alternates: { ...(!story.noindex && { canonical: story.canonicalUrl ?? address }), types: feeds('section', story.section.slug) },
    openGraph: {
      type: 'article',
      siteName: paper.name, // of two such records Next takes the inner one whole
      title: story.socialHeadline,
      description: story.standfirst,
      url: address,
      locale: story.lang.replace('-', '_'),
      images: [{ url: `/og/story/${story.id}`, width: 1200, height: 630, alt: story.socialHeadline }],
      publishedTime: story.firstPublishedAt.toISOString(),
      modifiedTime: story.modifiedAt.toISOString(),
      section: story.section.name,
      tags: story.topics.map(({ name }) => name),
      authors,
    },
    twitter: { card: 'summary_large_image' },
  }
}

import { earliest, shownCards, type Shown } from '#newsroom/shown.ts'
import type { Card } from '#newsroom/stories/card.ts'
import type { PublishedStory } from '#newsroom/stories/published-story.ts'
import { tags } from '#newsroom/tags.ts'
import { ageTurns } from '../../age-note.tsx'

/** What a story's page may be kept under, and until when: all that it shows, and all that the clock alone will change on it. */
export function storyShown(story: PublishedStory, related: Card[], now: Date): Shown {
  const { source, lead, pictures, bylines, topics } = story
  const images = [lead, ...pictures.values(), ...bylines.map(({ portrait }) => portrait)].filter((picture) => picture !== null)
  const list = shownCards(related, now)
  return {
    tags: [
      tags.site, tags.story(story.id), tags.path(story.path), tags.section(story.section.id),
      ...bylines.map(({ id }) => tags.contributor(id)),
      ...topics.map(({ id }) => tags.topic(id)),
      ...(source ? [tags.partner(source.partner.id)] : []),
      ...images.map(({ key }) => tags.media(key)),
      // A story that moves is led to at once.
      ...story.linksTo.map((path) => tags.path(path)),
      ...list.tags,
    ],
    until: earliest(now, story.publicUntil, list.until, ageTurns(story.firstPublishedAt, now), ...bylines.map(({ turns }) => turns), ...images.map(({ rightsUntil }) => rightsUntil)),
  }
}

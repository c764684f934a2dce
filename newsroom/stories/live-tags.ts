import type { LiveStoryGetPayload } from '#prisma/generated/models.ts'
import { archiveTags, tags } from '../tags.ts'

export const liveTagsSelect = {
  storyId: true, slug: true, sectionId: true, partnerId: true, day: true,
  section: { select: { slug: true } },
  bylines: { select: { contributorId: true } },
  topics: { select: { topicId: true } },
} as const

type Row = LiveStoryGetPayload<{ select: typeof liveTagsSelect }>

export const livePath = (live: Pick<Row, 'slug' | 'section'>) => `/${live.section.slug}/${live.slug}`

/** Every page that shows a live story: its own, and each list it stands in. */
export function liveTags(live: Row): string[] {
  return [
    tags.story(live.storyId), tags.path(livePath(live)), tags.front, tags.latest, tags.search, tags.section(live.sectionId),
    ...live.bylines.map(({ contributorId }) => tags.contributor(contributorId)),
    ...live.topics.map(({ topicId }) => tags.topic(topicId)),
    ...(live.partnerId ? [tags.partner(live.partnerId)] : []),
    ...archiveTags(live.day.toISOString().slice(0, 10)),
  ]
}

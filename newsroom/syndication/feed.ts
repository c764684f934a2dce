import { db } from '#lib/db.ts'
import { earliest, type Shown } from '../shown.ts'
import { site } from '../site.ts'
import { visibleAt } from '../stories/card.ts'
import { storySelect, toStory, type PublishedStory } from '../stories/published-story.ts'
import { storiesOf, type Which } from '../stories/published.ts'
import { standingOf } from '../contributors/standing.ts'
import { tags } from '../tags.ts'
import { feedItem, partnerFeedTitle, type Feed } from './feed-item.ts'

/** A feed of the whole paper, or of one section, contributor, partner or topic. */
export type FeedOf = { kind: 'paper' } | { kind: 'section' | 'contributor' | 'partner' | 'topic'; slug: string }

export const FEED_SIZE = 30

type Subject = { name: string | null; description: string; homePath: string; which: Which; tag: string; isNamedByStories?: boolean }

/** What a feed of readers holds at `now`, but for the address it is asked at; null when there is no such section, contributor and so on. */
export async function feedOf(of: FeedOf, siteUrl: string, now = new Date()): Promise<{ feed: Omit<Feed, 'selfUrl'>; shown: Shown } | null> {
  const [{ paper }, subject] = await Promise.all([site(), subjectOf(of)])
  if (!subject) return null
  const orderBy = [{ firstPublishedAt: 'desc' }, { storyId: 'asc' }] as const
  // Which ones is asked alone: with all that is told of a story in one statement, Postgres looks for a topic's three stories last, in the whole archive.
  const which = await db().liveStory.findMany({ where: { AND: [storiesOf(subject.which), visibleAt(now), mayGoIntoFeeds] }, orderBy: [...orderBy], take: FEED_SIZE, select: { storyId: true } })
  const rows = await db().liveStory.findMany({ relationLoadStrategy: 'join', where: { storyId: { in: which.map(({ storyId }) => storyId) }, ...visibleAt(now) }, orderBy: [...orderBy], select: storySelect })
  if (subject.isNamedByStories && rows.length === 0) return null
  const stories = rows.map((row) => toStory(row, now))
  return {
    feed: {
      title: subject.name === null ? paper.name : of.kind === 'partner' ? partnerFeedTitle(subject.name, paper.name) : `${subject.name} – ${paper.name}`,
      description: subject.description || paper.motto || paper.name,
      lang: paper.lang,
      paper: { name: paper.name, url: siteUrl },
      homeUrl: siteUrl + subject.homePath,
      updated: new Date(Math.max(0, ...stories.map(({ modifiedAt }) => modifiedAt.getTime()))),
      items: stories.map((story) => feedItem(story, { ...paper, siteUrl })),
    },
    shown: shownStories(stories, [tags.site, subject.tag], now),
  }
}

/** An agreement may allow a story on our pages and not in feeds. What an imported page bore, no agreement forbids. */
const mayGoIntoFeeds = {
  OR: [
    { syndicatedItemId: null },
    { syndicatedItem: { agreementId: null } },
    { syndicatedItem: { agreement: { terms: { path: ['uses'], array_contains: ['feed'] } } } },
  ],
}

async function subjectOf(of: FeedOf): Promise<Subject | null> {
  if (of.kind === 'paper') return { name: null, description: '', homePath: '/', which: { all: true }, tag: tags.latest }
  const where = { slug: of.slug }
  const select = { id: true, slug: true, name: true } as const
  switch (of.kind) {
    case 'section': {
      const found = await db().section.findUnique({ where, select: { ...select, description: true } })
      return found && { ...found, homePath: `/${found.slug}`, which: { sectionId: found.id }, tag: tags.section(found.id) }
    }
    case 'topic': {
      const found = await db().topic.findUnique({ where, select: { ...select, description: true } })
      return found && { ...found, homePath: `/topics/${found.slug}`, which: { topicId: found.id }, tag: tags.topic(found.id) }
    }
    case 'contributor': {
      const person = { ...select, jobTitle: true } as const
      const asked = await db().contributor.findUnique({ where, select: { ...person, mergedIntoId: true } })
      const standing = asked?.mergedIntoId ? (await standingOf(db(), [asked.id])).get(asked.id) : undefined
      const found = standing === undefined ? asked : await db().contributor.findUnique({ where: { id: standing }, select: person })
      return found && { ...found, description: found.jobTitle, homePath: `/contributors/${found.slug}`, which: { contributorId: found.id }, tag: tags.contributor(found.id) }
    }
    case 'partner': {
      const found = await db().partner.findUnique({ where, select: { ...select, description: true, status: true } })
      // A name that an import found stays inside until a story of it is public.
      return found && { ...found, homePath: `/partners/${found.slug}`, which: { partnerId: found.id }, tag: tags.partner(found.id), isNamedByStories: found.status === 'PROSPECT' }
    }
    default:
      return of satisfies never
  }
}

/** All that a feed shows, and the next moment at which the clock alone changes it. */
function shownStories(stories: PublishedStory[], own: string[], now: Date): Shown {
  const pictures = stories.flatMap(({ lead, pictures }) => [...(lead ? [lead] : []), ...pictures.values()])
  return {
    tags: [...new Set([
      ...own,
      ...stories.flatMap(({ id, bylines, source }) => [tags.story(id), ...bylines.map((byline) => tags.contributor(byline.id)), ...(source ? [tags.partner(source.partner.id)] : [])]),
      ...pictures.map(({ key }) => tags.media(key)),
    ])],
    until: earliest(now, ...stories.map(({ publicUntil }) => publicUntil), ...pictures.map(({ rightsUntil }) => rightsUntil)),
  }
}

import { bylineRole } from '../contributors/byline-roles.ts'
import { pictureFile } from '../media/file-url.ts'
import type { PublishedStory, StoryByline } from '../stories/published-story.ts'
import { feedHtml } from './feed-html.ts'

export type FeedPerson = { name: string; url: string | null }

/** A story as any feed tells it; the formats only spell it. All addresses are absolute. */
export type FeedItem = {
  /** The story's own, whatever becomes of its address: a story that moved is not read twice. */
  id: string
  url: string
  title: string
  summary: string
  html: string
  lang: string
  published: Date
  modified: Date
  authors: FeedPerson[]
  /** Who translated, edited, photographed. */
  contributors: FeedPerson[]
  tags: string[]
  section: string
  picture: { url: string; type: string; width: number; height: number; alt: string; credit: string } | null
  source: FeedSource | null
  corrections: { kind: string; text: string; at: Date }[]
}

/** Whose story it is, and on what terms it stands here. The credit line itself is in `html`, once. */
export type FeedSource = {
  name: string
  url: string
  /** The feed of ours that holds all of this partner's stories. */
  feedUrl: string
  feedTitle: string
  originalUrl: string | null
  originalPublished: Date | null
  licence: { name: string; url: string | null } | null
  /** Whose, and on which terms, in one line. */
  rights: string
  /** When the whole text stops standing here. */
  rightsUntil: Date | null
  canonical: string
}

export type Feed = {
  title: string
  description: string
  lang: string
  paper: FeedPerson & { url: string }
  homeUrl: string
  selfUrl: string
  updated: Date
  items: FeedItem[]
}

/** Whose feed it is; dates in it are told in the paper's language and zone. */
export type FeedPaper = { name: string; siteUrl: string; lang: string; timeZone: string }

export const partnerFeedTitle = (partner: string, paper: string) => `${partner} in ${paper}`

export function feedItem(story: PublishedStory, paper: FeedPaper): FeedItem {
  const { siteUrl } = paper
  const source = sourceOf(story, paper)
  const person = ({ name, slug }: StoryByline): FeedPerson => ({ name, url: `${siteUrl}/contributors/${slug}` })
  const own = story.bylines.filter(({ role }) => bylineRole[role].schemaOrg === 'author').map(person)
  const theirs = (story.source?.originalAuthors ?? []).map((name): FeedPerson => ({ name, url: null }))
  const authors = onePerName([...own, ...theirs])
  // A format that asks for an author gets the house that answers for the story.
  const house: FeedPerson = source ? { name: source.name, url: source.url } : { name: paper.name, url: siteUrl }
  return {
    id: `urn:uuid:${story.id}`,
    url: siteUrl + story.path,
    title: story.headline,
    summary: story.standfirst,
    html: feedHtml(story, paper),
    lang: story.lang,
    published: story.firstPublishedAt,
    modified: story.modifiedAt,
    authors: authors.length > 0 ? authors : [house],
    contributors: onePerName(story.bylines.filter(({ role }) => bylineRole[role].schemaOrg !== 'author').map(person)),
    tags: [story.section.name, ...story.topics.map(({ name }) => name)],
    section: story.section.name,
    // What was lent may have come with its pictures; they go when the text goes.
    picture: story.extent === 'FULL' && !story.source?.limits && story.lead ? { ...pictureFile(story.lead, 'WIDE', 1200, siteUrl), alt: story.lead.alt, credit: story.lead.credit } : null,
    source,
    corrections: story.corrections.map(({ kind, text, at }) => ({ kind: kind.toLowerCase(), text, at })),
  }
}

function sourceOf(story: PublishedStory, { name, siteUrl }: FeedPaper): FeedSource | null {
  if (!story.source) return null
  const { partner, originalUrl, originalPublished, licence } = story.source
  const page = `${siteUrl}/partners/${partner.slug}`
  return {
    name: partner.name,
    url: partner.homepage ?? page,
    feedUrl: `${siteUrl}/feeds/partner/${partner.slug}/rss.xml`,
    feedTitle: partnerFeedTitle(partner.name, name),
    originalUrl,
    originalPublished,
    licence,
    rights: [`© ${partner.name}`, licence?.name].filter(Boolean).join(' · '),
    rightsUntil: story.extent === 'FULL' ? story.publicUntil : null,
    canonical: story.canonicalUrl ?? siteUrl + story.path,
  }
}

const onePerName = (people: FeedPerson[]) => [...new Map(people.toReversed().map((person) => [person.name, person])).values()].toReversed()

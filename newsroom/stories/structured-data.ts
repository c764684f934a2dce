import { bylineRole } from '../contributors/byline-roles.ts'
import type { Site } from '../site.ts'
import { images } from './image-data.ts'
import { listed, policiesData, publisherData, type Thing } from './paper-data.ts'
import type { PublishedStory, StoryByline, StoryReference } from './published-story.ts'

/** A story as schema.org names its parts: the article, and the way to it from the front page. */
export function storyData(story: PublishedStory, site: Site, siteUrl: string): Thing[] {
  return [article(story, site, siteUrl), breadcrumbs(story, site, siteUrl)]
}

function article(story: PublishedStory, site: Site, siteUrl: string): Thing {
  const url = siteUrl + story.path
  const { source } = story
  const isWhole = story.extent === 'FULL'
  const partner = source && organization(source.partner, siteUrl)
  const authors = story.bylines.filter(({ role }) => bylineRole[role].schemaOrg === 'author').map((byline) => person(byline, siteUrl))
  const theirs = (source?.originalAuthors ?? []).map((name) => ({ '@type': 'Person', name }))
  const others = (property: 'editor' | 'translator' | 'contributor') =>
    listed(story.bylines.filter(({ role }) => bylineRole[role].schemaOrg === property).map((byline) => person(byline, siteUrl)))
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `${url}#story`,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    headline: story.headline,
    alternativeHeadline: story.title === story.headline ? undefined : story.title,
    description: story.standfirst || undefined,
    datePublished: story.firstPublishedAt.toISOString(),
    dateModified: story.modifiedAt.toISOString(),
    // Only while the whole text stands: afterwards nothing is left to expire.
    expires: isWhole ? story.publicUntil?.toISOString() : undefined,
    inLanguage: story.lang,
    dateline: story.dateline ?? undefined,
    articleSection: story.section.name,
    keywords: listed(story.topics.map(({ name }) => name)),
    wordCount: isWhole ? story.wordCount : undefined,
    isAccessibleForFree: true,
    author: listed([...authors, ...theirs]) ?? [partner ?? publisherData(site, siteUrl)],
    editor: others('editor'),
    translator: others('translator'),
    contributor: others('contributor'),
    publisher: publisherData(site, siteUrl),
    image: isWhole && story.lead ? images(story.lead, siteUrl) : undefined,
    ...(source && partner
      ? {
          creditText: source.credit.text,
          sourceOrganization: partner,
          copyrightHolder: partner,
          isBasedOn: source.originalUrl ?? undefined,
          license: source.licence?.url ?? (source.licence ? { '@type': 'CreativeWork', name: source.licence.name } : undefined),
        }
      : // The principles of whoever is responsible for the text; a partner's are not ours to state.
        { publishingPrinciples: policiesData(site, siteUrl).publishingPrinciples }),
    citation: isWhole ? listed(story.references.map(citation)) : undefined,
    correction: listed(story.corrections.map(({ text, at }) => ({ '@type': 'CorrectionComment', text, datePublished: at.toISOString() }))),
  }
}

/** A name without "by" or title; the address is the page that says who this is. */
function person({ name, slug, jobTitle }: StoryByline, siteUrl: string): Thing {
  return { '@type': 'Person', name, url: `${siteUrl}/contributors/${slug}`, jobTitle: jobTitle || undefined }
}

function organization({ name, slug, homepage }: { name: string; slug: string; homepage: string | null }, siteUrl: string): Thing {
  return { '@type': 'Organization', name, url: homepage ?? `${siteUrl}/partners/${slug}` }
}

const citationTypes: Partial<Record<StoryReference['kind'], string>> = { ARTICLE: 'Article', DATASET: 'Dataset', LAW: 'Legislation', POST: 'SocialMediaPosting' }

function citation({ kind, title, creators, publisher, published, url, archivedUrl }: StoryReference): Thing {
  return {
    '@type': citationTypes[kind] ?? 'CreativeWork',
    name: title,
    author: listed(creators.map((name) => ({ '@type': 'Person', name }))),
    publisher: publisher ? { '@type': 'Organization', name: publisher } : undefined,
    datePublished: published ?? undefined,
    url: url ?? undefined,
    archivedAt: archivedUrl ?? undefined,
  }
}

function breadcrumbs({ section, headline, path }: PublishedStory, { paper }: Site, siteUrl: string): Thing {
  const steps = [[paper.name, '/'], [section.name, `/${section.slug}`], [headline, path]] as const
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, to], index) => ({ '@type': 'ListItem', position: index + 1, name, item: siteUrl + to })),
  }
}

import { z } from 'zod'
import { db } from '#lib/db.ts'
import { dayIn } from '#lib/wall-time.ts'
import { can, type Actor } from '../access/can.ts'
import { currentBios } from '../contributors/bio.ts'
import { standingBylines } from '../contributors/standing.ts'
import { pictureSelect, type Picture } from '../media/picture.ts'
import { liveReferences } from './live-references.ts'
import { loadProposed, type Loaded } from './proposed.ts'
import { storySelect, toStory, type PublishedStory } from './published-story.ts'
import { countWords } from './walk-body.ts'

/** The newest text of a story, or the revision of that number, as readers would see it. Null when there is none, or it is not theirs to see. */
export async function previewOf(actor: Actor, id: string, number?: number, now = new Date()): Promise<{ story: PublishedStory; revision: { id: string; number: number }; bylines: string[] } | null> {
  if (!z.uuid().safeParse(id).success) return null
  const revision = await db().revision.findFirst({ where: number === undefined ? { workingOf: { id } } : { storyId: id, number }, select: { id: true, number: true } })
  const loaded = revision && (await loadProposed(db(), id, now, revision.id))
  if (!loaded) return null
  const bylines = (await standingBylines(db(), loaded.content.bylines)).map(({ contributorId }) => contributorId)
  if (!can(actor, 'story.read', { bylines })) return null
  return { story: await asReadersWould(loaded, now, (key) => `/desk/media/${key}`), revision, bylines }
}

const uncredited = 'The credit line that is not agreed yet'

/**
 * One revision in the shape that the reader's page draws, without a row that readers could find.
 * `folder` is where a picture's files stand for whoever looks: their public address answers nobody yet.
 */
export async function asReadersWould(loaded: Loaded, now: Date, folder: (key: string) => string): Promise<PublishedStory> {
  const { story, content, item, credit, pictures, windowEnds } = loaded
  const named = await standingBylines(db(), content.bylines)
  const ids = named.map(({ contributorId }) => contributorId)
  const [bios, section, topics, media, partner, said, people, paper] = await Promise.all([
    currentBios(db(), ids, content.lang),
    content.sectionId ? db().section.findUnique({ where: { id: content.sectionId }, select: { id: true, slug: true, name: true } }) : null,
    db().topic.findMany({ where: { id: { in: content.topicIds } }, select: { id: true, slug: true, name: true } }),
    db().media.findMany({ where: { id: { in: pictures.map(({ id }) => id) } }, select: { id: true, ...pictureSelect } }),
    item ? db().partner.findUnique({ where: { id: item.partner.id }, select: storySelect.partner.select }) : null,
    db().story.findUniqueOrThrow({ where: { id: story.id }, select: storySelect.story.select }),
    db().contributor.findMany({ where: { id: { in: ids } }, select: storySelect.bylines.select.contributor.select }),
    db().paper.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } }),
  ])
  const versions = await db().bioVersion.findMany({ where: { id: { in: [...bios.values()].map(({ id }) => id) } }, select: { contributorId: true, ...storySelect.bylines.select.bioVersion.select } })
  const seen = media.map((picture) => ({ ...picture, publicSince: now }))
  const firstPublishedAt = story.live?.firstPublishedAt ?? story.firstPublishedAt ?? now
  const shown = toStory(
    {
      storyId: story.id, slug: story.slug, headline: content.headline || 'Without a headline', searchTitle: content.searchTitle ?? null, searchDescription: content.searchDescription ?? null, socialHeadline: content.socialHeadline ?? null,
      standfirst: content.standfirst, kicker: content.kicker ?? null, dateline: content.dateline ?? null, lang: content.lang, dir: content.dir === 'rtl' ? 'RTL' : 'LTR',
      body: content.body, wordCount: countWords(content.body, content.lang), leadCaption: content.lead?.caption ?? null,
      firstPublishedAt, modifiedAt: story.live?.modifiedAt ?? firstPublishedAt, updateNote: story.live?.updateNote ?? null, day: new Date(dayIn(paper.timeZone, firstPublishedAt)),
      publicUntil: windowEnds, atEnd: 'KEEP', noindex: true, canonicalUrl: null,
      section: section ?? { id: '', slug: '', name: 'No section yet' },
      leadMedia: seen.find(({ id }) => id === content.lead?.mediaId) ?? null,
      media: seen.map((picture) => ({ media: picture })),
      creditLine: item && { text: credit?.text ?? uncredited, href: credit?.href ?? null, lang: credit?.lang ?? 'en', dir: credit?.dir ?? 'LTR', places: credit?.places ?? ['BYLINE', 'FOOT'] },
      partner, syndicatedItem: item && { canonicalUrl: item.canonicalUrl, originalPublished: item.originalPublished, originalAuthors: item.originalAuthors, edits: loaded.edits ?? item.edits, agreement: item.agreement },
      bylines: named.flatMap(({ contributorId, role }) => people.filter(({ id }) => id === contributorId).map((contributor) => ({ role, contributor, bioVersion: versions.find((version) => version.contributorId === contributorId) ?? null }))),
      references: liveReferences(content).filter(({ visibility }) => visibility === 'PUBLIC').map((reference) => ({ ...reference, id: reference.key, storyId: story.id, status: 'UNCHECKED' as const, checkedAt: null })),
      topics: content.topicIds.flatMap((topicId) => topics.filter(({ id }) => id === topicId).map((topic) => ({ topic }))),
      story: said,
    },
    now,
  )
  const here = <Shown extends Picture | null>(picture: Shown): Shown => picture && { ...picture, key: folder(picture.key) }
  return { ...shown, lead: here(shown.lead), pictures: new Map([...shown.pictures].map(([id, picture]) => [id, here(picture)])) }
}

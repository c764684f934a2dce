import { db } from '#lib/db.ts'
import { StoryContent } from './content.ts'
import { storyDifference, type StoryDifference } from './difference.ts'
import { limitsOf } from './limits.ts'
import { neverSeen } from './revert.ts'

export type ChangeKind = 'MEND' | 'UPDATE' | 'CORRECTION' | 'CLARIFICATION'

export type PublicChange = { at: Date; kind: ChangeKind; note: string; difference: StoryDifference }

/** As many publications as are told word by word; a live blog of a day stays below it. */
const MOST = 200
const kinds = { PUBLISH: 'MEND', UPDATE: 'UPDATE', CORRECT: 'CORRECTION', CLARIFY: 'CLARIFICATION' } as const

/** What a reader may know of a text: nothing for editors alone. */
const forReaders = (content: unknown): StoryContent => {
  const parsed = StoryContent.parse(content)
  return { ...parsed, references: parsed.references.filter(({ visibility }) => visibility === 'PUBLIC') }
}

/**
 * All that was changed in the story at `/{section}/{slug}` since it was first published, newest first. Texts from before
 * a withdrawal for legal or private reasons are left out, and so is what was taken back before anybody outside was told.
 * Null when no such story is public, whole.
 */
export async function publicChanges(section: string, slug: string, now = new Date()) {
  const live = await db().liveStory.findFirst({
    where: { slug, section: { slug: section }, publicFrom: { lte: now }, OR: [{ publicUntil: null }, { publicUntil: { gt: now } }] },
    select: { storyId: true, headline: true, lang: true, dir: true, firstPublishedAt: true, publicUntil: true, section: { select: { id: true } }, revision: { select: { number: true } }, syndicatedItem: { select: { agreement: { select: { terms: true } } } } },
  })
  if (!live) return null
  const { storyId } = live
  const withdrawal = await db().takedown.findFirst({ where: { storyId, reason: { in: ['LEGAL', 'PRIVACY'] } }, orderBy: { at: 'desc' }, select: { at: true } })
  const revisions = await db().revision.findMany({
    where: { storyId, kind: { in: ['PUBLISH', 'UPDATE', 'CORRECT', 'CLARIFY'] }, number: { lte: live.revision.number, notIn: await neverSeen(db(), storyId) }, ...(withdrawal && { createdAt: { gt: withdrawal.at } }) },
    orderBy: { number: 'desc' },
    take: MOST + 1,
    select: { kind: true, note: true, createdAt: true, content: true },
  })
  const texts = revisions.map((revision) => ({ ...revision, content: forReaders(revision.content) }))
  const nameOf = await namesIn(texts.map(({ content }) => content))
  const changes = texts.slice(0, MOST).flatMap(({ kind, note, createdAt, content }, index): PublicChange[] => {
    const before = texts[index + 1]
    if (!before) return []
    const told = kinds[kind as keyof typeof kinds]
    // A mend tells readers nothing; what was written beside it is the desk's.
    return [{ at: createdAt, kind: told, note: told === 'MEND' ? '' : note, difference: storyDifference(before.content, content, nameOf) }]
  })
  return { storyId, path: `/${section}/${slug}`, headline: live.headline, lang: live.lang, dir: live.dir === 'RTL' ? ('rtl' as const) : ('ltr' as const), sectionId: live.section.id, firstPublishedAt: live.firstPublishedAt, publicUntil: live.publicUntil, limits: limitsOf(live.syndicatedItem?.agreement?.terms), changes, leftOut: withdrawal !== null, isCut: texts.length > MOST }
}

async function namesIn(contents: readonly StoryContent[]): Promise<(id: string) => string> {
  const ids = (of: (content: StoryContent) => readonly (string | undefined)[]) => [...new Set(contents.flatMap(of))].filter((id) => id !== undefined)
  const [people, sections, topics] = await Promise.all([
    db().contributor.findMany({ where: { id: { in: ids(({ bylines }) => bylines.map(({ contributorId }) => contributorId)) } }, select: { id: true, name: true } }),
    db().section.findMany({ where: { id: { in: ids(({ sectionId }) => [sectionId]) } }, select: { id: true, name: true } }),
    db().topic.findMany({ where: { id: { in: ids(({ topicIds }) => topicIds) } }, select: { id: true, name: true } }),
  ])
  const names = new Map([...people, ...sections, ...topics].map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? 'a picture'
}

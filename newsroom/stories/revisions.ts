import { z } from 'zod'
import { db } from '#lib/db.ts'
import type { RevisionKind } from '#prisma/generated/enums.ts'
import { can, type Actor } from '../access/can.ts'
import { standingBylines } from '../contributors/standing.ts'
import { StoryContent } from './content.ts'
import { deskDifference, type StoryDifference } from './difference.ts'
import { mediaIn } from './walk-body.ts'

const PAGE = 50

export type RevisionRow = { number: number; kind: RevisionKind; note: string; /** What somebody calls it; empty where nobody does. */ name: string; at: Date; by: string | null }
type Asked = { page?: number; /** Whose alone. */ by?: string | null; /** Only those that readers have not seen. */ sincePublished?: boolean; /** Only those with a name. */ named?: boolean }

/** A story's revisions, newest first, with who has written in it. Null when there is no such story, or not for them. */
export async function revisionsOf(actor: Actor, id: string, { page = 1, by = null, sincePublished = false, named = false }: Asked = {}) {
  if (!z.uuid().safeParse(id).success) return null
  const story = await db().story.findUnique({ where: { id }, relationLoadStrategy: 'join', select: { workingRevision: { select: { number: true, content: true } }, live: { select: { revision: { select: { number: true } } } } } })
  if (!story?.workingRevision) return null
  const content = StoryContent.parse(story.workingRevision.content)
  const bylines = (await standingBylines(db(), content.bylines)).map(({ contributorId }) => contributorId)
  if (!can(actor, 'story.read', { bylines })) return null
  const live = story.live?.revision.number ?? null
  const [rows, people] = await Promise.all([
    db().revision.findMany({
      where: { storyId: id, ...(by && z.uuid().safeParse(by).success && { authorId: by }), ...(sincePublished && live !== null && { number: { gt: live } }), ...(named && { name: { isNot: null } }) },
      orderBy: { number: 'desc' },
      skip: (page - 1) * PAGE,
      take: PAGE + 1,
      select: { number: true, kind: true, note: true, createdAt: true, name: { select: { name: true } }, author: { select: { name: true } } },
      relationLoadStrategy: 'join',
    }),
    db().user.findMany({ where: { revisions: { some: { storyId: id } } }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
  ])
  const revisions: RevisionRow[] = rows.slice(0, PAGE).map(({ number, kind, note, name, createdAt, author }) => ({ number, kind, note, name: name?.name ?? '', at: createdAt, by: author?.name ?? null }))
  return { id, bylines, headline: content.headline, newest: story.workingRevision.number, live, revisions, more: rows.length > PAGE, people }
}

/** What differs between two revisions of a story; null where there is no such pair. */
export async function revisionsCompared(actor: Actor, id: string, from: number, to: number): Promise<StoryDifference | null> {
  const rows = await db().revision.findMany({ where: { storyId: id, number: { in: [from, to] } }, select: { number: true, content: true } })
  const [older, newer] = [from, to].map((number) => rows.find((row) => row.number === number)).map((row) => row && StoryContent.parse(row.content))
  if (!older || !newer) return null
  const bylines = (await standingBylines(db(), newer.bylines)).map(({ contributorId }) => contributorId)
  if (!can(actor, 'story.read', { bylines })) return null
  return deskDifference(older, newer, await namesIn(older, newer))
}

/** The names of all that these texts hold by id; what is gone is told by the start of its id. */
async function namesIn(...contents: StoryContent[]): Promise<(id: string) => string> {
  const all = (ids: (content: StoryContent) => string[]) => ({ where: { id: { in: [...new Set(contents.flatMap(ids))] } } })
  const [people, sections, topics, pictures] = await Promise.all([
    db().contributor.findMany({ ...all(({ bylines }) => bylines.map(({ contributorId }) => contributorId)), select: { id: true, name: true } }),
    db().section.findMany({ ...all(({ sectionId }) => (sectionId ? [sectionId] : [])), select: { id: true, name: true } }),
    db().topic.findMany({ ...all(({ topicIds }) => topicIds), select: { id: true, name: true } }),
    db().media.findMany({ ...all(({ lead, body }) => [...(lead ? [lead.mediaId] : []), ...mediaIn(body)]), select: { id: true, alt: true } }),
  ])
  const names = new Map([...people, ...sections, ...topics, ...pictures.map(({ id, alt }) => ({ id, name: alt || 'A picture without a description' }))].map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? `no longer there (${id.slice(0, 8)})`
}

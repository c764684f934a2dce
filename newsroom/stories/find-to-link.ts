import { db } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { searchStories } from './search.ts'

export type StoryToLink = { path: string; headline: string; section: string; /** When it was first published, `2026-11-01`. */ day: string }

/** What a text may lead to: the published stories with these words, the best first. Readers find the same, so whoever writes may. */
export async function storiesToLink(actor: Actor, q: string, now = new Date()): Promise<StoryToLink[]> {
  authorize(actor, 'desk.enter')
  const { lang } = await db().paper.findUniqueOrThrow({ where: { id: 1 }, select: { lang: true } })
  const { hits } = await searchStories({ q, lang, now })
  return hits.map(({ card: { path, headline, section, firstPublishedAt } }) => ({ path, headline, section: section.name, day: firstPublishedAt.toISOString().slice(0, 10) }))
}

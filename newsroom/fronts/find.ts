import { z } from 'zod'
import { db } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { Refused } from '../refusal.ts'
import { searchStories } from '../stories/search.ts'
import { placedStories } from './desk.ts'
import type { PlacedStory } from './findings.ts'

const FindInput = z.strictObject({ q: line(400) })
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i

/**
 * Stories that a front may show, by their words or by an address, of readers or of the desk.
 * @throws Refused where an address names a story that is not public
 */
export async function findForFront(actor: Actor, given: z.input<typeof FindInput>, now = new Date()): Promise<{ q: string; stories: PlacedStory[] }> {
  const { q } = readInput(FindInput, given)
  authorize(actor, 'front.arrange')
  if (q === '') throw new Refused([{ code: 'empty', field: 'q', message: 'Write words of the story, or paste its address.' }])
  const named = await storyNamed(q)
  if (named) {
    const [story] = await placedStories([named])
    if (!story?.live) throw new Refused([{ code: 'not-public', field: 'q', message: `“${story?.headline ?? q}” is not public, and a front shows only what is. Publish it first.` }])
    return { q, stories: [story] }
  }
  const { lang } = await db().paper.findUniqueOrThrow({ where: { id: 1 }, select: { lang: true } })
  const { hits } = await searchStories({ q, lang, now })
  return { q, stories: await placedStories(hits.map(({ card }) => card.id)) }
}

/** The story whose address was pasted. */
async function storyNamed(q: string): Promise<string | null> {
  const path = /^https?:\/\//.test(q) ? (URL.parse(q)?.pathname ?? '') : q
  const id = UUID.exec(path)?.[0]
  const slug = /^\/[^/\s]+\/([^/\s]+)\/?$/.exec(path)?.[1]
  if (!id && !slug) return null
  const story = await db().story.findFirst({ where: id ? { id } : { slug: slug ?? '' }, select: { id: true } })
  return story?.id ?? null
}

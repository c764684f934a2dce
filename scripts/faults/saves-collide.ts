import { randomUUID } from 'node:crypto'
import { db } from '#lib/db.ts'
import type { Actor } from '#newsroom/access/can.ts'
import type { StoryContent } from '#newsroom/stories/content.ts'
import { saveStory, type Saved } from '#newsroom/stories/save.ts'
import { aContributor, aPaper, aSection, aStory, aUser, paragraphs } from '#prisma/builders.ts'
import { claim, seeded, type Fault } from './ground.ts'

const PAIRS = 10_000
const STORIES = 50

type Patch = { splices: { at: number; remove: number; insert: unknown[] }[]; fields: Record<string, unknown> }

/** A random edit of a text of `blocks` blocks, and the words in it that nobody else writes. */
function anEdit(random: () => number, blocks: number, who: string): { patch: Patch; words: string[] } {
  const words: string[] = []
  const say = () => {
    words.push(`${who}${Math.floor(random() * 1e12).toString(36)}`)
    return words.at(-1) ?? ''
  }
  const splices: Patch['splices'] = []
  let done = 0
  for (let n = 0; n < 1 + random() * 3; n += 1) {
    const at = done + Math.floor(random() * (blocks - done + 1))
    const remove = Math.min(blocks - at, Math.floor(random() * 3))
    if (at > blocks || (n > 0 && at === done)) break
    splices.push({ at, remove, insert: paragraphs(...Array.from({ length: 1 + Math.floor(random() * 2) }, say)).content })
    done = at + remove
  }
  return { patch: { splices, fields: random() < 0.3 ? { headline: say() } : random() < 0.2 ? { kicker: say() } : {} }, words }
}

const missing = (words: readonly string[], ...texts: unknown[]) => words.filter((word) => !texts.some((text) => JSON.stringify(text).includes(word)))

/** Two save different edits of the same revision at the same moment. Returns whether they met. */
export async function onePair(random: () => number, id: string, [ada, ben]: readonly [Actor, Actor]): Promise<boolean> {
  const story = await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: { select: { number: true, content: true } } } })
  const { number: base, content } = story.workingRevision ?? { number: 0, content: null }
  const { _max: { number: since } } = await db().revision.aggregate({ where: { storyId: id }, _max: { number: true } })
  const blocks = (content as StoryContent).body.content.length
  const [one, two] = [anEdit(random, blocks, 'a'), anEdit(random, blocks, 'b')]
  const save = (actor: Actor, patch: Patch) => saveStory(actor, { storyId: id, base, saveId: randomUUID(), patch })
  const answers: Saved[] = await Promise.all([save(ada, one.patch), save(ben, two.patch)])
  const kept = await db().revision.findMany({ where: { storyId: id, number: { gt: since ?? base } }, orderBy: { number: 'asc' }, select: { kind: true, content: true } })
  claim('words in no revision', missing([...one.words, ...two.words], ...kept.map((revision) => revision.content)), [])
  const met = answers.filter(({ conflicts }) => conflicts.length > 0).length
  claim('at most one of two is told of a clash', met <= 1, true)
  // Where they did not meet, the newest text has both; where they did, whoever was second is shown both texts.
  if (met === 0) claim('words that the merged text lost', missing([...one.words, ...two.words], kept.at(-1)?.content), [])
  else claim('a branch is kept beside the text', kept.filter(({ kind }) => kind === 'BRANCH').length, 1)
  return met > 0
}

export async function twoEditors(): Promise<readonly [Actor, Actor]> {
  const [ada, ben] = [await aUser({ name: 'Ada' }), await aUser({ name: 'Ben' })]
  return [{ id: ada.id, name: ada.name, role: 'EDITOR', address: 'local' }, { id: ben.id, name: ben.name, role: 'EDITOR', address: 'local' }]
}

export const savesCollide: Fault = {
  id: 'F14',
  what: `${PAIRS.toLocaleString('en')} pairs of edits of one revision, saved at the same moment`,
  run: async ({ freshDatabase }) => {
    await freshDatabase()
    await aPaper()
    const editors = await twoEditors()
    const [section, { id: contributorId }] = [await aSection(), await aContributor()]
    const text = paragraphs(...Array.from({ length: 10 }, (_, n) => `Paragraph ${n} of the story.`))
    const story = () => aStory({ section, published: null, body: text, bylines: [{ contributorId, role: 'REPORTER' }] })
    let met = 0
    await Promise.all(Array.from({ length: 4 }, async (_, lane) => {
      const random = seeded(14 + lane)
      for (let n = 0; n < STORIES / 4; n += 1) {
        const { id } = await story()
        for (let pair = 0; pair < PAIRS / Math.ceil(STORIES / 4) / 4; pair += 1) met += Number(await onePair(random, id, editors))
      }
    }))
    return `0 words lost; ${met.toLocaleString('en')} pairs met in one place, and the second was shown both texts`
  },
}

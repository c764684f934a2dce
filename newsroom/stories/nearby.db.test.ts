import { beforeAll, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper, aStory, paragraphs } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { StoryContent } from './content.ts'
import { storiesAlike } from './nearby.ts'
import { standingOf } from './standing.ts'

/** A text of its own: words that no other has, in sentences of eight. */
const text = (name: string, sentences = 40) => Array.from({ length: sentences }, (_, n) => `The ${name}${n} said to ${name} that it was ${n}.`)
const alike = async (id: string, actor: Actor = commandLine) => {
  const { workingRevision } = await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: { select: { content: true } } } })
  return (await storiesAlike(actor, id, StoryContent.parse(workingRevision?.content))).map(({ id: other, by }) => ({ other, by }))
}

beforeAll(() => aPaper())

it('a story with nearly the same text is found, under whatever headline, also with a tenth of it written anew', async () => {
  const whole = text('gannet')
  const first = await aStory({ published: null, headline: 'A quite other thing entirely', body: paragraphs(...whole) })
  const second = await aStory({ published: null, headline: 'Birds', body: paragraphs(...whole.map((sentence, n) => (n % 10 === 0 ? `Anew we wrote this ${n}.` : sentence))) })
  expect(await alike(second.id)).toEqual([{ other: first.id, by: 'text' }])
  expect(await alike(first.id)).toEqual([{ other: second.id, by: 'text' }])
})

it('texts that share a paragraph, or a house ending, are not the same', async () => {
  const ending = 'This paper is owned by those who read it, and answers to them once a year in the town hall.'
  const first = await aStory({ published: null, headline: 'Puffin', body: paragraphs(...text('puffin'), ending) })
  await aStory({ published: null, headline: 'Auk', body: paragraphs(...text('auk'), ending) })
  expect(await alike(first.id)).toEqual([])
})

it('a headline that differs in one word is nearly the same, in any order of its words; one of three words says too little', async () => {
  const first = await aStory({ published: null, headline: 'Council closes the old harbour bridge', body: paragraphs('One.') })
  const second = await aStory({ published: null, headline: 'The old harbour bridge: council shuts', body: paragraphs('Two.') })
  await aStory({ published: null, headline: 'Council closes the new harbour school', body: paragraphs('Three.') })
  await aStory({ published: null, headline: 'Letters: June', body: paragraphs('Four.') })
  const letters = await aStory({ published: null, headline: 'Letters: May', body: paragraphs('Five.') })
  expect(await alike(first.id)).toEqual([{ other: second.id, by: 'headline' }])
  expect(await alike(letters.id)).toEqual([])
})

it('texts without blanks between their words are compared too', async () => {
  const body = paragraphs('港町の市議会は月曜日の夜に開かれ、古い橋を閉鎖することを全会一致で決めた。修理には三年かかる見込みである。')
  const first = await aStory({ published: null, lang: 'ja', headline: '橋', body })
  const second = await aStory({ published: null, lang: 'ja', headline: '市議会', body })
  expect(await alike(second.id)).toEqual([{ other: first.id, by: 'text' }])
})

it('a story of three weeks ago is not nearby, and one in the archive does not go out', async () => {
  const body = paragraphs(...text('shearwater'))
  const old = await aStory({ published: null, headline: 'Old', body })
  const kept = await aStory({ published: null, headline: 'Kept', body })
  const fresh = await aStory({ published: null, headline: 'Fresh', body })
  await db().$executeRaw`UPDATE story SET updated_at = now() - interval '21 days', working_revision_id = working_revision_id WHERE id = ${old.id}::uuid`
  await db().story.update({ where: { id: kept.id }, data: { state: 'ARCHIVED' }, select: { id: true } })
  expect(await alike(fresh.id)).toEqual([])
})

it('a contributor hears of what readers see and of what is theirs, and of nobody else’s draft', async () => {
  const body = paragraphs(...text('fulmar'))
  const me = await aContributor()
  const bylines = [{ contributorId: me.id, role: 'REPORTER' as const }]
  const mine = await aStory({ published: null, headline: 'Mine', body, bylines })
  const also = await aStory({ published: null, headline: 'Mine also', body, bylines })
  await aStory({ published: null, headline: 'Another’s draft', body })
  const actor: Actor = { id: crypto.randomUUID(), name: 'x', role: 'CONTRIBUTOR', address: '', contributorId: me.id }
  expect((await alike(mine.id, actor)).map(({ other }) => other)).toEqual([also.id])
  const out = await aStory({ headline: 'Out', body })
  expect((await alike(mine.id, actor)).map(({ other }) => other).toSorted()).toEqual([also.id, out.id].toSorted())
})

it('the checklist names it as advice, with the way to it', async () => {
  const body = paragraphs(...text('petrel'))
  const first = await aStory({ headline: 'Petrel lands', body })
  const second = await aStory({ published: null, headline: 'Petrel', body })
  expect((await standingOf(commandLine, second.id))?.findings).toContainEqual(expect.objectContaining({ blocks: false, code: 'text-alike', storyId: first.id }))
})

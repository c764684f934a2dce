import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aSection, aStory, aUser, paragraphs } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { StoryContent } from './content.ts'
import { bePresent, leaveStory, whoIsHere, whoIsIn } from './presence.ts'
import { saveStory } from './save.ts'
import { takeOver } from './take-over.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
async function somebody(name: string, role: Actor['role'] = 'EDITOR'): Promise<Actor & { id: string }> {
  const { id } = await aUser({ role, name })
  return { id, name, role, address: 'local' }
}
const aDraft = async () => (await aStory({ section: await aSection(), published: null, headline: 'Ferry', body: paragraphs('One.', 'Two.') })).id
const fields = (headline: string) => ({ splices: [], fields: { headline } })
const headline = async (id: string) => StoryContent.parse((await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: { select: { content: true } } } })).workingRevision?.content).headline
beforeAll(() => aPaper())

it('whoever has a story open is shown with their place, until they leave or give no sign of life', async () => {
  const [storyId, ann, bo, tab] = [await aDraft(), await somebody('Ann Lee'), await somebody('Bo Ek'), randomUUID()]
  await bePresent(ann, { storyId, tab })
  await bePresent(ann, { storyId, tab, place: 'block:1' })
  await bePresent(bo, { storyId, tab: randomUUID(), place: 'field:headline' })
  expect(await whoIsHere(bo, storyId)).toMatchObject([{ name: 'Ann Lee', place: 'block:1', relieved: null }, { name: 'Bo Ek', place: 'field:headline' }])
  expect(await whoIsIn(bo, [storyId])).toEqual(new Map([[storyId, ['Ann Lee', 'Bo Ek']]]))
  await leaveStory(bo, { storyId, tab }) // which is not his
  expect(await whoIsHere(bo, storyId)).toHaveLength(2)
  await leaveStory(ann, { storyId, tab })
  await db().$executeRaw`UPDATE presence SET until = now() - interval '1 second' WHERE story_id = ${storyId}::uuid`
  expect(await whoIsHere(bo, storyId)).toEqual([])
})

it('a tab that is named by somebody else stays where it was, and a place that is none is refused', async () => {
  const [storyId, other, ann, bo, tab] = [await aDraft(), await aDraft(), await somebody('Ann Lee'), await somebody('Bo Ek'), randomUUID()]
  await bePresent(ann, { storyId, tab })
  await bePresent(bo, { storyId: other, tab })
  expect(await whoIsHere(ann, storyId)).toMatchObject([{ name: 'Ann Lee' }])
  expect(await bePresent(ann, { storyId, tab, place: 'block:<b>' }).catch(codes)).toEqual(['input-invalid-format'])
  expect(await bePresent(await somebody('Cas', 'CONTRIBUTOR'), { storyId, tab: randomUUID() }).catch(codes)).toEqual(['not-found'])
})

it('once the writing was taken over, what the others send is kept beside the text, and whoever opens it later writes along', async () => {
  const [storyId, ann, bo] = [await aDraft(), await somebody('Ann Lee'), await somebody('Bo Ek')]
  const [hers, his] = [randomUUID(), randomUUID()]
  await bePresent(ann, { storyId, tab: hers })
  await bePresent(bo, { storyId, tab: his })
  await takeOver(bo, { storyId, tab: his })
  expect(await whoIsHere(bo, storyId)).toMatchObject([{ name: 'Ann Lee', relieved: { by: 'Bo Ek' } }, { name: 'Bo Ek', relieved: null }])

  const save = { storyId, base: 1, saveId: randomUUID(), tab: hers, patch: fields('Hers') }
  const first = await saveStory(ann, save)
  expect(first).toEqual({ revision: 2, content: null, conflicts: [], isBeside: true })
  expect(await saveStory(ann, save)).toEqual(first)
  expect(await saveStory(ann, { storyId, base: 2, saveId: randomUUID(), tab: hers, patch: fields('Hers, longer') })).toMatchObject({ revision: 3, isBeside: true })
  expect(await saveStory(bo, { storyId, base: 1, saveId: randomUUID(), tab: his, patch: fields('His') })).toMatchObject({ revision: 4, isBeside: false })
  expect(await headline(storyId)).toBe('His')
  const chain = await db().revision.findMany({ where: { storyId }, orderBy: { number: 'asc' }, select: { kind: true, note: true } })
  expect(chain.slice(1)).toEqual([{ kind: 'BRANCH', note: 'Beside the text: Bo Ek took over' }, { kind: 'BRANCH', note: 'Beside the text: Bo Ek took over' }, { kind: 'AUTOSAVE', note: '' }])
  expect(await saveStory(ann, { storyId, base: 4, saveId: randomUUID(), tab: randomUUID(), patch: fields('Hers again') })).toMatchObject({ isBeside: false })
})

it('taken back, it is hers, and his goes beside; a save that starts from a branch never runs over the text', async () => {
  const [storyId, ann, bo] = [await aDraft(), await somebody('Ann Lee'), await somebody('Bo Ek')]
  const [hers, his] = [randomUUID(), randomUUID()]
  await bePresent(ann, { storyId, tab: hers })
  await bePresent(bo, { storyId, tab: his })
  await takeOver(bo, { storyId, tab: his })
  await saveStory(ann, { storyId, base: 1, saveId: randomUUID(), tab: hers, patch: fields('Hers') })
  await takeOver(ann, { storyId, tab: hers })
  expect(await saveStory(bo, { storyId, base: 1, saveId: randomUUID(), tab: his, patch: fields('His') })).toMatchObject({ isBeside: true })
  expect(await saveStory(ann, { storyId, base: 2, saveId: randomUUID(), tab: hers, patch: { splices: [], fields: { kicker: 'Harbour' } } })).toMatchObject({ isBeside: true })
  expect(await saveStory(ann, { storyId, base: 1, saveId: randomUUID(), tab: hers, patch: fields('Hers') })).toMatchObject({ isBeside: false })
  expect(await headline(storyId)).toBe('Hers')
})

it('is refused where nobody else is there, and to whoever may not write in it', async () => {
  const [storyId, ann, cas] = [await aDraft(), await somebody('Ann Lee'), await somebody('Cas', 'CONTRIBUTOR')]
  expect(await takeOver(ann, { storyId, tab: randomUUID() }).catch(codes)).toEqual(['nobody-there'])
  await bePresent(ann, { storyId, tab: randomUUID() })
  expect(await takeOver(cas, { storyId, tab: randomUUID() }).catch(codes)).toEqual(['not-allowed'])
  expect(await takeOver(commandLine, { storyId: randomUUID(), tab: randomUUID() }).catch(codes)).toEqual(['not-found'])
})

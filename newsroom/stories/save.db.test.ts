import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper, aSection, aStory, aUser } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { StoryContent } from './content.ts'
import { patchBetween } from './patch-between.ts'
import { saveStory } from './save.ts'

const text = (...paragraphs: string[]) => ({ type: 'doc' as const, content: paragraphs.map((words) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] })) })

async function aDraft() {
  await aPaper()
  const { id } = await aStory({ section: await aSection(), published: null, headline: 'Ferry returns', body: text('one', 'two', 'three') })
  const at = async (number: number) => StoryContent.parse((await db().revision.findUniqueOrThrow({ where: { storyId_number: { storyId: id, number } } })).content)
  const first = await at(1)
  const save = (over: Partial<StoryContent>, { base = 1, saveId = randomUUID(), actor = commandLine, kind = 'AUTOSAVE' as 'AUTOSAVE' | 'SAVE' } = {}) =>
    at(base).then((from) => saveStory(actor, { storyId: id, base, saveId, kind, patch: patchBetween(from, { ...from, ...over }) }))
  const head = async () => {
    const { workingRevision } = await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: { select: { number: true, content: true } } } })
    return { number: workingRevision?.number, content: StoryContent.parse(workingRevision?.content) }
  }
  const kinds = async () => (await db().revision.findMany({ where: { storyId: id }, orderBy: { number: 'asc' }, select: { kind: true } })).map(({ kind }) => kind)
  return { id, first, save, head, kinds }
}

describe('what somebody typed', () => {
  it('is a revision, and the working head', async () => {
    const { save, head, kinds } = await aDraft()
    expect(await save({ body: text('one', 'two, longer', 'three') })).toEqual({ revision: 2, content: null, conflicts: [], isBeside: false })
    expect((await head()).content.body).toEqual(text('one', 'two, longer', 'three'))
    expect(await kinds()).toEqual(['SAVE', 'AUTOSAVE'])
  })

  it('by a contributor whose record was merged into another is kept as before', async () => {
    await aPaper()
    const [old, kept] = [await aContributor(), await aContributor()]
    const { id } = await aStory({ section: await aSection(), published: null, bylines: [{ contributorId: old.id, role: 'REPORTER' }] })
    await db().contributor.update({ where: { id: old.id }, data: { mergedIntoId: kept.id } })
    const writer: Actor = { id: (await aUser({ role: 'CONTRIBUTOR' })).id, name: 'Ann Lee', role: 'CONTRIBUTOR', address: '', contributorId: kept.id }
    expect(await saveStory(writer, { storyId: id, base: 1, saveId: randomUUID(), patch: { splices: [], fields: { headline: 'Ferry back' } } })).toMatchObject({ revision: 2 })
  })

  it('sent twice is kept once', async () => {
    const { save, kinds } = await aDraft()
    const saveId = randomUUID()
    await save({ headline: 'Ferry back' }, { saveId })
    expect(await save({ headline: 'Ferry back' }, { saveId })).toMatchObject({ revision: 2, conflicts: [] })
    expect(await kinds()).toHaveLength(2)
  })

  it('is merged with what another typed elsewhere meanwhile, and the screen is told', async () => {
    const { save, head, kinds } = await aDraft()
    await save({ body: text('ONE', 'two', 'three') })
    const merged = await save({ body: text('one', 'two', 'three', 'four') })
    expect(merged).toMatchObject({ revision: 3, conflicts: [], content: { body: text('ONE', 'two', 'three', 'four') } })
    expect((await head()).content.body).toEqual(text('ONE', 'two', 'three', 'four'))
    expect(await kinds()).toEqual(['SAVE', 'AUTOSAVE', 'MERGE'])
  })

  it('where another typed too is kept beside it, and neither is lost', async () => {
    const { save, head, kinds, id } = await aDraft()
    await save({ body: text('one', 'theirs', 'three') })
    const answer = await save({ body: text('one', 'mine', 'three') })
    expect(answer).toMatchObject({ revision: 2, conflicts: [{ kind: 'blocks', mine: text('mine').content, theirs: text('theirs').content }] })
    expect(await head()).toMatchObject({ number: 2, content: { body: text('one', 'theirs', 'three') } })
    expect(await kinds()).toEqual(['SAVE', 'AUTOSAVE', 'BRANCH'])
    expect(await db().revision.findFirst({ where: { storyId: id, kind: 'BRANCH' }, select: { content: true } })).toMatchObject({ content: { body: text('one', 'mine', 'three') } })
    expect(await save({ headline: 'On top of the branch' }, { base: 2 })).toMatchObject({ revision: 4 })
  })

  it('by twenty at once is all there', async () => {
    const { save, head } = await aDraft()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => save(n % 2 ? { topicIds: [randomUUID()] } : { body: text('one', 'two', 'three', `from ${n}`) })))
    const kept = JSON.stringify([(await head()).content, ...answers.flatMap(({ conflicts }) => conflicts)])
    for (let n = 0; n < 20; n += 2) expect(kept).toContain(`from ${n}`)
  })

  it('is not saved for somebody who is not on the story, nor onto a story that is not there', async () => {
    const { save, kinds, id } = await aDraft()
    const stranger: Actor = { id: null, name: 'x', role: 'CONTRIBUTOR', address: '' }
    await expect(save({ headline: 'Mine' }, { actor: stranger })).rejects.toThrow(/role does not allow/)
    await expect(saveStory(commandLine, { storyId: randomUUID(), base: 1, saveId: randomUUID(), patch: { splices: [], fields: {} } })).rejects.toThrow(/no such story/)
    await expect(saveStory(commandLine, { storyId: id, base: 9, saveId: randomUUID(), patch: { splices: [], fields: {} } })).rejects.toThrow(/no such story/)
    expect(await kinds()).toEqual(['SAVE'])
  })

  it.each([
    ['that holds what no story holds', JSON.stringify({ splices: [{ at: 0, remove: 0, insert: [{ type: 'script', content: [] }] }] }), /cannot hold/],
    ['nested ten thousand deep', `{"splices":[{"at":0,"remove":0,"insert":[${'{"content":['.repeat(10_000)}${']}'.repeat(10_000)}]}]}`, /cannot hold/],
    ['nested ten thousand deep in a field', `{"fields":{"topicIds":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`, /cannot hold/],
    ['that is no JSON', '{"splices":[', /not the kind of value/],
    ['with a character that cannot be kept', JSON.stringify({ fields: { headline: 'a\u0000b' } }), /cannot be kept/],
    ['with a headline of ten thousand letters', JSON.stringify({ fields: { headline: 'x'.repeat(10_000) } }), /At most 300 characters fit here/],
  ])('%s is refused in a sentence, and nothing that was saved changes', async (_, patch, sentence) => {
    const { id, head, kinds } = await aDraft()
    const before = await head()
    await expect(async () => saveStory(commandLine, { storyId: id, base: 1, saveId: randomUUID(), patch })).rejects.toThrow(sentence)
    expect([await head(), await kinds()]).toEqual([before, ['SAVE']])
  })
})

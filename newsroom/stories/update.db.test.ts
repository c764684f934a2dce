import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aSection, aStory } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { addEditorNote } from './editor-note.ts'
import { publishedStory } from './published-story.ts'
import { saveStory } from './save.ts'
import { updateStory } from './update.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const first = new Date('2026-05-01T10:00:00Z')
const later = new Date('2026-05-01T14:00:00Z')

/** A published story with a change that readers do not see yet. */
async function aChangedStory() {
  await aPaper()
  const section = await aSection()
  const story = await aStory({ section, headline: 'Ferry returns', published: first })
  const { revision } = await saveStory(commandLine, { storyId: story.id, base: 2, saveId: randomUUID(), patch: { splices: [], fields: { headline: 'Ferry stays' } } }, later)
  return { ...story, revision, read: () => publishedStory(section.slug, story.slug) }
}

describe('a change to a published story', () => {
  it('that mends says nothing to readers', async () => {
    const { id, revision, read } = await aChangedStory()
    await updateStory(commandLine, { storyId: id, revision, change: 'MEND' }, later)
    expect(await read()).toMatchObject({ headline: 'Ferry stays', modifiedAt: first, updateNote: null, corrections: [] })
  })

  it('that updates says when and what is new', async () => {
    const { id, revision, read } = await aChangedStory()
    expect(await updateStory(commandLine, { storyId: id, revision, change: 'UPDATE' }, later).catch(codes)).toEqual(['note-missing'])
    await updateStory(commandLine, { storyId: id, revision, change: 'UPDATE', note: 'It has arrived.' }, later)
    expect(await read()).toMatchObject({ headline: 'Ferry stays', modifiedAt: later, updateNote: 'It has arrived.' })
  })

  it.each(['CORRECTION', 'CLARIFICATION'] as const)('by a %s comes with its note, in one step', async (change) => {
    const { id, revision, read } = await aChangedStory()
    await updateStory(commandLine, { storyId: id, revision, change, note: 'It never left.' }, later)
    expect(await read()).toMatchObject({ headline: 'Ferry stays', modifiedAt: later, corrections: [{ kind: change, text: 'It never left.' }] })
    const newest = await db().revision.findFirstOrThrow({ where: { storyId: id }, orderBy: { number: 'desc' } })
    expect(newest).toMatchObject({ kind: change === 'CORRECTION' ? 'CORRECT' : 'CLARIFY', note: 'It never left.' })
  })

  it('is of the text that was read, and none of it happens else', async () => {
    const { id, read } = await aChangedStory()
    expect(await updateStory(commandLine, { storyId: id, revision: 2, change: 'CORRECTION', note: 'It never left.' }, later).catch(codes)).toEqual(['changed-since'])
    expect(await read()).toMatchObject({ headline: 'Ferry returns', corrections: [] })
  })

  it('may be a correction by its note alone, and nothing else may be without a change', async () => {
    const { id, revision, read } = await aChangedStory()
    await updateStory(commandLine, { storyId: id, revision, change: 'MEND' }, later)
    expect(await updateStory(commandLine, { storyId: id, revision: revision + 1, change: 'MEND' }, later).catch(codes)).toEqual(['nothing-changed'])
    const before = await db().revision.count({ where: { storyId: id } })
    await updateStory(commandLine, { storyId: id, revision: revision + 1, change: 'CORRECTION', note: 'The picture was of another ferry.' }, later)
    expect(await read()).toMatchObject({ corrections: [{ text: 'The picture was of another ferry.' }] })
    expect(await db().revision.count({ where: { storyId: id } })).toBe(before)
  })

  it('that a rule refuses leaves no correction behind', async () => {
    const { id, revision } = await aChangedStory()
    const emptied = await saveStory(commandLine, { storyId: id, base: revision, saveId: randomUUID(), patch: { splices: [], fields: { headline: '' } } }, later)
    expect(await updateStory(commandLine, { storyId: id, revision: emptied.revision, change: 'CORRECTION', note: 'It never left.' }, later).catch(codes)).toEqual(['headline-missing'])
    expect(await db().correction.count({ where: { storyId: id } })).toBe(0)
  })
})

it('a note of the editors stands on the story', async () => {
  const { id, read } = await aChangedStory()
  expect(await addEditorNote(commandLine, { storyId: id, text: ' ' }).catch(codes)).toEqual(['text-missing'])
  await addEditorNote(commandLine, { storyId: id, text: 'The keeper is a reader of ours.' }, later)
  expect((await read())?.editorNotes).toMatchObject([{ text: 'The keeper is a reader of ours.' }])
})

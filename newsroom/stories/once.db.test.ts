import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aStory, aUser } from '#prisma/builders.ts'
import { commandLine as desk, type Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { correctStory } from './correct.ts'
import { addEditorNote } from './editor-note.ts'
import { publishStory } from './publish.ts'
import { revertStory } from './revert.ts'
import { saveStory } from './save.ts'
import { updateStory } from './update.ts'
import { withdrawStory } from './withdraw.ts'

beforeAll(async () => void (await aPaper()))

const head = async (id: string) => (await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: { select: { number: true } } } })).workingRevision?.number ?? 0
const anEditor = async (): Promise<Actor> => ({ id: (await aUser({ role: 'EDITOR' })).id, name: 'Ann Lee', role: 'EDITOR', address: '' })
const codeOf = (reason: unknown) => (reason instanceof Refused ? (reason.reasons[0]?.code ?? '') : `thrown: ${String(reason)}`)
/** All that a deed leaves behind. */
async function effects(storyId: string) {
  const where = { where: { storyId } }
  const [revisions, corrections, notes, takedowns, told, outbox] = await Promise.all([
    db().revision.count(where), db().correction.count(where), db().editorNote.count(where), db().takedown.count(where),
    db().auditEvent.count({ where: { subjectId: storyId } }), db().outbox.count({ where: { payload: { path: ['storyId'], equals: storyId } } }),
  ])
  return { revisions, corrections, notes, takedowns, told, outbox }
}
const edited = async (id: string) => saveStory(desk, { storyId: id, base: await head(id), saveId: randomUUID(), patch: { splices: [], fields: { headline: 'Boats at noon' } } })

const deeds: readonly (readonly [string, (id: string) => Promise<() => Promise<unknown>>])[] = [
  ['a publication', async (id) => { const given = { storyId: id, revision: (await edited(id)).revision }; return () => publishStory(desk, given) }],
  ['an update', async (id) => { const given = { storyId: id, revision: (await edited(id)).revision, change: 'UPDATE' as const, note: 'It moved.' }; return () => updateStory(desk, given) }],
  ['a correction', (id) => Promise.resolve(() => correctStory(desk, { storyId: id, kind: 'CORRECTION', weight: 'LOW', text: 'It is noon.' }))],
  ['a note of the editors', (id) => Promise.resolve(() => addEditorNote(desk, { storyId: id, text: 'We spoke to both.' }))],
  ['a withdrawal', (id) => Promise.resolve(() => withdrawStory(desk, { storyId: id, reason: 'LEGAL', note: 'It was not ours.' }))],
  ['a way back to an earlier text', async (id) => {
    await publishStory(desk, { storyId: id, revision: (await edited(id)).revision, change: 'UPDATE', note: 'It moved.' })
    const live = await head(id)
    return () => revertStory(desk, { storyId: id, live, note: 'We were right before.' })
  }],
]

it.each(deeds)('%s that is sent three times at once and once more later is done once, and the rest told why', async (_, prepare) => {
  const { id } = await aStory({})
  const send = await prepare(id)
  const before = await effects(id)
  const answers = await Promise.allSettled([send(), send(), send()])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const after = await effects(id)
  expect(after.told).toBe(before.told + 1)
  for (const answer of answers) if (answer.status === 'rejected') expect(codeOf(answer.reason)).toMatch(/^[a-z-]+$/)
  expect(await send().catch(codeOf)).toMatch(/^[a-z-]+$/)
  expect(await effects(id)).toEqual(after)
})

it('a save that is sent three times is kept once, and each is told the same; another person’s is refused', async () => {
  const { id } = await aStory({})
  const [ann, bo] = [await anEditor(), await anEditor()]
  const save = { storyId: id, base: await head(id), saveId: randomUUID(), patch: { splices: [], fields: { headline: 'Once' } } }
  const answers = await Promise.all([saveStory(ann, save), saveStory(ann, save), saveStory(ann, save)])
  expect(new Set(answers.map(({ revision }) => revision)).size).toBe(1)
  const after = await effects(id)
  expect(await saveStory(bo, save).catch(codeOf)).toBe('save-taken')
  expect(await effects(id)).toEqual(after)
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aSection, aStory } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { publicChanges } from './changes.ts'
import type { StoryContent } from './content.ts'
import { publishStory } from './publish.ts'
import { recallPublication } from './recall.ts'
import { saveStory } from './save.ts'
import { updateStory } from './update.ts'
import { withdrawStory } from './withdraw.ts'

async function aPublicStory() {
  await aPaper()
  const section = await aSection()
  const { id } = await aStory({ section, published: null, headline: 'Ferry returns', notes: 'The desk’s own' })
  await publishStory(commandLine, { storyId: id })
  return { id, changes: async () => publicChanges(section.slug, (await db().story.findUniqueOrThrow({ where: { id }, select: { slug: true } })).slug) }
}
const head = async (id: string) => (await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: { select: { number: true } } } })).workingRevision?.number ?? 1
const write = async (id: string, fields: Partial<Pick<StoryContent, 'headline' | 'standfirst' | 'notes'>>) => saveStory(commandLine, { storyId: id, base: await head(id), saveId: randomUUID(), patch: { splices: [], fields } })

describe('what changed in a public story', () => {
  it('is told word by word with its kind and its note, and nothing that the desk wrote meanwhile', async () => {
    const { id, changes } = await aPublicStory()
    expect(await changes()).toMatchObject({ changes: [], leftOut: false })
    await write(id, { headline: 'Ferry sinks', notes: 'Secret source' })
    await write(id, { headline: 'Ferry stays', notes: 'Secret source' })
    await updateStory(commandLine, { storyId: id, revision: await head(id), change: 'CORRECTION', note: 'It stays, it does not return.' })
    await write(id, { standfirst: 'Not public yet' })
    const told = await changes()
    expect(told?.changes).toMatchObject([{ kind: 'CORRECTION', note: 'It stays, it does not return.', difference: { fields: [{ name: 'Headline', parts: [{ text: 'Ferry ', is: 'same' }, { text: 'returns', is: 'old' }, { text: 'stays', is: 'new' }] }] } }])
    expect(JSON.stringify(told)).not.toMatch(/sinks|Secret|own|Not public/)
  })

  it('leaves out what was taken back before anybody outside was told', async () => {
    const { id, changes } = await aPublicStory()
    await write(id, { headline: 'A mistake' })
    await publishStory(commandLine, { storyId: id })
    await recallPublication(commandLine, { storyId: id })
    await write(id, { headline: 'Ferry stays' })
    await publishStory(commandLine, { storyId: id })
    expect(JSON.stringify(await changes())).not.toContain('mistake')
  })

  it('is nobody’s once the story is withdrawn, and says nothing of before when the law had asked for it', async () => {
    const { id, changes } = await aPublicStory()
    await write(id, { headline: 'Ferry owner is a thief' })
    await publishStory(commandLine, { storyId: id })
    await withdrawStory(commandLine, { storyId: id, reason: 'LEGAL', note: 'A court asked for it.' })
    expect(await changes()).toBeNull()
    await db().takedown.updateMany({ where: { storyId: id }, data: { liftedAt: new Date() } })
    await write(id, { headline: 'Ferry stays' })
    await publishStory(commandLine, { storyId: id })
    const told = await changes()
    expect(told).toMatchObject({ leftOut: true, changes: [] })
    expect(JSON.stringify(told)).not.toContain('thief')
  })
})

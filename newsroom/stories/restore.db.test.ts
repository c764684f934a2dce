import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper, aSection, aStory, aUser } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { StoryContent } from './content.ts'
import { nameRevision } from './name-revision.ts'
import { restoreRevision } from './restore.ts'
import { revisionsCompared, revisionsOf } from './revisions.ts'
import { saveStory } from './save.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)

async function aStoryWithAPast(over: Parameters<typeof aStory>[0] = {}) {
  await aPaper()
  const { id } = await aStory({ section: await aSection(), published: null, headline: 'First', ...over })
  for (const [base, headline] of [[1, 'Second'], [2, 'Third']] as const) await saveStory(commandLine, { storyId: id, base, saveId: randomUUID(), patch: { splices: [], fields: { headline } } })
  return id
}
const head = async (id: string) => {
  const { workingRevision } = await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: true } })
  return { number: workingRevision?.number, kind: workingRevision?.kind, content: StoryContent.parse(workingRevision?.content) }
}

it('an earlier text comes back as a new one, and so does the one it replaced', async () => {
  const id = await aStoryWithAPast()
  await restoreRevision(commandLine, { storyId: id, from: 1, revision: 3 })
  expect(await head(id)).toMatchObject({ number: 4, kind: 'RESTORE', content: { headline: 'First' } })
  await restoreRevision(commandLine, { storyId: id, from: 3, revision: 4 })
  expect(await head(id)).toMatchObject({ number: 5, content: { headline: 'Third' } })
  expect(await db().revision.count({ where: { storyId: id } })).toBe(5)
})

it('nothing comes back over a text that nobody read, or that says it already', async () => {
  const id = await aStoryWithAPast()
  expect(await restoreRevision(commandLine, { storyId: id, from: 1, revision: 2 }).catch(codes)).toEqual(['changed-since'])
  expect(await restoreRevision(commandLine, { storyId: id, from: 3, revision: 3 }).catch(codes)).toEqual(['nothing-to-restore'])
  expect(await restoreRevision(commandLine, { storyId: id, from: 9, revision: 3 }).catch(codes)).toEqual(['not-found'])
  expect((await head(id)).number).toBe(3)
})

it('a contributor brings back the words of their own story, and not who stands in its byline', async () => {
  const [{ id: me }, user] = [await aContributor(), await aUser({ role: 'CONTRIBUTOR' })]
  const contributor: Actor = { id: user.id, name: user.name, role: 'CONTRIBUTOR', address: 'local', contributorId: me }
  const id = await aStoryWithAPast()
  expect(await restoreRevision(contributor, { storyId: id, from: 1, revision: 3 }).catch(codes)).toEqual(['not-allowed'])
  expect(await revisionsOf(contributor, id)).toBeNull()
  expect(await revisionsCompared(contributor, id, 1, 3)).toBeNull()
  await saveStory(commandLine, { storyId: id, base: 3, saveId: randomUUID(), patch: { splices: [], fields: { bylines: [{ contributorId: me, role: 'REPORTER' }] } } })
  await restoreRevision(contributor, { storyId: id, from: 1, revision: 4 })
  expect((await head(id)).content).toMatchObject({ headline: 'First', bylines: [{ contributorId: me }] })
})

it('the list can be of one person, or of what readers have not seen', async () => {
  const user = await aUser()
  const id = await aStoryWithAPast({ published: new Date() })
  await saveStory({ id: user.id, name: user.name, role: 'EDITOR', address: 'local' }, { storyId: id, base: (await head(id)).number ?? 0, saveId: randomUUID(), patch: { splices: [], fields: { headline: 'Mine' } } })
  const all = await revisionsOf(commandLine, id)
  expect((await revisionsOf(commandLine, id, { by: user.id }))?.revisions).toMatchObject([{ by: user.name }])
  const unseen = (await revisionsOf(commandLine, id, { sincePublished: true }))?.revisions ?? []
  expect(unseen.every(({ number }) => number > (all?.live ?? 0))).toBe(true)
  expect(unseen.length).toBeLessThan(all?.revisions.length ?? 0)
})

it('a revision that was named is found by its name, and the text that was approved stays the newest', async () => {
  const id = await aStoryWithAPast()
  await nameRevision(commandLine, { storyId: id, number: 2, name: 'Before the lawyer' })
  await nameRevision(commandLine, { storyId: id, number: 3, name: 'After' })
  expect((await revisionsOf(commandLine, id, { named: true }))?.revisions).toMatchObject([{ number: 3, name: 'After' }, { number: 2, name: 'Before the lawyer' }])
  await nameRevision(commandLine, { storyId: id, number: 3, name: '' })
  expect((await revisionsOf(commandLine, id, { named: true }))?.revisions).toMatchObject([{ number: 2 }])
  expect((await head(id)).number).toBe(3)
  expect(await nameRevision(commandLine, { storyId: id, number: 9, name: 'None' }).catch(codes)).toEqual(['not-found'])
})

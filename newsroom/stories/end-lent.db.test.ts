import { expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aPartner, aPicture, aSection, aStory } from '#prisma/builders.ts'
import { addressOf } from './address.ts'
import { endLent } from './end-lent.ts'

async function aLentStory(atEnd: 'EXCERPT' | 'REMOVE' | 'KEEP') {
  await aPaper()
  const [picture, partner] = [await aPicture(), await aPartner({ terms: { window: { ...(atEnd !== 'KEEP' && { days: 30 }), atEnd, start: 'OURS' }, images: 'INCLUDED' } })]
  const story = await aStory({ section: await aSection(), from: { partnerId: partner.id }, lead: { mediaId: picture.id } })
  return { ...story, pictureId: picture.id }
}
const isOver = (id: string) => db().$executeRaw`UPDATE live_story SET public_from = now() - interval '31 days', public_until = now() - interval '1 second' WHERE story_id = ${id}::uuid AND public_until IS NOT NULL`
const live = (storyId: string) => db().liveStory.findUnique({ where: { storyId }, select: { leadMediaId: true } })
const isShown = async (id: string) => (await db().media.findUniqueOrThrow({ where: { id }, select: { publicSince: true } })).publicSince !== null

it('R04: a story that was lent for a time is withdrawn at its end by the clock, once, with its credit and a way to the original', async () => {
  const { id, path, pictureId } = await aLentStory('REMOVE')
  expect(await endLent()).toBe(0)
  await isOver(id)
  const ended = await Promise.all([endLent(), endLent(), endLent()])
  expect(ended.reduce((sum, n) => sum + n, 0)).toBe(1)
  expect(await live(id)).toBeNull()
  const { canonicalUrl } = await db().syndicatedItem.findUniqueOrThrow({ where: { storyId: id }, select: { canonicalUrl: true } })
  expect(await addressOf(path)).toMatchObject({ kind: 'gone', reason: 'LICENCE', note: expect.stringContaining('COURTESY'), substituteUrl: canonicalUrl })
  expect(await isShown(pictureId)).toBe(false)
  expect(await endLent()).toBe(0)
})

it('R04: where its beginning may stay, the pictures go, and that is done once', async () => {
  const { id, pictureId } = await aLentStory('EXCERPT')
  await isOver(id)
  expect(await endLent()).toBe(1)
  expect(await live(id)).toEqual({ leadMediaId: null })
  expect(await isShown(pictureId)).toBe(false)
  expect(await endLent()).toBe(0)
})

it('R31: what may stay stays', async () => {
  const { id, pictureId } = await aLentStory('KEEP')
  await isOver(id)
  expect(await endLent()).toBe(0)
  expect([await live(id) !== null, await isShown(pictureId)]).toEqual([true, true])
})

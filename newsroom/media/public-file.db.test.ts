import { expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aPicture, aStory } from '#prisma/builders.ts'
import { publicFile } from './public-file.ts'

it('a picture is public from the first story that shows it until its rights end', async () => {
  await aPaper()
  const picture = await aPicture()
  const file = 'wide-320.webp'
  expect(await publicFile(picture.key, file)).toBeNull()
  await aStory({ lead: { mediaId: picture.id } })
  expect(await publicFile(picture.key, file)).toMatchObject({ type: 'image/webp', until: null })
  const rightsUntil = new Date(Date.now() + 60_000)
  await db().media.update({ where: { id: picture.id }, data: { rightsUntil } })
  expect((await publicFile(picture.key, file))?.until).toEqual(rightsUntil)
  expect(await publicFile(picture.key, file, new Date(rightsUntil.getTime() + 1))).toBeNull()
})

it.each(['../../x', 'wide-320.webp/..', 'wide-320.svg', 'wide-320.jpeg', 'WIDE-320.webp', 'wide-.webp', 'wide-320.webp\n', 'original.png', ''])('no other name is a file: %j', async (file) => {
  expect(await publicFile('0'.repeat(32), file)).toBeNull()
})

it.each(['..', '', '0'.repeat(31), `${'0'.repeat(31)}/`, `..${'0'.repeat(30)}`])('no other key is a picture: %j', async (key) => {
  expect(await publicFile(key, 'wide-320.webp')).toBeNull()
})

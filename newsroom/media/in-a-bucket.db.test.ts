import { readdir } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { db } from '#lib/db.ts'
import { mediaFolder } from '#lib/storage.ts'
import { loopbackS3 } from '#lib/storage/loopback-s3.ts'
import { aPaper, aPicture, aStory } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { changePicture } from './change.ts'
import { drawOgImage } from './og-image.ts'
import { publicFile } from './public-file.ts'
import { removePicture } from './remove.ts'

const key = { bucket: 'paper-pictures', region: 'us-east-1', accessKeyId: 'AKIDPAPER', secretAccessKey: 'hush hush' }
const s3 = await loopbackS3(key)

beforeAll(async () => {
  vi.stubEnv('S3_BUCKET', key.bucket)
  vi.stubEnv('S3_ENDPOINT', s3.endpoint)
  vi.stubEnv('S3_ACCESS_KEY_ID', key.accessKeyId)
  vi.stubEnv('S3_SECRET_ACCESS_KEY', key.secretAccessKey)
  await aPaper()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await s3.close()
})

const stored = (of: string) => [...s3.objects.keys()].filter((name) => name.startsWith(`media/${of}/`))

it('a paper whose pictures lie in a bucket adds, shows, cuts anew, draws and deletes them as on the disk', async () => {
  const { id, key: first } = await aPicture({ alt: 'A quay', credit: 'Mo' })
  expect(stored(first).length).toBe((await db().rendition.count({ where: { mediaId: id } })) + 1) // and the one that later crops are cut from
  expect(s3.objects.get(`media/${first}/wide-320.avif`)?.type).toBe('image/avif')
  expect(await readdir(mediaFolder()).catch(() => [])).not.toContain(first)

  const story = await aStory({ lead: { mediaId: id } })
  expect((await sharp((await publicFile(first, 'wide-320.webp'))?.bytes).metadata()).width).toBe(320)
  expect(await publicFile(first, 'wide-1600.webp')).toBeNull()

  const { key: second } = await changePicture(commandLine, { pictureId: id, version: 1, alt: 'A quay', credit: 'Mo', focalX: 10 })
  expect([stored(first).length, stored(second).length > 8]).toEqual([0, true])
  const picture = { key: second, alt: '', credit: '', width: 640, height: 360, rightsUntil: null }
  const [withIt, without] = [await drawOgImage(card(picture)), await drawOgImage(card(null))]
  expect(withIt.equals(without)).toBe(false)

  expect(story.path).not.toBe('')
  const spare = await aPicture()
  await removePicture(commandLine, { pictureId: spare.id })
  expect(stored(spare.key)).toEqual([])
})

const card = (picture: Parameters<typeof drawOgImage>[0]['picture']) => ({ headline: 'Ferry', section: 'Region', paper: 'The Ledger', credit: null, dir: 'ltr' as const, picture })

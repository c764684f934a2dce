import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Store } from './store.ts'
import { diskStore } from './disk.ts'
import { loopbackS3 } from './loopback-s3.ts'
import { s3Store } from './s3.ts'

const key = { bucket: 'paper-pictures', region: 'eu-north-1', accessKeyId: 'AKIDPAPER', secretAccessKey: 'a secret/with+signs' }
const s3 = await loopbackS3(key, { mostListed: 3 })
const folder = await mkdtemp(join(tmpdir(), 'courtesy-store-'))
const files = Array.from({ length: 10 }, (_, n) => ({ name: `wide-${n}.webp`, bytes: Buffer.from([n, 0, 255, n]) }))
afterAll(async () => {
  await s3.close()
  await rm(folder, { recursive: true, force: true })
})

const stores: [string, Store][] = [['the disk', diskStore(join(folder, 'media'))], ['a store that speaks S3', s3Store({ ...key, endpoint: s3.endpoint })]]

describe.each(stores)('%s', (_, store) => {
  it('gives each file back as it was kept, and nothing where there is none', async () => {
    await store.keep('a'.repeat(32), files)
    for (const { name, bytes } of files) expect(await store.read('a'.repeat(32), name)).toEqual(bytes)
    expect(await store.read('a'.repeat(32), 'wide-99.webp')).toBeNull()
    expect(await store.read('b'.repeat(32), 'wide-1.webp')).toBeNull()
  })

  it('keeps what is large and what has an odd name', async () => {
    const bytes = Buffer.alloc(3_000_000, 'picture')
    await store.keep('c'.repeat(32), [{ name: 'a name (1)+ü.webp', bytes }])
    expect((await store.read('c'.repeat(32), 'a name (1)+ü.webp'))?.equals(bytes)).toBe(true)
  })

  it('drops one folder whole, however many files it has, and no other; twice is once', async () => {
    await store.keep('d'.repeat(32), files)
    await store.keep(`${'d'.repeat(31)}e`, files.slice(0, 1))
    await store.drop('d'.repeat(32))
    await store.drop('d'.repeat(32))
    for (const { name } of files) expect(await store.read('d'.repeat(32), name)).toBeNull()
    expect(await store.read(`${'d'.repeat(31)}e`, 'wide-0.webp')).not.toBeNull()
  })

  it('drops everything when the paper is emptied', async () => {
    await store.dropAll()
    expect(await store.read('a'.repeat(32), 'wide-0.webp')).toBeNull()
    await store.dropAll()
  })
})

it('a bucket that is full keeps no half of a picture', async () => {
  s3.world.refusesAfter = 4
  await expect(s3Store({ ...key, endpoint: s3.endpoint }).keep('f'.repeat(32), files)).rejects.toThrow()
  s3.world.refusesAfter = Infinity
  expect([...s3.objects.keys()].filter((name) => name.includes('ffff'))).toEqual([])
})

it('a wrong secret opens nothing: not to write, not to read, not to list', async () => {
  const thief = s3Store({ ...key, secretAccessKey: 'guessed', endpoint: s3.endpoint })
  await expect(thief.keep('1'.repeat(32), files.slice(0, 1))).rejects.toThrow('SignatureDoesNotMatch')
  await expect(thief.read('1'.repeat(32), 'wide-0.webp')).rejects.toThrow('SignatureDoesNotMatch')
  await expect(thief.dropAll()).rejects.toThrow('SignatureDoesNotMatch')
})

it('the disk keeps nothing under a key until all of it is there', async () => {
  const root = join(folder, 'half')
  await expect(diskStore(root).keep('2'.repeat(32), [...files, { name: 'no/such/folder', bytes: Buffer.from('x') }])).rejects.toThrow()
  expect((await readdir(root)).filter((name) => !name.startsWith('.'))).toEqual([])
})

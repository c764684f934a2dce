import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDoor, type DoorUnderTest } from './door-under-test.ts'
import { listFiles } from './files.ts'

let folder: string
let paper: DoorUnderTest
const script = 'console.log("hello")\n'.repeat(50)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'))
  await mkdir(join(folder, 'deep'))
  await writeFile(join(folder, 'deep', 'a [b].js'), script)
  await writeFile(join(folder, 'large.png'), Buffer.alloc(1_200_000, 'p'))
  await writeFile(join(folder, '.env'), 'SECRET=1')
  await symlink('/etc/passwd', join(folder, 'link.txt'))
  const files = await listFiles(folder, '/_next/static', 'public, max-age=31536000, immutable')
  paper = await startDoor((_req, res) => res.end(), { files })
})
afterAll(async () => {
  await paper.stop()
  await rm(folder, { recursive: true })
})

test('a file is read and compressed once, and answered from memory', async () => {
  const options = { headers: { 'accept-encoding': 'gzip', cookie: 'session=1' } }
  const first = await paper.ask('/_next/static/deep/a%20%5Bb%5D.js', options)
  await rm(join(folder, 'deep', 'a [b].js'))
  const second = await paper.ask('/_next/static/deep/a%20%5Bb%5D.js?dpl=1', options)
  for (const { status, headers, body } of [first, second]) {
    expect([status, headers['content-type'], headers['cache-control'], headers['content-encoding']]).toEqual([200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable', 'gzip'])
    expect(gunzipSync(body).toString()).toBe(script)
  }
  const again = await paper.ask('/_next/static/deep/a%20%5Bb%5D.js', { headers: { ...options.headers, 'if-none-match': first.headers.etag ?? '' } })
  expect(again.status).toBe(304)
})
test('a large file comes from the disk, whole', async () => {
  const { status, body, headers } = await paper.ask('/_next/static/large.png')
  expect([status, body.length, headers['content-type']]).toEqual([200, 1_200_000, 'image/png'])
  expect((await paper.ask('/_next/static/large.png', { headers: { 'if-none-match': headers.etag ?? '' } })).status).toBe(304)
})
test.each(['/_next/static/.env', '/_next/static/link.txt', '/_next/static/none.js', '/_next/static/../../etc/passwd', '/_next/static/%2e%2e/x', '/_next/image?url=%2Fa.png&w=64&q=75', '/_next/data/x.json'])(
  '%s is not to be had',
  async (path) => {
    expect([400, 404]).toContain((await paper.ask(path)).status)
    expect(paper.reached).toHaveLength(0)
  },
)
test('a folder that is not there has no files', async () => expect((await listFiles(join(folder, 'none'), '', '')).size).toBe(0))

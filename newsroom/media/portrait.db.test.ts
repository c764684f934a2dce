import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { mediaFolder } from '#lib/storage.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { addPortrait } from './portrait.ts'
import { deskFile, publicFile } from './public-file.ts'

const editor: Actor = { id: null, name: 'Eve', role: 'EDITOR', address: 'test' }
const told = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code, field }) => `${code} ${field ?? ''}`) : reason)
const grey = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#888' }, limitInputPixels: false })
const given = (bytes: Uint8Array, over: object = {}) => ({ file: new File([new Uint8Array(bytes)], 'portrait.jpg', { type: 'image/jpeg' }), alt: 'A face', credit: 'Photograph: Mo', focalX: '30', focalY: '40', ...over })
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const noise = () => sharp({ create: { width: 900, height: 900, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })

it('a portrait is kept with its words and its focal point, for the desk to see and not yet for readers', async () => {
  const { id, key } = await addPortrait(editor, given(await grey(800, 600).jpeg().toBuffer()))
  expect(await db().media.findUniqueOrThrow({ where: { id } })).toMatchObject({ alt: 'A face', credit: 'Photograph: Mo', focalX: 0.3, focalY: 0.4, publicSince: null })
  expect(await publicFile(key, 'square-320.webp')).toBeNull()
  expect((await deskFile(editor, key, 'square-320.webp'))?.type).toBe('image/webp')
  expect(await deskFile(editor, key, '../../../etc/passwd')).toBeNull()
  await expect(deskFile({ ...editor, role: 'CONTRIBUTOR' }, key, 'square-320.webp')).rejects.toThrow(/role/)
})

it.each([
  ['of 60 megapixels', async () => grey(10_000, 6_000).png({ compressionLevel: 1 }).toBuffer(), 'too-many-pixels file'],
  ['that is a drawing (SVG)', async () => latin('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'not-a-picture file'],
  ['that is a page behind a PNG’s first bytes', async () => latin('\x89PNG\r\n\x1a\n<html><script>alert(1)</script></html>'), 'broken-picture file'],
  ['that is an animation and a script (GIF89a/*)', async () => latin('GIF89a/*\x01\x00\x01\x00*/=1;alert(1)'), 'broken-picture file'],
  ['that ends halfway', async () => (await noise().jpeg().toBuffer()).subarray(0, 60_000), 'broken-picture file'],
  ['that is empty', async () => latin(''), 'input-too-small file'],
])('a picture %s is refused at its field, and nothing is kept', async (_, make, reason) => {
  const [rows, files] = [await db().media.count(), await readdir(mediaFolder()).catch(() => [])]
  expect(await addPortrait(commandLine, given(await make())).catch(told)).toEqual([reason])
  expect(await db().media.count()).toBe(rows)
  expect(await readdir(mediaFolder()).catch(() => [])).toEqual(files)
})

it('a picture with a place, a note and a script behind its end keeps none of them', async () => {
  const jpeg = await grey(700, 500).jpeg().withExif({ IFD0: { Copyright: 'CANARY-EXIF' }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } }).toBuffer()
  const { key } = await addPortrait(editor, given(Buffer.concat([jpeg, Buffer.from('<script>CANARY-TAIL</script>')])))
  for (const file of await readdir(join(mediaFolder(), key))) {
    const bytes = await readFile(join(mediaFolder(), key, file))
    expect(bytes.toString('latin1')).not.toMatch(/CANARY/)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  }
})

it('a portrait without words for those who cannot see it, or without a credit, is refused', async () =>
  expect(await addPortrait(editor, given(await grey(9, 9).png().toBuffer(), { alt: ' ', credit: '' })).catch(told)).toEqual(['input-too-small alt', 'input-too-small credit']))
it('nobody but the desk adds pictures', async () =>
  expect(await addPortrait({ ...editor, role: 'CONTRIBUTOR' }, given(await grey(9, 9).png().toBuffer())).catch(told)).toEqual(['not-allowed ']))

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { mediaFolder } from '#lib/storage.ts'
import { aContributor, aPaper, aPicture, aStory, aUser } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { saveProfile } from '../contributors/save.ts'
import { Refused } from '../refusal.ts'
import { changePicture, type ChangePictureInput } from './change.ts'
import { pictureAtDesk, picturesAtDesk, picturesFound, picturesNamed } from './desk.ts'
import { publicFile } from './public-file.ts'
import { removePicture } from './remove.ts'
import { replacePicture } from './replace.ts'
import { aToldJpeg, anXmp } from './told-jpeg.ts'
import { uploadPicture } from './upload.ts'

const editor: Actor = { id: null, name: 'Eve', role: 'EDITOR', address: 'test' }
const contributor: Actor = { ...editor, role: 'CONTRIBUTOR', contributorId: 'me' }
const told = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code, field }) => `${code} ${field ?? ''}`.trim()) : reason)
const upload = (bytes: Uint8Array, actor = editor) => uploadPicture(actor, { file: new File([new Uint8Array(bytes)], 'a.jpg') })
const halves = async (left: string, right: string, width = 800, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: left } })
    .composite([{ input: await sharp({ create: { width: width / 2, height, channels: 3, background: right } }).png().toBuffer(), left: width / 2, top: 0 }])
    .png()
    .toBuffer()
/** A field of soft blobs: something to look at, and other than all others. */
const scene = (seed: number) => sharp({ create: { width: 9, height: 8, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).resize(900 + seed, 700, { kernel: 'cubic', fit: 'fill' }).png().toBuffer()
const fields = async (pictureId: string, over: Partial<ChangePictureInput> = {}): Promise<ChangePictureInput> => {
  const { version, alt, credit } = await db().media.findUniqueOrThrow({ where: { id: pictureId } })
  return { pictureId, version, alt, credit, ...over }
}
const expiries = async () => (await db().$queryRaw<{ tags: string[] }[]>`SELECT tags FROM expiry`).flatMap(({ tags }) => tags)

beforeAll(() => aPaper())

it('a picture from an agency brings its words, and leaves the place where it was taken behind', async () => {
  const xmp = anXmp('<photoshop:Credit>CANARY Wire</photoshop:Credit><xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">No archive</rdf:li></rdf:Alt></xmpRights:UsageTerms><exif:GPSLatitude>52,31.2057N</exif:GPSLatitude><exif:GPSLongitude>13,24.9463E</exif:GPSLongitude><photoshop:City>Canarytown</photoshop:City>')
  const file = await aToldJpeg({ xmp, iptc: { 80: 'Mo Adeyemi', 115: 'Harbour', 116: '© Mo', 120: 'A ferry at\u0000 dawn' } })
  expect((await sharp(file).metadata()).exif?.includes(Buffer.from([0, 0, 0, 52, 0, 0, 0, 1]))).toBe(true) // 52/1: the place is in the file
  expect((await sharp(file).metadata()).xmp?.includes('52,31.2057N')).toBe(true)
  const { id, key } = await upload(file)
  const row = await db().media.findUniqueOrThrow({ where: { id } })
  expect(row).toMatchObject({ creator: 'Mo Adeyemi', credit: 'CANARY Wire', source: 'Harbour', copyrightNotice: '© Mo', usageTerms: 'No archive', caption: 'A ferry at dawn', alt: '', publicSince: null })
  expect(JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(/gps|latitude|longitude|52[.,/]31|1234\/100|canarytown/i)
  for (const name of await readdir(join(mediaFolder(), key))) {
    const bytes = await readFile(join(mediaFolder(), key, name))
    const { exif, xmp: kept, iptc } = await sharp(bytes).metadata()
    expect([exif, kept, iptc], name).toEqual([undefined, undefined, undefined])
    expect(bytes.toString('latin1'), name).not.toMatch(/CANARY|Exif\0\0|GPS|52,31|13,24|Canarytown/)
    expect(bytes.includes(Buffer.from([0, 0, 0, 52, 0, 0, 0, 1])), name).toBe(false)
  }
})

it('what later crops are cut from is never served', async () => {
  const { id, key } = await upload(await halves('#111', '#eee'))
  await db().media.update({ where: { id }, data: { credit: 'Mo', alt: 'Halves', publicSince: new Date(0) } })
  expect(await readdir(join(mediaFolder(), key))).toContain('master.webp')
  expect(await publicFile(key, 'whole-800.webp')).not.toBeNull()
  expect(await publicFile(key, 'master.webp')).toBeNull()
})

it('another focal point cuts the picture anew under a new address, and readers’ pages that show it are renewed', async () => {
  const picture = await aPicture({ bytes: new Uint8Array(await halves('#000', '#fff', 1200, 400)) })
  const story = await aStory({ lead: { mediaId: picture.id } })
  const { key } = await changePicture(editor, await fields(picture.id, { focalX: 100 }))
  expect(key).not.toBe(picture.key)
  expect(await publicFile(picture.key, 'square-320.webp')).toBeNull()
  const square = await publicFile(key, 'square-320.webp')
  expect((await sharp(square?.bytes).stats()).channels[0]?.mean).toBeGreaterThan(250) // the white right end alone
  expect(await readdir(mediaFolder())).not.toContain(picture.key)
  expect(await expiries()).toEqual(expect.arrayContaining([`media:${picture.key}`, `media:${key}`, `story:${story.id}`]))
})

it('one crop may keep a point of its own: the others follow the focal point, and it stays when that is moved', async () => {
  const { id } = await aPicture({ bytes: new Uint8Array(await halves('#000', '#fff', 1200, 400)) })
  const brightness = async (key: string, crop: string) => Math.round((await sharp(await readFile(join(mediaFolder(), key, `${crop}-320.webp`))).stats()).channels[0]?.mean ?? -1)
  const first = await changePicture(editor, await fields(id, { focalX: 0, crops: { TALL: { x: 90, y: 50 } } }))
  expect([await brightness(first.key, 'square'), await brightness(first.key, 'tall'), await brightness(first.key, 'wide')]).toEqual([0, 255, expect.any(Number)])
  const second = await changePicture(editor, await fields(id, { focalX: 10, crops: { TALL: { x: 90, y: 50 } } }))
  expect([await brightness(second.key, 'square'), await brightness(second.key, 'tall')]).toEqual([0, 255])
  expect((await pictureAtDesk(editor, id))?.cropFocus).toEqual({ TALL: { x: 0.9, y: 0.5 } })
  const third = await changePicture(editor, await fields(id, { focalX: 10 }))
  expect(await brightness(third.key, 'tall')).toBe(0)
  expect(await changePicture(editor, await fields(id, { focalX: 10, crops: { TALL: { x: 101, y: 50 } } })).catch(told)).toEqual(['input-too-big crops.TALL.x'])
})

it('what is said of a picture is saved with its rule: readers’ pictures keep a credit and a description', async () => {
  const { id } = await aPicture()
  await aStory({ lead: { mediaId: id } })
  expect(await changePicture(editor, await fields(id, { credit: ' ', alt: '' })).catch(told)).toEqual(['credit-missing credit', 'alt-missing alt'])
  expect(await changePicture(editor, await fields(id)).catch(told)).toEqual(['nothing-changed'])
  expect(await changePicture(editor, await fields(id, { alt: 'x'.repeat(10_000) })).catch(told)).toEqual(['input-too-big alt'])
  expect(await changePicture(editor, await fields(id, { caption: 'U+\u0000' })).catch(told)).toEqual(['unstorable caption'])
  expect(await changePicture(editor, await fields(id, { focalY: 101 })).catch(told)).toEqual(['input-too-big focalY'])
  const { version } = await changePicture(editor, await fields(id, { alt: '', decorative: 'on', caption: 'مرفأ' }))
  expect(version).toBe(2)
  expect(await changePicture(editor, await fields(id, { version: 1, caption: 'Other' })).catch(told)).toEqual(['changed-meanwhile version'])
  const event = await db().auditEvent.findFirstOrThrow({ where: { deed: 'media.edit', subjectId: id } })
  expect(event).toMatchObject({ before: { caption: '', decorative: false }, after: { caption: 'مرفأ', decorative: true } })
})

it('rights last until the end of their day in the newsroom’s zone', async () => {
  await aPaper({ timeZone: 'America/New_York' })
  const { id } = await aPicture()
  await changePicture(editor, await fields(id, { rightsUntil: '2026-11-30' }))
  expect((await db().media.findUniqueOrThrow({ where: { id } })).rightsUntil?.toISOString()).toBe('2026-12-01T05:00:00.000Z')
  await changePicture(editor, await fields(id, { rightsUntil: '' }))
  expect((await db().media.findUniqueOrThrow({ where: { id } })).rightsUntil).toBeNull()
})

it('a replaced file has a new address everywhere it stands; a file that is none leaves the old one', async () => {
  const picture = await aPicture()
  const story = await aStory({ lead: { mediaId: picture.id } })
  expect(await replacePicture(editor, { pictureId: picture.id, version: '1', file: new File(['<svg/>'], 'a.svg') }).catch(told)).toEqual(['not-a-picture file'])
  expect(await publicFile(picture.key, 'whole-320.webp')).not.toBeNull()
  const { key } = await replacePicture(editor, { pictureId: picture.id, version: '1', file: new File([new Uint8Array(await halves('#a00', '#00a'))], 'a.png') })
  expect([await publicFile(picture.key, 'whole-320.webp'), (await publicFile(key, 'whole-800.webp'))?.type]).toEqual([null, 'image/webp'])
  expect(await expiries()).toEqual(expect.arrayContaining([`media:${picture.key}`, `story:${story.id}`]))
  expect(await replacePicture(editor, { pictureId: picture.id, version: '1', file: new File([new Uint8Array(await halves('#a00', '#00a'))], 'a.png') }).catch(told)).toEqual(['changed-meanwhile version'])
  expect((await readdir(mediaFolder())).filter((name) => name.startsWith('.'))).toEqual([])
})

it('a picture is deleted only where it stands nowhere: not in a story, a draft or a profile', async () => {
  const [shown, drafted, inside, portrait, free] = [await aPicture(), await aPicture(), await aPicture(), await aPicture(), await aPicture()]
  await aStory({ headline: 'Out already', lead: { mediaId: shown.id } })
  const draft = await aStory({ headline: 'Not out yet', published: null, lead: { mediaId: drafted.id }, body: { type: 'doc', content: [{ type: 'image', attrs: { mediaId: inside.id } }] } })
  const { id: contributorId } = await aContributor({ name: 'Ada Quaye' })
  await saveProfile(commandLine, { contributorId, version: 1, name: 'Ada Quaye', portraitId: portrait.id })
  for (const { id } of [shown, drafted, inside, portrait]) expect(await removePicture(editor, { pictureId: id }).catch(told)).toEqual(['picture-in-use'])
  expect((await pictureAtDesk(editor, drafted.id))?.uses).toEqual([{ kind: 'draft', id: draft.id, name: 'Not out yet', isPublic: false }])
  expect((await pictureAtDesk(editor, portrait.id))?.uses).toEqual([{ kind: 'contributor', id: contributorId, name: 'Ada Quaye', isPublic: true }])
  const unused = (await picturesAtDesk(editor, { q: '', lacks: 'unused' }, { size: 500 })).pictures.map(({ id }) => id)
  expect(unused).toContain(free.id)
  for (const { id } of [shown, drafted, inside, portrait]) expect(unused).not.toContain(id)
  await removePicture(editor, { pictureId: free.id })
  expect(await pictureAtDesk(editor, free.id)).toBeNull()
  expect(await readdir(mediaFolder())).not.toContain(free.key)
})

it('a picture that nobody has described or credited becomes nobody’s portrait', async () => {
  const { id: contributorId } = await aContributor({ name: 'Ada Quaye' })
  const { id: portraitId } = await upload(await halves('#345', '#678'))
  expect(await saveProfile(commandLine, { contributorId, version: 1, name: 'Ada Quaye', portraitId }).catch(told)).toEqual(['portrait-undescribed portraitId'])
  await changePicture(editor, await fields(portraitId, { alt: 'Ada', credit: 'Mo' }))
  expect((await saveProfile(commandLine, { contributorId, version: 1, name: 'Ada Quaye', portraitId })).version).toBe(2)
})

it('pictures are found by the words of their alt text, caption, credit and creator, however they are accented', async () => {
  const { id } = await aPicture({ alt: 'Fähren im Nebel', caption: 'Der Hafen', credit: 'Åsa Öberg / Kurier', creator: 'Åsa Öberg' })
  for (const q of ['fahren', 'HAFEN oberg', 'kurier', '%fähr']) expect((await picturesFound(editor, q)).map((found) => found.id), q).toEqual([id])
  expect((await picturesFound(editor, '%')).length).toBe(0)
  expect((await picturesFound(editor, 'oberg nowhere')).length).toBe(0)
  const bare = await upload(await halves('#123', '#456'))
  expect((await picturesAtDesk(editor, { q: '', lacks: 'alt' })).pictures.map((one) => one.id)).toContain(bare.id)
  expect((await picturesAtDesk(editor, { q: '', lacks: 'credit' })).pictures.map((one) => one.id)).toContain(bare.id)
  await db().media.update({ where: { id }, data: { rightsUntil: new Date(Date.now() + 86_400_000) } })
  expect((await picturesAtDesk(editor, { q: '', lacks: 'rights-soon' })).pictures.map((one) => one.id)).toEqual([id])
  expect((await picturesAtDesk(editor, { q: '', lacks: 'rights-ended' }, {}, new Date(Date.now() + 2 * 86_400_000))).pictures.map((one) => one.id)).toEqual([id])
})

it('a picture that is there already, as it is or smaller and saved anew, is told of', async () => {
  const file = await scene(1)
  const first = await upload(file)
  expect(first.like).toEqual([])
  expect((await upload(file)).like.map(({ id, isSame }) => [id, isSame])).toEqual([[first.id, true]])
  const smaller = await sharp(file).resize(500).jpeg({ quality: 60 }).toBuffer()
  expect((await upload(smaller)).like.map(({ id }) => id)).toContain(first.id)
  expect((await upload(await scene(2))).like).toEqual([])
})

it('contributors add pictures, and see, change and delete none of the library', async () => {
  const { id } = await aPicture()
  expect((await upload(await halves('#222', '#333'), contributor)).like).toEqual([])
  expect(await upload(await halves('#222', '#333'), { ...contributor, contributorId: null }).catch(told)).toEqual(['not-allowed'])
  const file = new File([new Uint8Array(await halves('#222', '#333'))], 'a.png')
  const change = await fields(id, { caption: 'Mine' })
  const refused = [() => picturesAtDesk(contributor, { q: '' }), () => pictureAtDesk(contributor, id), () => changePicture(contributor, change), () => replacePicture(contributor, { pictureId: id, version: 1, file }), () => removePicture(contributor, { pictureId: id })]
  for (const deed of refused) expect(await deed().catch(told)).toEqual(['not-allowed'])
})

it('contributors choose among the pictures that they added and those that readers see', async () => {
  const me = { ...contributor, id: (await aUser()).id }
  const [hidden, shown, mine] = [await aPicture({ alt: 'A zebra' }), await aPicture({ alt: 'A zebra' }), await upload(await halves('#242', '#353'), me)]
  await aStory({ lead: { mediaId: shown.id } })
  expect((await picturesFound(me, 'zebra')).map(({ id }) => id)).toEqual([shown.id])
  const ids = [hidden.id, shown.id, mine.id, 'none', '00000000-0000-4000-8000-000000000000']
  expect((await picturesNamed(me, ids)).map(({ id }) => id).toSorted()).toEqual([shown.id, mine.id].toSorted())
  expect((await picturesNamed(editor, ids)).length).toBe(3)
  expect(await picturesFound({ ...me, contributorId: null }, '').catch(told)).toEqual(['not-allowed'])
})

it.each([
  ['a telephone’s HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'heic file'],
  ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-a-picture file'],
  ['nothing', Buffer.alloc(0), 'input-too-small file'],
])('%s is refused in a sentence', async (_, bytes, reason) => expect(await upload(bytes).catch(told)).toEqual([reason]))

it('a moving GIF is kept as its first picture', async () => {
  const frames = await sharp(Buffer.concat([Buffer.alloc(300 * 200 * 3, 200), Buffer.alloc(300 * 200 * 3, 40)]), { raw: { width: 300, height: 400, channels: 3, pageHeight: 200 } }).gif().toBuffer()
  const { key, width, height } = await upload(frames)
  expect([width, height]).toEqual([300, 200])
  expect((await sharp(await readFile(join(mediaFolder(), key, 'whole-300.webp'))).stats()).channels[0]?.mean).toBeGreaterThan(190)
})

it.each(['png', 'webp', 'avif', 'gif', 'jpeg'] as const)('a picture that comes as %s is kept in five widths at most, as AVIF and WebP', async (kind) => {
  const file = await sharp(await halves('#a33', '#3a3', 1700, 1100))[kind]().toBuffer()
  const { id, width, height } = await upload(file)
  expect([width, height]).toEqual([1700, 1100])
  const renditions = await db().rendition.findMany({ where: { mediaId: id }, select: { crop: true, width: true, format: true } })
  for (const format of ['AVIF', 'WEBP']) expect(renditions.filter((one) => one.crop === 'WIDE' && one.format === format).map((one) => one.width).toSorted((a, b) => a - b)).toEqual([320, 480, 800, 1200, 1600])
  expect(new Set(renditions.map(({ crop }) => crop))).toEqual(new Set(['WHOLE', 'WIDE', 'CLASSIC', 'SQUARE', 'TALL']))
})

it('a telephone’s box with something in it that the decoder knows is read like any other', async () => {
  const file = await sharp(await halves('#a33', '#3a3')).avif().toBuffer()
  for (const brand of ['mif1', 'heic']) {
    file.write(brand, 8, 'latin1')
    expect(await upload(file)).toMatchObject({ width: 800, height: 600 })
  }
})

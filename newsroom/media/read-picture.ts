import sharp from 'sharp'
import { Refused, refuseIf, type Reason } from '../refusal.ts'
import { wordsIn, type EmbeddedWords } from './embedded-words.ts'
import { likenessOf } from './likeness.ts'
import { renderAll, renderMaster, type Focuses, type Rendered } from './renditions.ts'

/** Where a kind of picture says what it is: the offset, and the bytes as Latin-1. */
const SIGNATURES: { type: string; at: number; says: string[] }[] = [
  { type: 'image/jpeg', at: 0, says: ['\xff\xd8\xff'] },
  { type: 'image/png', at: 0, says: ['\x89PNG\r\n\x1a\n'] },
  { type: 'image/webp', at: 8, says: ['WEBP'] },
  { type: 'image/avif', at: 4, says: ['ftypavif', 'ftypavis'] },
  { type: 'image/gif', at: 0, says: ['GIF87a', 'GIF89a'] },
]

/** What telephones keep. It is read where the decoder may: most builds know AV1 in such a box, and not HEVC. */
const HEIC = /^.{4}ftyp(?:heic|heix|hevc|hevx|heim|heis|mif1|msf1)/s

/** What the decoder calls them: a file that begins as one kind and is read as another is none of ours. */
const READ_AS: Record<string, readonly string[]> = { jpeg: ['image/jpeg'], png: ['image/png'], webp: ['image/webp'], heif: ['image/avif', 'image/heic'], gif: ['image/gif'] }

export const MOST_PIXELS = 50_000_000

/** What the bytes are, by their own word and not by their name; null for anything we do not take. */
export function pictureType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (HEIC.test(head)) return 'image/heic'
  return SIGNATURES.find(({ at, says }) => says.some((word) => head.startsWith(word, at)))?.type ?? null
}

export function reasonsNotToRead(picture: { type: string | null; width: number; height: number }): Reason[] {
  if (!picture.type) return [{ code: 'not-a-picture', field: 'bytes', message: 'This is not a JPEG, PNG, WebP, AVIF or GIF picture. Save it as one of these and try again.' }]
  const pixels = picture.width * picture.height
  if (pixels > MOST_PIXELS) return [{ code: 'too-many-pixels', field: 'bytes', message: `The picture has ${Math.round(pixels / 1_000_000)} million pixels; at most 50 million are read. Make it smaller and try again.` }]
  return []
}

export type ReadPicture = {
  size: { width: number; height: number }
  renditions: Rendered[]
  /** What later crops are cut from: large, without a word of metadata, and never served. */
  master: Uint8Array
  words: EmbeddedWords
  likeness: bigint
}

/** @throws Refused when it is no picture, a broken one, or too large to be read */
export async function readPicture(bytes: Uint8Array, focus: Focuses): Promise<ReadPicture> {
  const type = pictureType(bytes)
  refuseIf(reasonsNotToRead({ type, width: 0, height: 0 }))
  const refuse = type === 'image/heic' ? refuseHeic : refuseBroken
  const { autoOrient: size, format } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(refuse)
  refuseIf(reasonsNotToRead({ type: type && READ_AS[format]?.includes(type) ? type : null, ...size }))
  const [renditions, master, likeness] = await Promise.all([renderAll(bytes, size, focus), renderMaster(bytes, size), likenessOf(bytes)]).catch(refuse)
  return { size, renditions, master, likeness, words: wordsIn(bytes) }
}

function refuseHeic(): never {
  throw new Refused([{ code: 'heic', field: 'bytes', message: 'This is a HEIC picture, and this server cannot read those. Export it as JPEG and try again; a telephone does so by itself when it sends a picture by mail.' }])
}

function refuseBroken(): never {
  throw new Refused([{ code: 'broken-picture', field: 'bytes', message: 'The picture is broken or cut off, and cannot be read to its end. Save it anew and try again.' }])
}

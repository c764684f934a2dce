import { db } from '#lib/db.ts'
import { readStored } from '#lib/storage.ts'
import { authorize, can, type Actor } from '../access/can.ts'

/** What a public address of a picture may look like: nothing in it can lead out of the folder. */
const KEY = /^[0-9a-f]{32}$/
const FILE = /^(?:whole|wide|classic|square|tall)-\d{1,5}\.(?<format>avif|webp)$/
const NOBODY = '00000000-0000-0000-0000-000000000000'
const TYPES: Record<string, string> = { avif: 'image/avif', webp: 'image/webp' }

export const isMediaKey = (key: string) => KEY.test(key)

/** The bytes of a rendition that readers may have at `now`; null when the picture is not public, its rights ended, or there is no such file. */
export async function publicFile(key: string, file: string, now = new Date()): Promise<{ bytes: Buffer; type: string; until: Date | null } | null> {
  const type = typeOf(key, file)
  if (!type) return null
  const media = await db().media.findUnique({ where: { key }, select: { publicSince: true, rightsUntil: true } })
  if (!media?.publicSince || media.publicSince > now || (media.rightsUntil && media.rightsUntil <= now)) return null
  const bytes = await readStored(key, file)
  return bytes && { bytes, type, until: media.rightsUntil }
}

/** The same for the desk, public or not; null when there is no such file, or it is somebody else's and not theirs to see. */
export async function deskFile(actor: Actor, key: string, file: string): Promise<{ bytes: Buffer; type: string } | null> {
  authorize(actor, 'media.add')
  return (await maySee(actor, key)) ? renditionOf(key, file) : null
}

/** A file that whoever asks was found to be allowed; null when there is none. */
export async function renditionOf(key: string, file: string): Promise<{ bytes: Buffer; type: string } | null> {
  const type = typeOf(key, file)
  const bytes = type && (await readStored(key, file))
  return type && bytes ? { bytes, type } : null
}

/** A contributor sees what they added, and what everybody sees. */
async function maySee(actor: Actor, key: string): Promise<boolean> {
  if (can(actor, 'media.read')) return true
  return (await db().media.count({ where: { key, OR: [{ createdById: actor.id ?? NOBODY }, { publicSince: { not: null } }] } })) > 0
}

const typeOf = (key: string, file: string): string | null => (KEY.test(key) ? (TYPES[FILE.exec(file)?.groups?.['format'] ?? ''] ?? null) : null)

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '#lib/db.ts'
import { mediaFolder } from '#lib/storage.ts'

/** What a public address of a picture may look like: nothing in it can lead out of the folder. */
const KEY = /^[0-9a-f]{32}$/
const FILE = /^(?:whole|wide|classic|square|tall)-\d{1,5}\.(?<format>avif|webp)$/
const TYPES: Record<string, string> = { avif: 'image/avif', webp: 'image/webp' }

export const isMediaKey = (key: string) => KEY.test(key)

/** The bytes of a rendition that readers may have at `now`; null when the picture is not public, its rights ended, or there is no such file. */
export async function publicFile(key: string, file: string, now = new Date()): Promise<{ bytes: Buffer; type: string; until: Date | null } | null> {
  const type = TYPES[FILE.exec(file)?.groups?.['format'] ?? '']
  if (!KEY.test(key) || !type) return null
  const media = await db().media.findUnique({ where: { key }, select: { publicSince: true, rightsUntil: true } })
  if (!media?.publicSince || media.publicSince > now || (media.rightsUntil && media.rightsUntil <= now)) return null
  const bytes = await readFile(join(mediaFolder(), key, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return bytes && { bytes, type, until: media.rightsUntil }
}

import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Where files that readers may see are kept. One folder a thing, named by its unguessable key. */
export const mediaFolder = (): string => resolve(process.env['DATA_DIR'] || '.data', 'media')

/** Writes a folder of files so that it is there whole or not at all. */
export async function keepFiles(key: string, files: { name: string; bytes: Uint8Array }[]): Promise<void> {
  const root = mediaFolder()
  const half = join(root, `.${key}.half`)
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { recursive: true })
  for (const { name, bytes } of files) await writeFile(join(half, name), bytes)
  await rename(half, join(root, key))
}

export const dropFiles = (key: string): Promise<void> => rm(join(mediaFolder(), key), { recursive: true, force: true })

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from './store.ts'

/** Files under a folder of this machine. */
export const diskStore = (root: string): Store => ({
  async keep(key, files) {
    const half = join(root, `.${key}.half`)
    await rm(half, { recursive: true, force: true })
    await mkdir(half, { recursive: true })
    for (const { name, bytes } of files) await writeFile(join(half, name), bytes)
    await rename(half, join(root, key))
  },
  read: (key, name) =>
    readFile(join(root, key, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    }),
  drop: (key) => rm(join(root, key), { recursive: true, force: true }),
  dropAll: () => rm(root, { recursive: true, force: true }),
})

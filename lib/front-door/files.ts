import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { encodeSegment } from './address.ts'
import { hasMatch } from './answer.ts'
import { makeEntry, type Entry } from './entry.ts'
import type { Store } from './store.ts'

export type FileOnDisk = { path: string; bytes: number; modified: number; cacheControl: string }
/** From the canonical path of the address to the file. */
export type FileList = ReadonlyMap<string, FileOnDisk>

const LARGEST_HELD_BYTES = 1024 * 1024

const CONTENT_TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.xsl': 'text/xsl; charset=utf-8',
}

/** Lists the files under a folder as they stand now; a folder that is not there has none. Links and dot files are left out. */
export async function listFiles(folder: string, prefix: string, cacheControl: string): Promise<Map<string, FileOnDisk>> {
  const list = new Map<string, FileOnDisk>()
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  for (const item of found) {
    const path = join(item.parentPath, item.name)
    const steps = relative(folder, path).split(sep)
    const isHidden = steps.some((step) => step.startsWith('.') && step !== '.well-known')
    if (!item.isFile() || isHidden) continue
    const { size, mtimeMs } = await stat(path)
    list.set(prefix + '/' + steps.map(encodeSegment).join('/'), { path, bytes: size, modified: Math.trunc(mtimeMs), cacheControl })
  }
  return list
}

/** The file as an entry in memory, compressed once; undefined when it is too large to be held. */
export function createFileShelf(files: FileList, store: Store, security: readonly string[]) {
  const loading = new Map<string, Promise<Entry>>()

  const load = async (key: string, file: FileOnDisk) => {
    const entry = await makeEntry({
      key,
      kind: 'file',
      status: 200,
      contentType: contentTypeOf(file.path),
      cacheControl: file.cacheControl,
      body: await readFile(file.path),
      headers: security,
      generousHeaders: [],
      tags: [],
      cacheTag: '',
      freshUntil: Number.POSITIVE_INFINITY,
      servableUntil: Number.POSITIVE_INFINITY,
      isCacheable: true,
    })
    store.put(entry)
    return entry
  }

  const take = (key: string, file: FileOnDisk): Promise<Entry> | undefined => {
    if (file.bytes > LARGEST_HELD_BYTES) return undefined
    const known = loading.get(key) ?? load(key, file).finally(() => loading.delete(key))
    loading.set(key, known)
    return known
  }

  /** Streams a large file from the disk. */
  const stream = async (file: FileOnDisk, req: IncomingMessage, res: ServerResponse) => {
    const etag = `"${file.modified}-${file.bytes}"`
    const headers = ['Cache-Control', file.cacheControl, 'ETag', etag, ...security]
    if (hasMatch(req.headers['if-none-match'] ?? '', etag)) {
      res.writeHead(304, headers)
      res.end()
      return
    }
    res.writeHead(200, [...headers, 'Content-Type', contentTypeOf(file.path), 'Content-Length', String(file.bytes)])
    if (req.method === 'HEAD') res.end()
    else await pipeline(createReadStream(file.path), res)
  }

  return { find: (path: string) => files.get(path), take, stream }
}

function contentTypeOf(path: string): string {
  // Browsers take these rules under no other name.
  if (path.endsWith('speculation-rules.json')) return 'application/speculationrules+json'
  return CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

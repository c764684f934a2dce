import type { Entry } from './entry.ts'

export type Store = {
  get: (key: string) => Entry | undefined
  put: (entry: Entry) => void
  /** Drops every entry that bears one of the tags; `*` stands for all pages. Files stay: they do not change. */
  expire: (tags: readonly string[]) => void
  remove: (entry: Entry) => void
  bytes: () => number
  size: () => number
}

/**
 * Answers in memory, at most `limit` bytes. When full, the one longest unasked for goes first, by second chance:
 * a hit sets one flag, and the look-out for room moves flagged entries to the back. So a hit moves nothing.
 */
export function createStore(limit: number): Store {
  const entries = new Map<string, Entry>()
  const keysByTag = new Map<string, Set<string>>()
  let bytes = 0

  const remove = (entry: Entry) => {
    if (entries.get(entry.key) !== entry) return
    entries.delete(entry.key)
    bytes -= entry.bytes
    for (const tag of entry.tags) {
      const keys = keysByTag.get(tag)
      keys?.delete(entry.key)
      if (keys?.size === 0) keysByTag.delete(tag)
    }
  }

  const makeRoomFor = (newcomer: Entry) => {
    for (const [key, entry] of entries) {
      if (bytes <= limit) return
      if (entry === newcomer) continue
      if (entry.wasUsed) {
        entry.wasUsed = false
        entries.delete(key)
        entries.set(key, entry)
      } else remove(entry)
    }
  }

  const put = (entry: Entry) => {
    const old = entries.get(entry.key)
    if (old) remove(old)
    if (entry.bytes > limit) return
    entries.set(entry.key, entry)
    bytes += entry.bytes
    for (const tag of entry.tags) {
      const keys = keysByTag.get(tag)
      if (keys) keys.add(entry.key)
      else keysByTag.set(tag, new Set([entry.key]))
    }
    makeRoomFor(entry)
  }

  const expire = (tags: readonly string[]) => {
    if (tags.includes('*')) {
      for (const entry of [...entries.values()]) if (entry.kind === 'page') remove(entry)
      return
    }
    for (const tag of tags) {
      for (const key of [...(keysByTag.get(tag) ?? [])]) {
        const entry = entries.get(key)
        if (entry) remove(entry)
      }
    }
  }

  return { get: (key) => entries.get(key), put, expire, remove, bytes: () => bytes, size: () => entries.size }
}

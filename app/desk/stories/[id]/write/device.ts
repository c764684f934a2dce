import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Conflict } from '#newsroom/stories/merge-content.ts'
import type { StoryContent } from '#newsroom/stories/content.ts'

/** A revision as the server has it. */
export type Standing = { revision: number; content: StoryContent }

/** What one tab holds of a story that the server may not have. Enough to go on from, whatever became of the tab. */
export type Kept = {
  /** The tab's. */
  key: string
  personId: string
  storyId: string
  /** When it was written, in milliseconds by this device's clock. */
  at: number
  base: Standing
  /** Sent, and not answered: it may have arrived. */
  sent: { saveId: string; content: StoryContent } | null
  content: StoryContent
  conflicts: Conflict[]
  /** What the text was when the writing was taken over from this tab: `base` is then a branch. */
  ancestor?: Standing | null
}

type Device = DBSchema & { texts: { key: string; value: Kept } }

let opened: Promise<IDBPDatabase<Device>> | null = null
const device = () => (opened ??= openDB<Device>('courtesy-writing', 1, { upgrade: (db) => void db.createObjectStore('texts', { keyPath: 'key' }) }))

/** @throws when this device keeps nothing: a private window, a full disk */
export async function keep(kept: Kept): Promise<void> {
  await (await device()).put('texts', kept)
}

export async function drop(key: string): Promise<void> {
  await (await device()).delete('texts', key)
}

/** Says that this tab is there, for as long as it is. False when another one holds the key. */
export function claim(key: string): Promise<boolean> {
  // Without locks (a page that is not secure) nobody can tell; two tabs may then send the same text, which is kept once.
  if (!('locks' in navigator)) return Promise.resolve(true)
  return new Promise((resolve) => {
    void navigator.locks.request(`courtesy-writing ${key}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock === null ? undefined : new Promise<never>(() => {})
    })
  })
}

/** What tabs that are no more have left of this person's work on a story, newest first; whoever asks has them from now on. */
export async function left({ personId, storyId }: Pick<Kept, 'personId' | 'storyId'>): Promise<Kept[]> {
  const all = await (await device()).getAll('texts').catch(() => [])
  const own = all.filter((kept) => kept.personId === personId && kept.storyId === storyId).sort((a, b) => b.at - a.at)
  const claimed: Kept[] = []
  for (const kept of own) if (await claim(kept.key)) claimed.push(kept)
  return claimed
}

import { db } from '#lib/db.ts'
import { presentIn, type Standby } from './presence.ts'

/** Milliseconds. One look a process serves all who follow, however many stories and tabs they are. */
export const LOOK_MS = 1_500

type Follower = { storyId: string; told: string; tell: (standby: Standby) => void }
const holder = globalThis as { courtesyPresence?: { followers: Set<Follower>; timer: ReturnType<typeof setTimeout> | undefined; looking: Promise<void> | null } }
const state = () => (holder.courtesyPresence ??= { followers: new Set(), timer: undefined, looking: null })

/** Tells of a story’s presence at once, and whenever it has changed, until the answer is called. */
export function followPresence(storyId: string, tell: (standby: Standby) => void): () => void {
  const { followers } = state()
  const follower = { storyId, told: '', tell }
  followers.add(follower)
  void lookNow()
  return () => void followers.delete(follower)
}

/** Looks at once: somebody here came, moved, went or took over. */
export async function lookNow(): Promise<void> {
  const now = state()
  await now.looking
  clearTimeout(now.timer)
  return look()
}

function look(): Promise<void> {
  const now = state()
  now.timer = undefined
  now.looking ??= lookOnce(now.followers)
    // The next look says what this one could not.
    .catch(() => {})
    .finally(() => {
      now.looking = null
      if (now.followers.size > 0) now.timer ??= setTimeout(() => void look(), LOOK_MS).unref()
    })
  return now.looking
}

async function lookOnce(followers: ReadonlySet<Follower>): Promise<void> {
  const ids = [...new Set([...followers].map(({ storyId }) => storyId))]
  if (ids.length === 0) return
  const [present, comments, stories] = await Promise.all([
    presentIn(ids),
    db().comment.groupBy({ by: ['storyId'], where: { storyId: { in: ids } }, _count: true, _max: { changedAt: true } }),
    db().story.findMany({ where: { id: { in: ids } }, relationLoadStrategy: 'join', select: { id: true, workingRevision: { select: { number: true } } } }),
  ])
  for (const follower of followers) {
    const newest = comments.find(({ storyId }) => storyId === follower.storyId)
    const version = newest ? `${newest._count} ${newest._max.changedAt?.getTime() ?? 0}` : ''
    const standby = { present: present.get(follower.storyId) ?? [], comments: version, revision: stories.find(({ id }) => id === follower.storyId)?.workingRevision?.number ?? 0 }
    const said = JSON.stringify(standby)
    if (said === follower.told) continue
    follower.told = said
    follower.tell(standby)
  }
}

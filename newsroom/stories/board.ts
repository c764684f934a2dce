import { db } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { listStories, type ListedStory } from './list.ts'
import { STATES, type StoryFilters } from './narrowed.ts'
import type { State } from './moves.ts'
import { fitting } from './narrowed.ts'

const CARDS = 20
/** Nobody counts further on a board. */
const COUNTED = 1000

export type BoardColumn = { state: State; count: number; /** True where there are more than were counted. */ isMore: boolean; stories: ListedStory[] }

/** The stories of a list by where they stand: the newest of each state, and how many there are. */
export async function storyBoard(actor: Actor, filters: StoryFilters, clock: { timeZone: string; lang: string; now: Date }): Promise<BoardColumn[]> {
  authorize(actor, 'story.list')
  const states = STATES.filter((state) => !filters.state || state === filters.state)
  return Promise.all(
    states.map(async (state) => {
      const narrowed = { ...filters, state }
      const [{ stories, next }, counted] = await Promise.all([
        listStories(actor, narrowed, { ...clock, size: CARDS }),
        db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM (SELECT FROM story WHERE ${fitting(narrowed, clock)} LIMIT ${COUNTED + 1}::int) AS few`,
      ])
      const count = next ? (counted[0]?.count ?? 0) : stories.length
      return { state, count: Math.min(count, COUNTED), isMore: count > COUNTED, stories }
    }),
  )
}

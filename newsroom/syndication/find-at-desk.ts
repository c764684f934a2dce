import { db } from '#lib/db.ts'
import { can, authorize, type Actor } from '../access/can.ts'
import { contributorsAtDesk } from '../contributors/list.ts'
import { filterFrom } from '../contributors/matching.ts'
import { listStories } from '../stories/list.ts'
import type { State } from '../stories/moves.ts'
import { readQuery } from '../stories/search-terms.ts'

const EACH = 6
/** How many of the newest are looked through for half a word; whole words find any story. */
const RECENT = 5000

export type FoundAtDesk = { kind: 'story' | 'person' | 'partner'; id: string; name: string; /** What tells it from others of that name. */ about: string; state?: State; href: string }

/** Whatever somebody at the desk may mean by these words: stories newest first, drafts too, people and partners, a few of each. */
export async function findAtDesk(actor: Actor, q: string, { lang = 'en', now = new Date() }: { lang?: string; now?: Date } = {}): Promise<FoundAtDesk[]> {
  authorize(actor, 'story.list')
  const words = q.replaceAll('\0', '').toWellFormed().trim().slice(0, 200)
  const [{ stories }, begun, people, partners] = await Promise.all([
    // Only marks ask for nothing.
    words === '' || readQuery(words).lists.length > 0 ? listStories(actor, words ? { q: words } : {}, { lang, now, size: EACH }) : { stories: [] },
    words ? begunHeadlines(words) : [],
    words && can(actor, 'contributor.read') ? contributorsAtDesk(actor, filterFrom({ q: words })) : { people: [] },
    words ? db().partner.findMany({ where: { name: { contains: words, mode: 'insensitive' } }, orderBy: { name: 'asc' }, take: EACH, select: { id: true, name: true } }) : [],
  ])
  return [
    ...[...new Map([...begun, ...stories].map((story) => [story.id, story])).values()].slice(0, EACH).map(({ id, headline, state }) => ({ kind: 'story' as const, id, name: headline, about: '', state, href: `/desk/stories/${id}` })),
    ...people.people.slice(0, EACH).map(({ id, name, jobTitle }) => ({ kind: 'person' as const, id, name, about: jobTitle, href: `/desk/contributors/${id}` })),
    // Partners have no room of their own yet: what came from them stands in the list.
    ...partners.map(({ id, name }) => ({ kind: 'partner' as const, id, name, about: '', href: `/desk?partner=${id}` })),
  ]
}

/** Stories among those last changed whose headline has these letters: for whoever has not yet typed a whole word. */
async function begunHeadlines(words: string): Promise<{ id: string; headline: string; state: State }[]> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return db().$queryRaw`
    SELECT id, headline, state::text AS state FROM (SELECT id, headline, state, updated_at FROM story ORDER BY updated_at DESC, id DESC LIMIT ${RECENT}::int) AS newest
    WHERE headline ILIKE ${pattern} ORDER BY updated_at DESC, id DESC LIMIT ${EACH}::int`
}

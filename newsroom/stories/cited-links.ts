import { lookAt, Unreachable, type Looked } from '#lib/fetch-public.ts'
import { db, inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import type { ReferenceStatus } from '#prisma/generated/enums.ts'
import { tags } from '../tags.ts'

type Look = (address: string) => Promise<Looked>
/** What is known of an address once somebody looked; null where the answer leaves it open. */
export type Verdict = { status: ReferenceStatus | null; says: string }

const AT_ONCE = 20
const PATIENCE_MS = 8_000
const HOUR = 3_600_000
const DAY = 24 * HOUR

const isFrontPage = (address: string) => /^\/?$/.test(URL.parse(address)?.pathname ?? '/')

/** What an answer says of a source. Many sites close themselves to machines: that a page is gone is believed of 404 and 410 alone. */
export function verdictOf(asked: string, { status, url }: Looked): Verdict {
  if (status === 404 || status === 410) return { status: 'DEAD', says: `the site says that there is no such page (${status})` }
  if (status >= 500 && status < 600) return { status: null, says: `the site answered with an error of its own (${status})` }
  if (status < 200 || status >= 300) return { status: null, says: '' }
  if (isFrontPage(url) && !isFrontPage(asked)) return { status: 'MOVED', says: 'it leads to the site’s front page now, and no longer to the page' }
  return { status: 'OK', says: '' }
}

/** The younger an address, the sooner it is looked at again; one that could not be had, within the day. */
export function nextLook(addedAt: Date, could: boolean, now: Date): Date {
  const age = now.getTime() - addedAt.getTime()
  const wait = could ? Math.min(Math.max(age, DAY), 60 * DAY) : Math.min(Math.max(age, HOUR), DAY)
  return new Date(now.getTime() + wait)
}

type Due = { url: string; addedAt: Date }

/**
 * Looks at the sources whose turn it is, outside of any transaction: no save and no publication waits for somebody's slow site.
 * The demonstration's sources are made up, and nobody is asked for them.
 * @returns how many addresses were looked at
 */
export async function lookAtSources(now = new Date(), look: Look = (address) => lookAt(address, { milliseconds: PATIENCE_MS })): Promise<number> {
  if ((await db().paper.findUnique({ where: { id: 1 }, select: { demo: true } }))?.demo !== false) return 0
  // Whoever takes an address has ten minutes for it; another process takes others.
  const due = await db().$queryRaw<Due[]>`
    WITH due AS (SELECT url FROM cited_link WHERE look_after <= ${now} ORDER BY look_after LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED),
    taken AS (UPDATE cited_link SET look_after = ${new Date(now.getTime() + HOUR / 6)} WHERE url IN (SELECT url FROM due) RETURNING url, added_at)
    SELECT url, min(added_at) AS "addedAt" FROM taken GROUP BY url`
  // One at a time of each site.
  const bySite = Map.groupBy(due, ({ url }) => URL.parse(url)?.host ?? url)
  await Promise.all([...bySite.values()].map(async (ofSite) => {
    for (const one of ofSite) await keep(one, await judged(one.url, look), now)
  }))
  return due.length
}

async function judged(url: string, look: Look): Promise<Verdict> {
  try {
    return verdictOf(url, await look(url))
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    const [first = ''] = error.message.split('. ')
    return { status: null, says: `${first.charAt(0).toLowerCase()}${first.slice(1)}`.replace(/\.$/, '') }
  }
}

/** An answer that leaves it open leaves also what was known. */
async function keep({ url, addedAt }: Due, { status, says }: Verdict, now: Date): Promise<void> {
  const after = nextLook(addedAt, status !== null || says === '', now)
  const stories = await db().$queryRaw<{ id: string }[]>`
    WITH said AS (SELECT ${status}::"ReferenceStatus" AS status)
    UPDATE cited_link SET look_after = ${after}, status = coalesce(said.status, cited_link.status),
      says = CASE WHEN said.status IS NULL AND cited_link.status IN ('DEAD', 'MOVED') THEN says ELSE ${says} END,
      checked_at = CASE WHEN said.status IS NULL AND cited_link.status IN ('DEAD', 'MOVED') THEN checked_at ELSE ${now} END
    FROM said WHERE url = ${url} RETURNING story_id AS id`
  if (!status || stories.length === 0) return
  // Apart from the above, so that it never waits for a publication that waits for it.
  await inTransaction(async (tx) => {
    const told = await tx.reference.updateManyAndReturn({ where: { storyId: { in: stories.map(({ id }) => id) }, url, status: { not: status } }, data: { status, checkedAt: now }, select: { storyId: true } })
    if (told.length > 0) await expire(tx, [...new Set(told.map(({ storyId }) => tags.story(storyId)))])
  })
}

/** A source of a story's newest text that an editor should look at. */
export type SourceFound = { key: string; url: string; says: string; checkedAt: Date }

export async function sourcesToLookAt(storyId: string): Promise<SourceFound[]> {
  const rows = await db().citedLink.findMany({ where: { storyId, says: { not: '' } }, select: { key: true, url: true, says: true, checkedAt: true } })
  return rows.flatMap(({ checkedAt, ...row }) => (checkedAt ? [{ ...row, checkedAt }] : []))
}

/** Puts what is known of a story's sources beside the references that were just projected for readers. */
export async function carryFindings(tx: Tx, storyId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE reference SET status = found.status, checked_at = found.checked_at
    FROM cited_link found WHERE found.story_id = ${storyId}::uuid AND reference.story_id = found.story_id AND reference.key = found.key AND reference.url = found.url AND found.status <> 'UNCHECKED'`
}

import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from './access/audit.ts'
import { authorize, type Actor } from './access/can.ts'
import { oldAddress } from './old-address.ts'
import { refuseIf, type Reason } from './refusal.ts'
import { tags } from './tags.ts'

export const RedirectInput = z.strictObject({
  /** As a reader brings it: `/2019/05/a-story.html`, `/index.php?id=7`, or the whole web address of it. */
  from: z.string().trim().max(2048),
  /** A path of this paper. */
  to: z.string().trim().max(2048),
})

/** The path and query of an address as browsers send them, without a slash at its end; null when it is none. */
export function pathOf(address: string): string | null {
  if (!address.startsWith('/') && !/^https?:\/\//i.test(address)) return null
  const url = URL.parse(address, 'http://here.invalid')
  if (!url) return null
  return oldAddress(url.pathname.replace(/\/+$/, '') || '/', url.searchParams)
}

type Asked = { from: string | null; to: string | null; isLive: boolean; chain: readonly string[] }

export function reasonsNotToRedirect({ from, to, isLive, chain }: Asked): Reason[] {
  const reasons: Reason[] = []
  if (!from) reasons.push({ code: 'from-shape', field: 'from', message: 'Give the old address as a path that begins with /, like /2019/05/a-story.html.' })
  if (!to) reasons.push({ code: 'to-shape', field: 'to', message: 'A redirect stays on this paper: give a path that begins with one /.' })
  if (isLive) reasons.push({ code: 'from-live', field: 'from', message: 'A story stands at that address. Readers find it there; it needs no redirect.' })
  if (from && (from === to || chain.includes(from))) reasons.push({ code: 'loop', field: 'to', message: 'This would lead in a circle. Choose an address where something stands.' })
  return reasons
}

/** Leads readers who bring an old address to where its story stands now: permanently, and in one step. */
export async function createRedirect(actor: Actor, input: z.input<typeof RedirectInput>): Promise<{ from: string; to: string }> {
  const given = RedirectInput.parse(input)
  const from = pathOf(given.from)
  const to = given.to.startsWith('/') && !given.to.startsWith('//') ? pathOf(given.to) : null
  return inTransaction(async (tx) => {
    authorize(actor, 'redirect.create')
    const chain = await tx.$queryRaw<{ path: string }[]>`
      WITH RECURSIVE hop AS (
        SELECT ${to}::text AS path, 1 AS n
        UNION ALL SELECT redirect.to_path, n + 1 FROM redirect JOIN hop ON redirect.from_path = hop.path WHERE n < 20 AND redirect.to_path IS NOT NULL
      ) SELECT path FROM hop WHERE path IS NOT NULL`
    const live = await tx.$queryRaw<unknown[]>`SELECT 1 FROM live_story live JOIN section ON section.id = live.section_id WHERE '/' || section.slug || '/' || live.slug = ${from}`
    refuseIf(reasonsNotToRedirect({ from, to, isLive: live.length > 0, chain: chain.map(({ path }) => path) }))
    if (!from || !to) throw new Error('refused above')
    const target = { toPath: to, toStoryId: null, kind: 'MANUAL' as const, createdById: actor.id }
    const { id } = await tx.redirect.upsert({ where: { fromPath: from }, create: { fromPath: from, ...target }, update: target, select: { id: true } })
    await record(tx, actor, { deed: 'redirect.create', subject: { type: 'redirect', id }, after: { from, to } })
    await expire(tx, [tags.redirects, tags.path(from)])
    return { from, to }
  })
}

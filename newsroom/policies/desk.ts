import { db } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { Body } from '../stories/body.ts'
import { textOfBody } from './text.ts'

/** The paper's own pages in the order of the footer. */
export async function policiesAtDesk(actor: Actor): Promise<{ slug: string; title: string; updatedAt: Date }[]> {
  authorize(actor, 'policy.change')
  return db().policy.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }], select: { slug: true, title: true, updatedAt: true } })
}

/** One of them as it is edited; `text` is null where it holds what cannot be typed. Null when there is no such page. */
export async function policyAtDesk(actor: Actor, slug: string): Promise<{ slug: string; title: string; updatedAt: Date; text: string | null } | null> {
  authorize(actor, 'policy.change')
  if (!/^[a-z0-9-]{1,200}$/.test(slug)) return null
  const row = await db().policy.findUnique({ where: { slug }, select: { slug: true, title: true, updatedAt: true, body: true } })
  if (!row) return null
  const { body, ...policy } = row
  return { ...policy, text: textOfBody(Body.parse(body)) }
}

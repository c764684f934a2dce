import { db } from '#lib/db.ts'
import { Body } from '../stories/body.ts'

export type Policy = { slug: string; title: string; body: Body; updatedAt: Date }

/** A page the paper answers for: about, ethics, how it corrects. */
export async function policyAt(slug: string): Promise<Policy | null> {
  const row = await db().policy.findUnique({ where: { slug }, select: { slug: true, title: true, body: true, updatedAt: true } })
  return row && { ...row, body: Body.parse(row.body) }
}

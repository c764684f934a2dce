import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { notFound } from '../refusal.ts'
import { tags } from '../tags.ts'

const Input = z.strictObject({ id: z.uuid() })

/** Takes a redirect away: readers who bring that address find nothing from now on. */
export async function removeRedirect(actor: Actor, given: z.input<typeof Input>, now = new Date()): Promise<{ from: string }> {
  const { id } = readInput(Input, given)
  return inTransaction(async (tx) => {
    authorize(actor, 'redirect.remove')
    const row = await tx.redirect.findUnique({ where: { id }, select: { fromPath: true, toPath: true, toStoryId: true, kind: true } })
    if (!row) throw notFound('redirect')
    await tx.redirect.delete({ where: { id }, select: { id: true } })
    await record(tx, actor, { deed: 'redirect.remove', subject: { type: 'redirect', id }, before: row, at: now })
    await expire(tx, [tags.redirects, tags.path(row.fromPath)])
    return { from: row.fromPath }
  })
}

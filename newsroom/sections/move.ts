import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { notFound } from '../refusal.ts'
import { tags } from '../tags.ts'
import { holdSections } from './change.ts'

const Input = z.strictObject({ id: z.uuid(), way: z.enum(['up', 'down']) })

/** A list with one of its entries a place further up or down; at the end of the list nothing moves. */
export function moved<T>(list: readonly T[], index: number, way: 'up' | 'down'): T[] {
  const to = way === 'up' ? index - 1 : index + 1
  const [mine, other] = [list[index], list[to]]
  return mine === undefined || other === undefined ? [...list] : list.with(index, other).with(to, mine)
}

/** Moves a section one place in the row that readers see. */
export async function moveSection(actor: Actor, given: z.input<typeof Input>, now = new Date()): Promise<void> {
  const { id, way } = readInput(Input, given)
  await inTransaction(async (tx) => {
    await holdSections(tx)
    const before = await tx.section.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }], select: { id: true, slug: true } })
    const index = before.findIndex((section) => section.id === id)
    if (index === -1) throw notFound('section')
    authorize(actor, 'section.change')
    const after = moved(before, index, way)
    for (const [position, section] of after.entries()) await tx.section.update({ where: { id: section.id }, data: { position }, select: { id: true } })
    const order = (sections: typeof before) => ({ order: sections.map(({ slug }) => slug) })
    await record(tx, actor, { deed: 'section.change', subject: { type: 'section', id }, before: order(before), after: order(after), at: now })
    await expire(tx, [tags.site, tags.front])
  })
}

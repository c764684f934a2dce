import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from './access/audit.ts'
import { authorize, type Actor } from './access/can.ts'
import { tags } from './tags.ts'

export const FoundInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  motto: z.string().trim().max(200).default(''),
  lang: z.string().default('en'),
  timeZone: z.string().default('UTC'),
})

/** An empty paper with one section, so that a first story has somewhere to stand. */
export async function foundPaper(actor: Actor, input: z.input<typeof FoundInput>): Promise<void> {
  const paper = FoundInput.parse(input)
  authorize(actor, 'paper.found')
  await inTransaction(async (tx) => {
    await tx.paper.create({ data: { id: 1, ...paper } })
    await tx.section.create({ data: { slug: 'news', name: 'News', position: 0 }, select: { id: true } })
    await record(tx, actor, { deed: 'paper.found', subject: { type: 'paper', id: '1' }, after: paper })
    await expire(tx, [tags.site, '*'])
  })
}

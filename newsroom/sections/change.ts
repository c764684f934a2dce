import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf } from '../refusal.ts'
import { slugFrom } from '../slug.ts'
import { tags } from '../tags.ts'
import { reasonsAgainstSlug, reasonsAgainstStale, wordsSeen } from './rule.ts'

const words = { name: line(60).min(1, 'A section needs a name.'), slug: line(2000).default(''), description: line(300).default('') }
const AddInput = z.strictObject(words)
const ChangeInput = z.strictObject({ id: z.uuid(), ...words, /** The words as the form found them: `wordsSeen`. */ seen: z.string().max(2_000) })

/** A new section at the end of the row. Without an address it gets one from its name. */
export async function addSection(actor: Actor, given: z.input<typeof AddInput>, now = new Date()): Promise<{ id: string; slug: string }> {
  const { name, description, slug: wished } = readInput(AddInput, given)
  const slug = wished || slugFrom(name, '')
  return inTransaction(async (tx) => {
    authorize(actor, 'section.change')
    await holdSections(tx)
    refuseIf(reasonsAgainstSlug({ slug, taken: (await tx.section.count({ where: { slug } })) > 0 }))
    const { _max } = await tx.section.aggregate({ _max: { position: true } })
    const section = await tx.section.create({ data: { name, slug, description, position: (_max.position ?? -1) + 1 }, select: { id: true, slug: true } })
    // Whoever comes by this address from now on means the new section.
    await tx.redirect.deleteMany({ where: { fromPath: `/${slug}` } })
    await record(tx, actor, { deed: 'section.change', subject: { type: 'section', id: section.id }, after: { name, slug, description }, at: now })
    await expire(tx, [tags.site, tags.redirects, tags.path(`/${slug}`)])
    return section
  })
}

/** Saves a section's words. With another address, the old one and those of its stories lead on for good. */
export async function changeSection(actor: Actor, given: z.input<typeof ChangeInput>, now = new Date()): Promise<void> {
  const { id, seen, ...after } = readInput(ChangeInput, given)
  await inTransaction(async (tx) => {
    await holdSections(tx)
    const before = await tx.section.findUnique({ where: { id }, select: { name: true, slug: true, description: true } })
    if (!before) throw notFound('section')
    authorize(actor, 'section.change')
    refuseIf(reasonsAgainstStale(seen, before))
    refuseIf(reasonsAgainstSlug({ slug: after.slug, taken: (await tx.section.count({ where: { slug: after.slug, id: { not: id } } })) > 0 }))
    if (wordsSeen(before) === wordsSeen(after)) return
    await tx.section.update({ where: { id }, data: after, select: { id: true } })
    if (before.slug !== after.slug) await moveAddresses(tx, { id, from: before.slug, to: after.slug, by: actor.id, now })
    await record(tx, actor, { deed: 'section.change', subject: { type: 'section', id }, before, after, at: now })
    await expire(tx, before.slug === after.slug ? [tags.site, tags.section(id)] : ['*', tags.redirects])
  })
}

/** Two who change the row of sections take turns. */
export async function holdSections(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT id FROM section ORDER BY id FOR UPDATE`
}

type Move = { id: string; from: string; to: string; by: string | null; now: Date }

/** The section's own address and each of its stories'; what led to the old one leads to the new one, in one step. */
async function moveAddresses(tx: Tx, { id, from, to, by, now }: Move): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM redirect WHERE from_path = ${`/${to}`} OR from_path IN (SELECT ${`/${to}/`} || slug FROM live_story WHERE section_id = ${id}::uuid)`
  await leadOn(tx, { from: `/${from}`, to: `/${to}`, by, now })
  await tx.$executeRaw`
    INSERT INTO redirect (from_path, to_story_id, kind, created_at, created_by_id)
    SELECT ${`/${from}/`} || slug, story_id, 'SLUG', ${now}, ${by}::uuid FROM live_story WHERE section_id = ${id}::uuid
    ON CONFLICT (from_path) DO UPDATE SET to_story_id = excluded.to_story_id, to_path = NULL, kind = 'SLUG'`
}

/** A section's old address leads to where its readers should look now. */
export async function leadOn(tx: Tx, { from, to, by, now }: { from: string; to: string; by: string | null; now: Date }): Promise<void> {
  await tx.redirect.updateMany({ where: { toPath: from, fromPath: { not: to } }, data: { toPath: to } })
  await tx.redirect.upsert({
    where: { fromPath: from },
    create: { fromPath: from, toPath: to, kind: 'SLUG', createdAt: now, createdById: by },
    update: { toPath: to, toStoryId: null, kind: 'SLUG' },
    select: { id: true },
  })
}

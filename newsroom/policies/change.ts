import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { moved } from '../sections/move.ts'
import { slugFrom } from '../slug.ts'
import { tags } from '../tags.ts'
import { policyAddress } from './address.ts'
import { bodyOfText } from './text.ts'

const words = { title: line(120).min(1, 'A page needs a title.'), text: z.string().max(100_000) }
const AddInput = z.strictObject({ ...words, slug: line(2000).default('') })
const ChangeInput = z.strictObject({ ...words, slug: line(200), /** When the page was last saved, as the form read it. */ seen: z.string().max(40) })
const OneInput = z.strictObject({ slug: line(200) })
const MoveInput = z.strictObject({ slug: line(200), way: z.enum(['up', 'down']) })

export function reasonsAgainstPolicySlug({ slug, taken }: { slug: string; taken: boolean }): Reason[] {
  const field = 'slug'
  if (slug === '') return [{ code: 'slug-missing', field, message: 'Give the page an address in small Latin letters, like ethics.' }]
  if (slug.length > 80 || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return [{ code: 'slug-shape', field, message: 'An address is up to 80 small Latin letters, digits and single hyphens, like how-we-correct.' }]
  return taken ? [{ code: 'slug-taken', field, message: 'Another page has this address. Choose another.' }] : []
}

/** A new page that the paper answers for, after the others. Without an address it gets one from its title. */
export async function addPolicy(actor: Actor, given: z.input<typeof AddInput>, now = new Date()): Promise<{ slug: string }> {
  const { title, text, slug: wished } = readInput(AddInput, given)
  const slug = wished || slugFrom(title, '')
  const { body, reasons } = bodyOfText(text)
  return inTransaction(async (tx) => {
    authorize(actor, 'policy.change')
    await holdPolicies(tx)
    refuseIf([...reasonsAgainstPolicySlug({ slug, taken: (await tx.policy.count({ where: { slug } })) > 0 }), ...reasons])
    const { _max } = await tx.policy.aggregate({ _max: { position: true } })
    await tx.policy.create({ data: { slug, title, body, position: (_max.position ?? -1) + 1, updatedAt: now }, select: { slug: true } })
    await tx.redirect.deleteMany({ where: { fromPath: policyAddress(slug) } })
    await record(tx, actor, { deed: 'policy.change', subject: { type: 'policy', id: slug }, after: { title, text }, at: now })
    await expire(tx, [tags.site, tags.path(policyAddress(slug))])
    return { slug }
  })
}

/** Saves a page's title and words. Refused when somebody saved it since `seen`. */
export async function changePolicy(actor: Actor, given: z.input<typeof ChangeInput>, now = new Date()): Promise<void> {
  const { slug, title, text, seen } = readInput(ChangeInput, given)
  const { body, reasons } = bodyOfText(text)
  await inTransaction(async (tx) => {
    await holdPolicies(tx)
    const before = await tx.policy.findUnique({ where: { slug }, select: { title: true, body: true, updatedAt: true } })
    if (!before) throw notFound('page')
    authorize(actor, 'policy.change')
    const isStale = before.updatedAt.toISOString() !== seen
    refuseIf([...reasons, ...(isStale ? [{ code: 'stale', message: 'Somebody else saved this page meanwhile. Your words are still here; the page as they saved it stands beside them. Save again to put yours in its place.' }] : [])])
    await tx.policy.update({ where: { slug }, data: { title, body, updatedAt: now }, select: { slug: true } })
    await record(tx, actor, { deed: 'policy.change', subject: { type: 'policy', id: slug }, before: { title: before.title, body: before.body }, after: { title, body }, at: now })
    await expire(tx, [tags.site, tags.path(policyAddress(slug))])
  })
}

/** Moves a page one place in the row that readers see. */
export async function movePolicy(actor: Actor, given: z.input<typeof MoveInput>, now = new Date()): Promise<void> {
  const { slug, way } = readInput(MoveInput, given)
  await inTransaction(async (tx) => {
    await holdPolicies(tx)
    const before = await tx.policy.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }], select: { slug: true, updatedAt: true } })
    const index = before.findIndex((policy) => policy.slug === slug)
    if (index === -1) throw notFound('page')
    authorize(actor, 'policy.change')
    const after = moved(before, index, way)
    // The day of the last change is the words': moving a page does not alter it.
    for (const [position, policy] of after.entries()) await tx.policy.update({ where: { slug: policy.slug }, data: { position, updatedAt: policy.updatedAt }, select: { slug: true } })
    const order = (policies: typeof before) => ({ order: policies.map((policy) => policy.slug) })
    await record(tx, actor, { deed: 'policy.change', subject: { type: 'policy', id: slug }, before: order(before), after: order(after), at: now })
    await expire(tx, [tags.site])
  })
}

/** Takes a page away; its words stay in the record. */
export async function removePolicy(actor: Actor, given: z.input<typeof OneInput>, now = new Date()): Promise<void> {
  const { slug } = readInput(OneInput, given)
  await inTransaction(async (tx) => {
    await holdPolicies(tx)
    const before = await tx.policy.findUnique({ where: { slug }, select: { title: true, body: true, position: true } })
    if (!before) throw notFound('page')
    authorize(actor, 'policy.change')
    await tx.policy.delete({ where: { slug }, select: { slug: true } })
    await record(tx, actor, { deed: 'policy.change', subject: { type: 'policy', id: slug }, before: { title: before.title, body: before.body }, after: { removed: true }, at: now })
    await expire(tx, [tags.site, tags.path(policyAddress(slug))])
  })
}

async function holdPolicies(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT slug FROM policy ORDER BY slug FOR UPDATE`
}

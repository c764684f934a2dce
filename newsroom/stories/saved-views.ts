import { z } from 'zod'
import { db, inTransaction, type Tx } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { addressOf, keptView, viewAt } from './list-view.ts'

export const AUDIENCES = ['NOBODY', 'SOME', 'ALL'] as const
export type Audience = (typeof AUDIENCES)[number]
const MOST = 100

const Shared = {
  name: line(80).min(1, 'Give the view a name.'),
  audience: z.enum(AUDIENCES).default('NOBODY'),
  /** Who sees it besides its owner, where that is some people. */
  reader: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.uuid()).max(200).default([])),
}
export const SaveViewInput = z.strictObject({ ...Shared, address: z.string().max(4000).default('') })
export const ChangeViewInput = z.strictObject({ ...Shared, viewId: z.uuid(), /** The list as it is now; absent where the view keeps what it has. */ address: z.string().max(4000).optional() })
export const DeleteViewInput = z.strictObject({ viewId: z.uuid() })

export type SavedView = { id: string; name: string; address: string; isOwn: boolean; owner: string; audience: Audience; readerIds: string[] }

export function reasonsNotToShare({ audience, reader }: { audience: Audience; reader: readonly string[] }): Reason[] {
  return audience === 'SOME' && reader.length === 0 ? [{ code: 'nobody', field: 'reader', message: 'Tick who is to see it, or keep it for yourself.' }] : []
}

/** Keeps the list as it is looked at now under a name. @throws Refused where the name is taken, or nobody is chosen */
export function saveView(actor: Actor, given: z.input<typeof SaveViewInput>, now = new Date()): Promise<{ id: string; address: string }> {
  const { name, audience, reader, address } = readInput(SaveViewInput, given)
  return inTransaction(async (tx) => {
    const ownerId = ownerOf(actor)
    refuseIf([...reasonsNotToShare({ audience, reader }), ...(await reasonsOfName(tx, ownerId, name))])
    refuseIf((await tx.savedView.count({ where: { ownerId } })) < MOST ? [] : [{ code: 'too-many', message: `You have ${MOST} views. Delete one that you no longer need.` }])
    const view = viewAt(address)
    const { id } = await tx.savedView.create({ data: { ownerId, name, view, audience, readerIds: await peopleAmong(tx, audience, reader), createdAt: now }, select: { id: true } })
    await record(tx, actor, { deed: 'view.keep', subject: { type: 'view', id }, after: { name, audience }, at: now })
    return { id, address: addressOf(view) }
  })
}

/** Names it anew, shows it to others, or lets it hold what the list is now. Only its owner does. */
export function changeView(actor: Actor, given: z.input<typeof ChangeViewInput>, now = new Date()): Promise<{ id: string; address: string }> {
  const { viewId, name, audience, reader, address } = readInput(ChangeViewInput, given)
  return inTransaction(async (tx) => {
    const ownerId = ownerOf(actor)
    const before = await tx.savedView.findFirst({ where: { id: viewId, ownerId }, select: { name: true, audience: true, view: true } })
    if (!before) throw notFound('view')
    refuseIf([...reasonsNotToShare({ audience, reader }), ...(await reasonsOfName(tx, ownerId, name, viewId))])
    const view = address === undefined ? keptView(before.view) : viewAt(address)
    await tx.savedView.update({ where: { id: viewId }, data: { name, audience, view, readerIds: await peopleAmong(tx, audience, reader) }, select: { id: true } })
    await record(tx, actor, { deed: 'view.keep', subject: { type: 'view', id: viewId }, before: { name: before.name, audience: before.audience }, after: { name, audience }, at: now })
    return { id: viewId, address: addressOf(view) }
  })
}

/** Takes a view away, from everybody who saw it; the stories stay as they are. */
export function deleteView(actor: Actor, given: z.input<typeof DeleteViewInput>, now = new Date()): Promise<void> {
  const { viewId } = readInput(DeleteViewInput, given)
  return inTransaction(async (tx) => {
    const view = await tx.savedView.findFirst({ where: { id: viewId, ownerId: ownerOf(actor) }, select: { name: true, audience: true } })
    if (!view) throw notFound('view')
    await tx.savedView.delete({ where: { id: viewId }, select: { id: true } })
    await record(tx, actor, { deed: 'view.keep', subject: { type: 'view', id: viewId }, before: view, at: now })
  })
}

/** The views that somebody may choose from: their own first, then what others show them, by name. */
export async function viewsFor(actor: Actor): Promise<SavedView[]> {
  authorize(actor, 'view.keep')
  if (actor.id === null) return []
  const rows = await db().savedView.findMany({
    relationLoadStrategy: 'join', orderBy: [{ name: 'asc' }, { id: 'asc' }], take: 500,
    where: { OR: [{ ownerId: actor.id }, { audience: 'ALL' }, { audience: 'SOME', readerIds: { has: actor.id } }], owner: { disabledAt: null } },
    select: { id: true, name: true, view: true, audience: true, ownerId: true, readerIds: true, owner: { select: { name: true } } },
  })
  const views = rows.map(({ view, ownerId, owner, readerIds, ...row }) => {
    const isOwn = ownerId === actor.id
    return { ...row, address: addressOf(keptView(view)), isOwn, owner: owner.name, readerIds: isOwn ? readerIds : [] }
  })
  return [...views.filter(({ isOwn }) => isOwn), ...views.filter(({ isOwn }) => !isOwn)]
}

/** Who else looks at the list of stories, by name: a view can be shown to them. */
export async function colleagues(actor: Actor): Promise<{ id: string; name: string }[]> {
  authorize(actor, 'view.keep')
  const rows = await db().user.findMany({ where: { disabledAt: null, role: { in: ['EDITOR', 'ADMIN'] } }, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: 200, select: { id: true, name: true } })
  return rows.filter(({ id }) => id !== actor.id)
}

/** A view is a person's; the command line and its keys have none. */
function ownerOf(actor: Actor): string {
  authorize(actor, 'view.keep')
  if (actor.id === null) throw notFound('person to keep this view for')
  return actor.id
}

async function reasonsOfName(tx: Tx, ownerId: string, name: string, except?: string): Promise<Reason[]> {
  const taken = await tx.savedView.findFirst({ where: { ownerId, name, ...(except && { id: { not: except } }) }, select: { id: true } })
  return taken ? [{ code: 'name-taken', field: 'name', message: 'You have a view of this name. Choose another.' }] : []
}

async function peopleAmong(tx: Tx, audience: Audience, ids: readonly string[]): Promise<string[]> {
  if (audience !== 'SOME') return []
  const people = await tx.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
  return people.map(({ id }) => id)
}

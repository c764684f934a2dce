import { db } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { addressOf, keptView, type ListView } from './list-view.ts'

/** How this person left the list of stories; the usual one where they never changed it, and for machines. */
export async function leftView(actor: Actor): Promise<ListView> {
  authorize(actor, 'story.list')
  if (actor.id === null) return {}
  const row = await db().user.findUnique({ where: { id: actor.id }, select: { listView: true } })
  return keptView(row?.listView)
}

/** Keeps how the list is looked at, so that it opens as it was left. A habit and no deed: nothing of it is recorded. */
export async function leaveView(actor: Actor, view: ListView): Promise<void> {
  if (actor.id === null || addressOf(await leftView(actor)) === addressOf(view)) return
  await db().user.updateMany({ where: { id: actor.id }, data: { listView: view } })
}

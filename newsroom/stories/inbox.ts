import { z } from 'zod'
import { db } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { emptyIsAbsent, readInput, tick } from '../input.ts'
import { refuseIf, type Reason } from '../refusal.ts'

const PAGE = 50

/** What this person was told, newest first, and what of it is unread. */
export async function inboxOf(actor: Actor, { unreadOnly = false, page = 1 }: { unreadOnly?: boolean; page?: number } = {}) {
  authorize(actor, 'account.read')
  if (actor.id === null) return { notices: [], unread: 0, more: false }
  const where = { personId: actor.id, ...(unreadOnly && { readAt: null }) }
  const [rows, unread] = await Promise.all([
    db().notice.findMany({
      where, orderBy: [{ at: 'desc' }, { id: 'desc' }], skip: (page - 1) * PAGE, take: PAGE + 1,
      select: { id: true, kind: true, text: true, at: true, readAt: true, path: true, storyId: true, story: { select: { headline: true } } },
    }),
    db().notice.count({ where: { personId: actor.id, readAt: null } }),
  ])
  const notices = rows.slice(0, PAGE).map(({ id, kind, text, at, readAt, path, storyId, story }) => ({ id, kind, text, at, isRead: readAt !== null, href: path ?? (storyId ? `/desk/stories/${storyId}/publish` : null), headline: story?.headline ?? null }))
  return { notices, unread, more: rows.length > PAGE }
}

/** How much somebody has not read, for the door of the inbox. */
export const unreadOf = (actor: Actor): Promise<number> => (actor.id === null ? Promise.resolve(0) : db().notice.count({ where: { personId: actor.id, readAt: null } }))

const ReadInput = z.strictObject({
  /** Absent: all that were there before this moment. */
  noticeId: z.preprocess(emptyIsAbsent, z.uuid().optional()),
  read: z.enum(['yes', 'no']).default('yes'),
})

/** Marks one's own notices as read, or one as unread again. It changes nothing for anybody else, so the record does not tell of it. */
export async function markNotices(actor: Actor, given: z.input<typeof ReadInput>, now = new Date()): Promise<void> {
  const { noticeId, read } = readInput(ReadInput, given)
  authorize(actor, 'account.change')
  if (actor.id === null) return
  await db().notice.updateMany({ where: { personId: actor.id, at: { lte: now }, ...(noticeId !== undefined && { id: noticeId }) }, data: { readAt: read === 'yes' ? now : null } })
}

const hour = z.preprocess(emptyIsAbsent, z.coerce.number().int().min(0).max(23).optional())
const DigestInput = z.strictObject({ digest: tick.default(false), quietFrom: hour, quietUntil: hour })

export function reasonsNotToRest({ quietFrom, quietUntil }: { quietFrom?: number | undefined; quietUntil?: number | undefined }): Reason[] {
  if ((quietFrom === undefined) !== (quietUntil === undefined)) return [{ code: 'half-an-hour', field: quietFrom === undefined ? 'quietFrom' : 'quietUntil', message: 'Quiet hours need a beginning and an end. Choose both, or neither.' }]
  return quietFrom !== undefined && quietFrom === quietUntil ? [{ code: 'no-hours', field: 'quietUntil', message: 'Quiet hours end at another hour than they begin. To get no mail at all, take the tick away.' }] : []
}

/** Whether what waits in one's inbox is mailed, and in which hours it is not. */
export async function changeDigest(actor: Actor, given: z.input<typeof DigestInput>): Promise<void> {
  const { digest, quietFrom, quietUntil } = readInput(DigestInput, given)
  authorize(actor, 'account.change')
  refuseIf(reasonsNotToRest({ quietFrom, quietUntil }))
  if (actor.id === null) return
  await db().user.update({ where: { id: actor.id }, data: { digest, quietFrom: quietFrom ?? null, quietUntil: quietUntil ?? null }, select: { id: true } })
}

export const digestOf = (actor: Actor) => db().user.findUnique({ where: { id: actor.id ?? '00000000-0000-0000-0000-000000000000' }, select: { digest: true, quietFrom: true, quietUntil: true } })

import type { Tx } from '#lib/db.ts'
import type { NoticeKind } from '#prisma/generated/enums.ts'
import type { Actor } from '../access/can.ts'

const LONGEST = 500

type Told = {
  kind: NoticeKind
  /** Ids of accounts; doubles, closed accounts and whoever did it are left out. */
  to: readonly (string | null)[]
  /** Absent where it is of no one story; then `path` says where it leads. */
  storyId?: string
  /** One sentence, as it stands in the inbox. */
  text: string
  /** Where at the desk it leads; absent: to the story's way to print. */
  path?: string
}

/** Puts a notice into inboxes, in the transaction of what it tells of. */
export async function tell(tx: Tx, actor: Actor, { kind, to, storyId, text, path }: Told, now = new Date()): Promise<void> {
  const ids = [...new Set(to)].filter((id) => id !== null && id !== actor.id) as string[]
  if (ids.length === 0) return
  const open = await tx.user.findMany({ where: { id: { in: ids }, disabledAt: null }, select: { id: true } })
  const said = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).toWellFormed()}…` : text
  await tx.notice.createMany({ data: open.map(({ id }) => ({ personId: id, kind, storyId: storyId ?? null, text: said, at: now, ...(path !== undefined && { path }) })) })
}

/** Who may decide on a story: the one who has it where that is an editor, else all editors. */
export async function whoDecides(tx: Tx, storyId: string): Promise<string[]> {
  const story = await tx.story.findUnique({ where: { id: storyId }, select: { assignee: { select: { id: true, role: true, disabledAt: true } } } })
  if (story?.assignee && !story.assignee.disabledAt && story.assignee.role !== 'CONTRIBUTOR') return [story.assignee.id]
  return theEditors(tx)
}

/** Every editor and admin. */
export async function theEditors(tx: Tx): Promise<string[]> {
  return (await tx.user.findMany({ where: { disabledAt: null, role: { in: ['EDITOR', 'ADMIN'] } }, select: { id: true }, take: 200 })).map(({ id }) => id)
}

/** Everybody who has it or wrote in it. */
export async function whoWrote(tx: Tx, storyId: string): Promise<(string | null)[]> {
  const [story, authors] = await Promise.all([
    tx.story.findUnique({ where: { id: storyId }, select: { assigneeId: true } }),
    tx.revision.findMany({ where: { storyId, authorId: { not: null } }, distinct: ['authorId'], select: { authorId: true } }),
  ])
  return [story?.assigneeId ?? null, ...authors.map(({ authorId }) => authorId)]
}

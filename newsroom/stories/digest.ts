import { db, inTransaction } from '#lib/db.ts'
import { linkTo, paperName, writeLetter } from '../access/letter.ts'

/** What was told waits so long for being read at the desk, and for company, before it is mailed. */
const PATIENCE_MIN = 10
const MOST = 50

type Person = { id: string; email: string; quietFrom: number | null; quietUntil: number | null }

/** True in the hours that somebody keeps free, which may go over midnight. */
export function isQuiet({ quietFrom, quietUntil }: Pick<Person, 'quietFrom' | 'quietUntil'>, hour: number): boolean {
  if (quietFrom === null || quietUntil === null) return false
  return quietFrom < quietUntil ? hour >= quietFrom && hour < quietUntil : hour >= quietFrom || hour < quietUntil
}

export const hourIn = (timeZone: string, at: Date): number => Number(at.toLocaleString('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }))

/** One letter to everybody for whom something waits unread and who is not resting; nothing is mailed twice. @returns how many letters */
export async function sendDigests(now = new Date()): Promise<number> {
  const paper = await db().paper.findUnique({ where: { id: 1 }, select: { timeZone: true } })
  if (!paper) return 0
  const before = new Date(now.getTime() - PATIENCE_MIN * 60_000)
  const waiting = { readAt: null, mailedAt: null, at: { lte: before } }
  const people: Person[] = await db().user.findMany({ where: { disabledAt: null, digest: true, notices: { some: waiting } }, select: { id: true, email: true, quietFrom: true, quietUntil: true }, take: 200 })
  let letters = 0
  for (const person of people.filter((one) => !isQuiet(one, hourIn(paper.timeZone, now)))) if (await sendTo(person, now)) letters += 1
  return letters
}

const sendTo = (person: Person, now: Date): Promise<boolean> =>
  inTransaction(async (tx) => {
    // Two processes may want to write to the same person: the second finds nothing that waits.
    await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${person.id}::uuid FOR UPDATE`
    const where = { personId: person.id, readAt: null, mailedAt: null }
    const notices = await tx.notice.findMany({ where, orderBy: { at: 'asc' }, select: { id: true, text: true, storyId: true, path: true } })
    if (notices.length === 0) return false
    await tx.notice.updateMany({ where: { id: { in: notices.map(({ id }) => id) } }, data: { mailedAt: now } })
    const lines = notices.slice(0, MOST).map(({ text, storyId, path }) => `${text}\n${linkTo(path ?? (storyId ? `/desk/stories/${storyId}/publish` : '/desk/inbox'))}`)
    if (notices.length > MOST) lines.push(`And ${notices.length - MOST} more in your inbox.`)
    const text = `${lines.join('\n\n')}\n\nAll of it, and when this is mailed: ${linkTo('/desk/inbox')}\n`
    await writeLetter(tx, { kind: 'notice', to: person.email, subject: `${await paperName(tx)}: ${notices.length === 1 ? 'one thing waits' : `${notices.length} things wait`} for you`, text }, now)
    return true
  })

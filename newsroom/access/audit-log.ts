import { z } from 'zod'
import { db } from '#lib/db.ts'
import { atWallTime } from '#lib/wall-time.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { dayAfter, isDay } from '../day.ts'
import { emptyIsAbsent, readInput } from '../input.ts'
import { authorize, DEEDS, type Actor } from './can.ts'

const asked = <T extends z.ZodType>(schema: T) => z.preprocess(emptyIsAbsent, schema.optional())
const day = asked(z.string().refine(isDay, 'Write a day like 2026-11-23.'))

/** Whoever has no account: the command line, and the paper itself. */
export const NO_ACCOUNT = 'none'

/** What is looked for in the record; an empty field is one that was not filled in. */
export const AuditFilter = z.strictObject({
  person: asked(z.union([z.literal(NO_ACCOUNT), z.uuid()], 'Choose somebody from the list.')),
  deed: asked(z.enum(DEEDS as [string, ...string[]], 'Choose a deed from the list.')),
  type: asked(z.string().regex(/^[a-z-]{1,40}$/, 'There is no such kind of thing.')),
  id: asked(z.string().max(200)),
  from: day,
  to: day,
  words: asked(z.string().trim().min(3, 'Write at least three letters to look for.').max(100)),
  /** The last row of the page before: `1234`, or `1234@` and its moment where days were asked for. */
  after: asked(z.string().regex(/^\d{1,18}(?:@[\d:.TZ-]{20,30})?$/, 'This page of the record has no beginning.')),
})
export type AuditFilter = z.output<typeof AuditFilter>

export type AuditRow = Prisma.AuditEventGetPayload<{ omit: { prevHash: true; hash: true } }>

/** A page of the record, newest first, and where the next begins. @throws Refused for a filter that cannot be read */
export async function auditRows(actor: Actor, given: unknown, size = 50): Promise<{ rows: AuditRow[]; next: string | null; filter: AuditFilter }> {
  authorize(actor, 'audit.read')
  const filter = readInput(AuditFilter, given)
  const { timeZone } = await db().paper.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } })
  const rows = await db().auditEvent.findMany({ where: wanted(filter, timeZone), orderBy: order(filter), take: size + 1, omit: { prevHash: true, hash: true } })
  const last = rows.length > size ? rows[size - 1] : undefined
  return { rows: rows.slice(0, size), next: last ? place(last, filter) : null, filter }
}

/** Rows are written in the order of their numbers, but a moment belongs to its deed: by days, the index of moments is walked. */
const isByDay = ({ from, to }: AuditFilter) => from !== undefined || to !== undefined
const order = (filter: AuditFilter): Prisma.AuditEventOrderByWithRelationInput[] => (isByDay(filter) ? [{ at: 'desc' }, { seq: 'desc' }] : [{ seq: 'desc' }])
const place = ({ seq, at }: AuditRow, filter: AuditFilter) => (isByDay(filter) ? `${seq}@${at.toISOString()}` : String(seq))

function wanted({ person, deed, type, id, from, to, words, after }: AuditFilter, timeZone: string): Prisma.AuditEventWhereInput {
  const [seq = '', moment] = after?.split('@', 2) ?? []
  const at = moment === undefined ? null : new Date(moment)
  return {
    AND: [
      person === undefined ? {} : { actorId: person === NO_ACCOUNT ? null : person },
      deed === undefined ? {} : { deed },
      type === undefined ? {} : { subjectType: type },
      id === undefined ? {} : { subjectId: id },
      from === undefined ? {} : { at: { gte: atWallTime(timeZone, `${from}T00:00`) } },
      to === undefined ? {} : { at: { lt: atWallTime(timeZone, `${dayAfter(to)}T00:00`) } },
      words === undefined ? {} : { reason: { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } },
      seq === '' ? {} : at && !Number.isNaN(at.getTime()) ? { at: { lte: at }, OR: [{ at: { lt: at } }, { seq: { lt: BigInt(seq) } }] } : { seq: { lt: BigInt(seq) } },
    ],
  }
}

/** The names to choose from; somebody who is gone is found from a row of theirs. */
export async function auditPeople(actor: Actor, chosen: string | undefined): Promise<{ id: string; name: string }[]> {
  authorize(actor, 'audit.read')
  const people = await db().user.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], take: 1_000, select: { id: true, name: true } })
  if (chosen === undefined || chosen === NO_ACCOUNT || people.some(({ id }) => id === chosen)) return people
  const row = await db().auditEvent.findFirst({ where: { actorId: chosen }, orderBy: { seq: 'desc' }, select: { actor: true } })
  return row ? [...people, { id: chosen, name: row.actor }] : people
}

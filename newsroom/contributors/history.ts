import { z } from 'zod'
import { db, inTransaction, type Tx } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound } from '../refusal.ts'
import { profileDifference, type FieldDifference } from './profile-difference.ts'
import { Profile } from './profile.ts'
import { keepProfile, type Saved } from './save.ts'

/** One saved state, as the history lists it. `by` is null for what no person did. */
export type Version = { number: number; at: Date; by: string | null; note: string }

const PAGE = 100

/** The versions of a profile, newest first; `more` when there are older ones. */
export async function profileHistory(actor: Actor, contributorId: string, page = 1): Promise<{ versions: Version[]; more: boolean }> {
  authorize(actor, 'contributor.read', { contributorId })
  const rows = await db().contributorRevision.findMany({
    relationLoadStrategy: 'join',
    where: { contributorId },
    orderBy: { number: 'desc' },
    skip: (page - 1) * PAGE,
    take: PAGE + 1,
    select: { number: true, createdAt: true, note: true, author: { select: { name: true } } },
  })
  return { versions: rows.slice(0, PAGE).map(({ createdAt, author, ...row }) => ({ ...row, at: createdAt, by: author?.name ?? null })), more: rows.length > PAGE }
}

/** What version `to` says otherwise than version `from`; null when one of them is not there. */
export async function versionsCompared(actor: Actor, contributorId: string, from: number, to: number): Promise<FieldDifference[] | null> {
  authorize(actor, 'contributor.read', { contributorId })
  const [older, newer] = await Promise.all([profileOf(db(), contributorId, from), profileOf(db(), contributorId, to)])
  return older && newer && profileDifference(older, newer)
}

/** The profile as version `number` said it, or null. */
export async function profileOf(tx: Tx, contributorId: string, number: number): Promise<Profile | null> {
  const row = await tx.contributorRevision.findUnique({ where: { contributorId_number: { contributorId, number } }, select: { profile: true } })
  return row && Profile.parse(row.profile)
}

const Since = z.strictObject({ contributorId: z.uuid(), version: z.coerce.number().int().min(1) })
export type Meanwhile = Saved & { versions: Version[]; fields: FieldDifference[] }

/** What others saved since `version`, for somebody whose own save came too late. */
export async function changesSince(actor: Actor, given: z.input<typeof Since>): Promise<Meanwhile> {
  const { contributorId, version } = readInput(Since, given)
  const { versions } = await profileHistory(actor, contributorId)
  const newest = versions[0]?.number ?? 0
  const [base, standing] = await Promise.all([profileOf(db(), contributorId, version), profileOf(db(), contributorId, newest)])
  if (!base || !standing) throw notFound('version of this profile')
  return { version: newest, profile: standing, versions: versions.filter(({ number }) => number > version), fields: profileDifference(base, standing) }
}

const Restore = z.strictObject({ contributorId: z.uuid(), number: z.coerce.number().int().min(1), version: z.coerce.number().int().min(1), note: line(500).default('') })

/** Makes the profile say again what version `number` said: a new version, so that nothing is lost by it. */
export async function restoreVersion(actor: Actor, given: z.input<typeof Restore>, now = new Date()): Promise<Saved> {
  const { contributorId, number, version, note } = readInput(Restore, given)
  return inTransaction(async (tx) => {
    const profile = await profileOf(tx, contributorId, number)
    if (!profile) throw notFound('version of this profile')
    return keepProfile(tx, actor, { contributorId, version, profile, note: `Version ${number} restored${note ? `: ${note}` : ''}` }, now)
  })
}

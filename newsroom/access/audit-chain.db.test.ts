import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db, inTransaction } from '#lib/db.ts'
import { verifyChains } from '#scripts/newsroom/verify.ts'
import { record } from './audit.ts'
import { checkAudit, walkAudit } from './audit-chain.ts'
import { commandLine } from './can.ts'

const write = (reason: string, after: object = {}) => inTransaction((tx) => record(tx, commandLine, { deed: 'story.create', subject: { type: 'story', id: reason }, before: { at: new Date(0), gone: undefined }, after, reason }))
const brokenAt = async () => (await walkAudit()).broken?.seq
/** What only the owner of the database can do: the trigger refuses it to the paper. */
const behindTheTrigger = (work: (tx: { $executeRaw: (sql: TemplateStringsArray, ...values: unknown[]) => PromiseLike<number> }) => Promise<unknown>) =>
  inTransaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE audit_event DISABLE TRIGGER append_only`
    await work(tx)
    await tx.$executeRaw`ALTER TABLE audit_event ENABLE TRIGGER append_only`
  })

let seqs: bigint[] = []
beforeEach(async () => {
  vi.spyOn(console, 'log').mockReturnValue()
  await behindTheTrigger((tx) => Promise.resolve(tx.$executeRaw`DELETE FROM audit_event`))
  await db().$executeRaw`ALTER SEQUENCE audit_event_seq_seq RESTART`
  for (const reason of ['one', 'two', 'three', 'four', 'five']) await write(reason, { text: `Zoë – ${reason}`, list: [1, 2.5, null], deep: { b: true, a: 'x' } })
  seqs = (await db().auditEvent.findMany({ orderBy: { seq: 'asc' }, select: { seq: true } })).map(({ seq }) => seq)
})

describe('the record of who did what', () => {
  it('holds while nobody touches it', async () => {
    expect(await walkAudit()).toMatchObject({ checked: 5, skipped: 0, broken: null, isWhole: true })
    expect(await verifyChains()).toBe(0)
  })

  it.each(['at', 'actor_id', 'actor', 'deed', 'subject_type', 'subject_id', 'before', 'after', 'reason', 'address', 'prev_hash', 'hash'])('shows a row whose %s was changed', async (column) => {
    const changed: Record<string, string> = { at: '2020-01-01T00:00:00Z', actor_id: '00000000-0000-4000-8000-000000000000', before: '{}', after: '{"text":"other"}' }
    await behindTheTrigger((tx) => Promise.resolve(tx.$executeRaw`
      UPDATE audit_event SET
        at = CASE WHEN ${column} = 'at' THEN ${changed['at']}::timestamptz ELSE at END,
        actor_id = CASE WHEN ${column} = 'actor_id' THEN ${changed['actor_id']}::uuid ELSE actor_id END,
        actor = CASE WHEN ${column} = 'actor' THEN 'somebody else' ELSE actor END,
        deed = CASE WHEN ${column} = 'deed' THEN 'story.publish' ELSE deed END,
        subject_type = CASE WHEN ${column} = 'subject_type' THEN 'user' ELSE subject_type END,
        subject_id = CASE WHEN ${column} = 'subject_id' THEN 'other' ELSE subject_id END,
        before = CASE WHEN ${column} = 'before' THEN ${changed['before']}::jsonb ELSE before END,
        after = CASE WHEN ${column} = 'after' THEN ${changed['after']}::jsonb ELSE after END,
        reason = CASE WHEN ${column} = 'reason' THEN 'another reason' ELSE reason END,
        address = CASE WHEN ${column} = 'address' THEN '192.0.2.1' ELSE address END,
        prev_hash = CASE WHEN ${column} = 'prev_hash' THEN 'x' ELSE prev_hash END,
        hash = CASE WHEN ${column} = 'hash' THEN 'x' ELSE hash END
      WHERE seq = ${seqs[2]}`))
    expect(await brokenAt()).toBe(String(seqs[2]))
    expect(await verifyChains()).toBe(1)
  })

  it.each([0, 1, 3])('shows that row %i was removed, at the row after it', async (place) => {
    await behindTheTrigger((tx) => Promise.resolve(tx.$executeRaw`DELETE FROM audit_event WHERE seq = ${seqs[place]}`))
    expect(await brokenAt()).toBe(String(seqs[place + 1]))
  })

  it('shows two rows that changed places', async () => {
    await behindTheTrigger(async (tx) => {
      await tx.$executeRaw`UPDATE audit_event SET seq = -1 WHERE seq = ${seqs[1]}`
      await tx.$executeRaw`UPDATE audit_event SET seq = ${seqs[1]} WHERE seq = ${seqs[2]}`
      await tx.$executeRaw`UPDATE audit_event SET seq = ${seqs[2]} WHERE seq = -1`
    })
    expect(await brokenAt()).toBe(String(seqs[1]))
  })

  it('shows a row that was slipped in', async () => {
    await db().auditEvent.create({ data: { actor: 'nobody', deed: 'story.publish', subjectType: 'story', subjectId: 'x', prevHash: 'made up', hash: 'made up' } })
    expect(await brokenAt()).toBe(String((seqs[4] ?? 0n) + 1n))
  })

  it('that lost its newest row still holds, but the number is missed, before and after the next deed', async () => {
    await behindTheTrigger((tx) => Promise.resolve(tx.$executeRaw`DELETE FROM audit_event WHERE seq = ${seqs[4]}`))
    expect(await walkAudit()).toMatchObject({ checked: 4, skipped: 1, broken: null })
    await write('six')
    expect(await walkAudit()).toMatchObject({ checked: 5, skipped: 1, broken: null })
  })

  it('that lost its newest row, numbers and all, is betrayed by a hash kept elsewhere', async () => {
    const noted = (await walkAudit()).last?.hash ?? ''
    await write('six')
    expect(await verifyChains(noted)).toBe(0)
    await behindTheTrigger((tx) => Promise.resolve(tx.$executeRaw`DELETE FROM audit_event WHERE seq >= ${seqs[4]}`))
    await db().$executeRaw`SELECT setval('audit_event_seq_seq', ${seqs[3]})`
    expect(await walkAudit()).toMatchObject({ checked: 4, skipped: 0, broken: null })
    expect(await verifyChains(noted)).toBe(1)
  })

  it('can be walked in parts, each from where the one before ended', async () => {
    const first = await walkAudit({ most: 2 })
    expect(first).toMatchObject({ checked: 2, isWhole: false, last: { seq: String(seqs[1]) } })
    expect(await walkAudit({ after: seqs[1] ?? 0n, most: 2 })).toMatchObject({ checked: 2, isWhole: false })
    expect(await checkAudit(commandLine, { after: String(seqs[3]) })).toMatchObject({ checked: 1, isWhole: true, broken: null })
    expect(() => checkAudit({ ...commandLine, id: 'x', role: 'EDITOR' }, {})).toThrow(/role/)
  })

  it('is closed to the paper itself: no row is changed or removed', async () => {
    await expect(db().$executeRaw`DELETE FROM audit_event`).rejects.toThrow()
    await expect(db().$executeRaw`UPDATE audit_event SET reason = 'x'`).rejects.toThrow()
  })
})

import { db } from '#lib/db.ts'

/**
 * Clears away tabs that have long been closed, and what was kept of publications that can no longer be taken back.
 * What the tabs wrote is among the revisions, and a save that starts from a branch stays one.
 */
export async function forgetGone(): Promise<void> {
  await db().$executeRaw`DELETE FROM presence WHERE until < now() - interval '1 hour'`
  await db().$executeRaw`DELETE FROM recall WHERE until < now() - interval '1 hour'`
  await db().$executeRaw`DELETE FROM relief WHERE at < now() - interval '30 days'`
}

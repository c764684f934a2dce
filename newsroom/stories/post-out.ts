import type { Tx } from '#lib/db.ts'

/** For how many seconds one click takes a publication back. */
export const RECALL_SECONDS = 10

/** Hands the outbox what readers' own servers and partners are told. It leaves the house once the publication can no longer be taken back. */
export async function postOut(tx: Tx, topic: string, payload: object): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO outbox (topic, payload, created_at, available_at)
    VALUES (${topic}, ${JSON.stringify(payload)}::jsonb, now(), clock_timestamp() + make_interval(secs => ${RECALL_SECONDS}::int))`
}

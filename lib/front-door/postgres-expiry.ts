import { Client } from 'pg'
import type { ExpiryConnection, ExpiryRow } from './expiry-feed.ts'

const CONNECT_MS = 5_000
const QUERY_MS = 5_000

/** A connection of its own for LISTEN; a pooled one would be handed to others. Rejects when Postgres does not answer in 5 s. */
export async function connectToExpiry(databaseUrl: string): Promise<ExpiryConnection> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    keepAlive: true,
    application_name: 'front-door',
  })
  let onLost: (error: Error) => void = () => {}
  // Without a listener an error on an idle connection would end the process.
  client.on('error', (error) => onLost(error))
  client.on('end', () => onLost(new Error('the database closed the connection')))
  await client.connect()

  const rows = async (text: string, values: unknown[] = []) => (await client.query<ExpiryRow>(text, values)).rows
  return {
    listen: async (notice, lost) => {
      onLost = lost
      client.on('notification', ({ payload }) => notice(payload ?? ''))
      await client.query('LISTEN expiry')
    },
    newest: async () => (await rows("SELECT coalesce(max(seq), 0)::text AS seq, '{}'::text[] AS tags FROM expiry"))[0]?.seq ?? '0',
    has: async (seq) => (await rows("SELECT seq::text, '{}'::text[] AS tags FROM expiry WHERE seq = $1", [seq])).length > 0,
    row: async (seq) => (await rows('SELECT seq::text, tags FROM expiry WHERE seq = $1', [seq]))[0],
    since: (seq) =>
      rows(
        `SELECT seq::text, tags FROM expiry
          WHERE seq > $1 OR at > (SELECT at FROM expiry WHERE seq = $1) - interval '10 minutes'
          ORDER BY seq`,
        [seq],
      ),
    close: () => void client.end().catch(() => {}),
  }
}

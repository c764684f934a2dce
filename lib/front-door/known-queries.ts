import { Client } from 'pg'

/**
 * Old addresses that carry a query, held in memory so that a reader's click costs no statement.
 * `reload` reads them again; until it has, what was known before stands.
 */
export function knownQueries(databaseUrl: string, statement: string) {
  let known: ReadonlySet<string> = new Set()
  const reload = async () => {
    const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 2_000, query_timeout: 10_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      const { rows } = await client.query<{ address: string }>(statement)
      known = new Set(rows.map(({ address }) => address))
    } finally {
      await client.end()
    }
  }
  return { has: (address: string) => known.has(address), reload }
}

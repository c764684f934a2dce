/** One row of the table `expiry`; `seq` is a bigint, so text on its way from Postgres. */
export type ExpiryRow = { seq: string; tags: string[] }

/** What the feed needs of a database connection: see postgres-expiry.ts. All calls reject once the connection is lost. */
export type ExpiryConnection = {
  /** Starts listening; `onNotice` gets each payload, `onLost` is called once at the end. */
  listen: (onNotice: (payload: string) => void, onLost: (error: Error) => void) => Promise<void>
  newest: () => Promise<string>
  has: (seq: string) => Promise<boolean>
  row: (seq: string) => Promise<ExpiryRow | undefined>
  /** Rows after `seq`, and those begun up to ten minutes before it: a long transaction commits late under an early number. */
  since: (seq: string) => Promise<ExpiryRow[]>
  close: () => void
}

export type ExpiryFeedOptions = {
  connect: () => Promise<ExpiryConnection>
  expire: (tags: readonly string[]) => void
  log: (line: string) => void
  /** Resolves after so many milliseconds, or at once when `signal` is aborted. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>
}

const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 10_000
const LOOK_EVERY_MS = 15_000

/**
 * Follows what expires, for as long as it lives: by notices while connected, by re-reading the table after each
 * gap, and by a look every 15 seconds, which also finds out a connection that died without a word.
 */
export function followExpiry({ connect, expire, log, wait }: ExpiryFeedOptions): { stop: () => Promise<void>; isConnected: () => boolean } {
  const stopping = new AbortController()
  let lastSeen: bigint | undefined
  /** What was acted on of the rows that `since` may bring again: a page is not dropped twice for one row. */
  let heard = new Set<string>()
  let connected = false

  const seen = (seq: string) => {
    const number = BigInt(seq)
    if (lastSeen === undefined || number > lastSeen) lastSeen = number
  }

  const takeNotice = async (connection: ExpiryConnection, payload: string) => {
    const gap = payload.indexOf(' ')
    const seq = gap === -1 ? payload : payload.slice(0, gap)
    // A notice too long for Postgres (8,000 bytes) carries the number only.
    const tags = gap === -1 ? (await connection.row(seq))?.tags : readTags(payload.slice(gap + 1))
    expire(tags ?? ['*'])
    heard.add(seq)
    seen(seq)
  }

  const catchUp = async (connection: ExpiryConnection) => {
    if (lastSeen === undefined) {
      const newest = await connection.newest()
      heard = new Set((await connection.since(newest)).map(({ seq }) => seq))
      seen(newest)
      // What was rendered before may be out of date in ways nobody can tell. After the reading: all of that is covered.
      expire(['*'])
      return
    }
    const from = String(lastSeen)
    if (await connection.has(from)) {
      const rows = await connection.since(from)
      for (const { seq, tags } of rows) {
        if (!heard.has(seq)) expire(tags)
        seen(seq)
      }
      heard = new Set(rows.map(({ seq }) => seq))
      return
    }
    const newest = await connection.newest()
    if (newest === from) return
    // The row we knew is gone: others after it may have been cleared away too.
    expire(['*'])
    seen(newest)
  }

  const follow = async () => {
    let pause = FIRST_PAUSE_MS
    while (!stopping.signal.aborted) {
      let connection: ExpiryConnection | undefined
      try {
        connection = await connect()
        const open = connection
        const lost = new AbortController()
        let reason: Error | undefined
        const fail = (error: Error) => {
          reason ??= error
          lost.abort()
        }
        // Listen first, read then: what commits in between is seen twice, not never.
        await open.listen((payload) => void takeNotice(open, payload).catch(fail), fail)
        await catchUp(open)
        connected = true
        pause = FIRST_PAUSE_MS
        const ended = AbortSignal.any([stopping.signal, lost.signal])
        while (!ended.aborted) {
          await wait(LOOK_EVERY_MS, ended)
          if (!ended.aborted) await catchUp(open)
        }
        if (reason) throw reason
      } catch (error) {
        if (!stopping.signal.aborted) log(`lost sight of what expires, pages in memory are still served: ${String(error)}`)
      } finally {
        connected = false
        connection?.close()
      }
      await wait(pause, stopping.signal)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    }
  }

  const following = follow()
  return {
    stop: () => {
      stopping.abort()
      return following
    },
    isConnected: () => connected,
  }
}

function readTags(json: string): string[] | undefined {
  const tags: unknown = JSON.parse(json)
  return Array.isArray(tags) && tags.every((tag) => typeof tag === 'string') ? tags : undefined
}

import { Agent, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'

/** No renderer answers at all. */
export class OriginDown extends Error {}

export type Page = { status: number; headers: IncomingHttpHeaders; body: Buffer }

export type Origin = {
  /** Asks for a page with a clean request. Rejects with OriginDown, or with the signal's reason. */
  open: (key: string, signal: AbortSignal) => Promise<IncomingMessage>
  close: () => void
}

/**
 * The renderers behind the door. A request to them is made from the key and the site's own address alone: no
 * header of a reader gets there, so none can change what others are served (poisoned caches, CVE-2025-29927).
 */
export function createOrigin(siteUrl: URL, ports: () => readonly number[]): Origin {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const busy = new Map<number, number>()
  const headers = {
    host: siteUrl.host,
    accept: 'text/html',
    'user-agent': 'front-door',
    'x-forwarded-host': siteUrl.host,
    'x-forwarded-proto': siteUrl.protocol.slice(0, -1),
  }

  const count = (port: number, change: number) => busy.set(port, (busy.get(port) ?? 0) + change)

  const ask = (port: number, path: string, signal: AbortSignal, mayRepeat: boolean) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const asking = request({ agent, host: '127.0.0.1', port, path, headers, signal, setHost: false })
      asking.once('response', resolve)
      asking.once('error', (error: NodeJS.ErrnoException) => {
        if (signal.aborted) reject(signal.reason)
        // The renderer may close a kept connection just as it is used again.
        else if (asking.reusedSocket && mayRepeat && error.code === 'ECONNRESET') ask(port, path, signal, false).then(resolve, reject)
        else reject(new OriginDown(`the renderer on port ${port} does not answer: ${error.message}`))
      })
      asking.end()
    })

  const open = async (key: string, signal: AbortSignal) => {
    const port = ports().toSorted((a, b) => (busy.get(a) ?? 0) - (busy.get(b) ?? 0))[0]
    if (port === undefined) throw new OriginDown('no renderer is ready')
    count(port, 1)
    try {
      const answer = await ask(port, key, signal, true)
      answer.once('close', () => count(port, -1))
      return answer
    } catch (error) {
      count(port, -1)
      throw error
    }
  }

  return { open, close: () => agent.destroy() }
}

/** Reads a whole answer, or undefined (and hangs up) when it is longer than `limit` bytes. Rejects when it breaks off. */
export async function readWhole(answer: IncomingMessage, limit: number): Promise<Page | undefined> {
  if (Number(answer.headers['content-length'] ?? 0) > limit) {
    answer.destroy()
    return undefined
  }
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) return undefined
    chunks.push(chunk)
  }
  return { status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(chunks) }
}

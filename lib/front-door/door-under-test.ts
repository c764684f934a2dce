// For tests: a door on loopback before an origin that speaks the contract, and a client that sends what it is told to.
import { once } from 'node:events'
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { createFrontDoor } from './front-door.ts'
import type { FrontDoor, FrontDoorOptions } from './front-door-options.ts'

export type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer }
export type AskOptions = { method?: string; headers?: Record<string, string>; body?: string }

export type DoorUnderTest = {
  door: FrontDoor
  /** Each request that reached the origin. */
  reached: IncomingMessage[]
  lines: string[]
  clock: { now: number }
  port: number
  ask: (path: string, options?: AskOptions) => Promise<Reply>
  /** Sends these very bytes and resolves with all that comes back until the connection ends. */
  sendRaw: (bytes: string) => Promise<string>
  stopOrigin: () => Promise<void>
  stop: () => Promise<void>
}

/** A reader page as React prints it, with a door note. */
export function page(note: object, text = 'A story.'): string {
  const content = JSON.stringify(note).replaceAll('"', '&quot;')
  return `<!DOCTYPE html><html lang="en"><head><title>T</title><meta name="door" content="${content}"/><script src="/_next/a.js" async=""></script></head><body><main><h1>H</h1><p>${text.repeat(20)}</p></main><script>self.__next_f.push([1,"x"])</script></body></html>`
}

export async function startDoor(origin: RequestListener, changes: Partial<FrontDoorOptions> = {}): Promise<DoorUnderTest> {
  const reached: IncomingMessage[] = []
  const lines: string[] = []
  const clock = { now: Date.parse('2026-11-23T10:00:00Z') }
  const behind = createServer((req, res) => {
    reached.push(req)
    origin(req, res)
  })
  const originPort = await listen(behind)
  const door = createFrontDoor({
    siteUrl: new URL('https://paper.example'),
    ports: () => [originPort],
    passThrough: ['/desk', '/api'],
    queryParameters: ['page', 'q'],
    keepQuery: (address) => /^\/\?p=\d+$/.test(address),
    isSessionCookie: (name) => name === 'session',
    bodyLimit: () => 1_000,
    files: new Map(),
    isCdnTold: true,
    ready: async () => true,
    words: {
      failed: { lang: 'en', dir: 'ltr', title: 'Failed', text: 'Our fault.' },
      busy: { lang: 'en', dir: 'ltr', title: 'Busy', text: 'One moment.' },
    },
    log: (line) => lines.push(line),
    now: () => clock.now,
    ...changes,
  })
  const port = await listen(door.server)

  const ask = async (path: string, { method = 'GET', headers = {}, body }: AskOptions = {}) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers: { host: 'paper.example', ...headers }, agent: false })
    asking.end(body)
    const [answer] = (await once(asking, 'response')) as [IncomingMessage]
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) }
  }
  const sendRaw = async (bytes: string) => {
    const socket = connect(port, '127.0.0.1')
    socket.end(bytes)
    return (await buffer(socket)).toString('latin1')
  }
  const stopOrigin = () => close(behind)
  const stop = async () => {
    door.close()
    await Promise.all([close(door.server), behind.listening ? close(behind) : undefined])
  }
  return { door, reached, lines, clock, port, ask, sendRaw, stopOrigin, stop }
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return address.port
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}

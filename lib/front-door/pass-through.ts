import type { ClientRequest, IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { Agent } from 'node:http'
import { Transform } from 'node:stream'
import { createProxyServer } from 'httpxy'

export type PassThroughOptions = {
  siteUrl: URL
  /** Further `host:port` names under which this machine's own browser may ask, such as `localhost:3000`. */
  localHosts: readonly string[]
  ports: () => readonly number[]
  /** The most bytes a request to this path may carry. */
  bodyLimit: (path: string) => number
  /** How many proxies of our own stand before the door: that many names at the end of X-Forwarded-For are believed. */
  trustedProxies: number
  onFailure: (req: IncomingMessage, res: ServerResponse, error: Error) => void
  onTooLarge: (res: ServerResponse) => void
  /** Another site's page had the reader's browser send this. */
  onForeign: (res: ServerResponse) => void
}

const HOP_BY_HOP = ['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection', 'te', 'trailer', 'upgrade', 'expect']
// Next trusts these among its own processes; from outside they have skipped guards and poisoned caches (CVE-2025-29927).
const INTERNAL = /^(?:x-(?:action|middleware|invoke|matched|now|nextjs|next|prerender|vercel|original|rewrite|forwarded|real|door|http-method)\b|forwarded$|next-resume$|cdn-loop$)/
// Less than the door waits on a silent connection (60 s), so that the reader is told.
const RENDERER_MS = 55_000

/** Hands a request on to a renderer, as it came but for what must not be believed. WebSockets are refused by never being let up. */
export function createPassThrough(options: PassThroughOptions) {
  const { siteUrl, localHosts, ports, bodyLimit, trustedProxies, onFailure, onTooLarge, onForeign } = options
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const proxy = createProxyServer({ agent, proxyTimeout: RENDERER_MS })
  const asking = new WeakMap<IncomingMessage, ClientRequest>()
  const askedAgain = new WeakSet<IncomingMessage>()
  const streams = new Set<ServerResponse>()
  let turn = 0

  const nextPort = () => {
    const known = ports()
    return known[turn++ % Math.max(known.length, 1)]
  }
  const targetAt = (port: number) => ({ target: { protocol: 'http:', host: '127.0.0.1', port } })

  proxy.on('proxyReq', (proxyReq, req) => asking.set(req, proxyReq))
  proxy.on('proxyRes', (answer, _req, res) => {
    if (answer.headers['content-type']?.startsWith('text/event-stream') && 'writeHead' in res) {
      streams.add(res)
      res.once('close', () => streams.delete(res))
    }
    answer.headers = without(answer.headers, (name) => HOP_BY_HOP.includes(name) || name === 'x-door' || name === 'x-powered-by')
    // Nothing that comes this way is for readers at large, whoever finds its address.
    answer.headers['x-robots-tag'] = 'noindex, nofollow'
  })
  /** A renderer may close a kept connection just as it is used again: then it never saw the question, and what only reads is asked once more. */
  const isUnseen = (error: NodeJS.ErrnoException, req: IncomingMessage) =>
    error.code === 'ECONNRESET' && (req.method === 'GET' || req.method === 'HEAD') && asking.get(req)?.reusedSocket === true && !askedAgain.has(req)
  proxy.on('error', (error, req, res) => {
    const port = nextPort()
    if (req && res && 'headersSent' in res && !res.headersSent && port !== undefined && isUnseen(error, req)) {
      askedAgain.add(req)
      void proxy.web(req, res, targetAt(port))
    } else if (req && res && 'headersSent' in res && !res.headersSent) onFailure(req, res, error)
    else res?.destroy()
  })

  /** Resolves when the answer is sent; rejects when writing it failed. */
  const passOn = async (req: IncomingMessage, res: ServerResponse, path: string) => {
    if (isForeign(req)) return onForeign(res)
    const limit = bodyLimit(path)
    if (Number(req.headers['content-length'] ?? 0) > limit) {
      // Hang up: the rest of the body is not wanted.
      res.shouldKeepAlive = false
      return onTooLarge(res)
    }
    const port = nextPort()
    if (port === undefined) return onFailure(req, res, new Error('no renderer is ready'))
    cleanHeaders(req)
    const buffer = req.headers['transfer-encoding'] === undefined ? undefined : measured(req, res, limit)
    await proxy.web(req, res, { ...targetAt(port), ...(buffer && { buffer }) })
  }

  const isLocalHost = (host: string | undefined): host is string => host !== undefined && localHosts.includes(host)

  /** Browsers say where a deed comes from; machines say nothing. A form on another site is refused whatever cookies it brings. */
  const isForeign = ({ method, headers }: IncomingMessage) => {
    if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false
    if (headers.origin === undefined) return headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site'
    return headers.origin !== siteUrl.origin && !(isLocalHost(headers.host) && headers.origin === `http://${headers.host}`)
  }

  const cleanHeaders = (req: IncomingMessage) => {
    const claimed = req.headers
    const named = (claimed.connection ?? '').toLowerCase().split(',').map((name) => name.trim())
    const believed = (claimed['x-forwarded-for'] ?? '').toString().split(',').map((name) => name.trim()).at(-trustedProxies)
    const headers = without(claimed, (name) => INTERNAL.test(name) || HOP_BY_HOP.includes(name) || (named.includes(name) && name !== 'transfer-encoding'))
    // Kept alive or not is between the reader and the door.
    headers.connection = named.includes('close') ? 'close' : 'keep-alive'
    const isLocal = isLocalHost(headers.host)
    headers.host = isLocal ? headers.host : siteUrl.host
    headers['x-forwarded-host'] = headers.host
    headers['x-forwarded-proto'] = isLocal ? 'http' : siteUrl.protocol.slice(0, -1)
    // What was asked for, so that signing in can lead back to it.
    headers['x-door-asked'] = (req.url ?? '/').slice(0, 2_000)
    headers['x-forwarded-for'] = (trustedProxies > 0 && believed) || (req.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
    req.headers = headers
  }

  /** A body of unknown length is counted as it passes. */
  const measured = (req: IncomingMessage, res: ServerResponse, limit: number) => {
    let length = 0
    return req.pipe(
      new Transform({
        transform(chunk: Buffer, _encoding, done) {
          length += chunk.length
          if (length <= limit) return done(null, chunk)
          asking.get(req)?.destroy()
          if (!res.headersSent) {
            res.shouldKeepAlive = false
            onTooLarge(res)
          }
          done()
        },
      }),
    )
  }

  return {
    passOn,
    /** Ends the answers that have no end of their own: whoever listens asks again, and finds the next process. */
    endStreams: () => streams.forEach((res) => res.destroy()),
    close: () => agent.destroy(),
  }
}

function without(headers: IncomingHttpHeaders, isDropped: (name: string) => boolean): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !isDropped(name)))
}

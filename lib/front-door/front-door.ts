import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { readAddress } from './address.ts'
import { hasSession, readAsked, sendEntry } from './answer.ts'
import type { Entry } from './entry.ts'
import { createFileShelf } from './files.ts'
import type { FrontDoor, FrontDoorOptions } from './front-door-options.ts'
import { Busy } from './gate.ts'
import { oneLine } from './log.ts'
import { createOrigin, OriginDown } from './origin.ts'
import { NoDocument, pageAnswer, PRIVATE } from './page-answer.ts'
import { createPassThrough } from './pass-through.ts'
import { countryOf, mayBeReadIn } from './places.ts'
import { createRenders } from './renders.ts'
import { securityHeaders } from './security-headers.ts'
import { sendFailure, sendMoved, sendText } from './short-answers.ts'
import { createStore } from './store.ts'

const MOST_LARGE_KEYS = 1_000
const STREAM_MS = 120_000

/** The one public server of a site: readers' pages from memory, everything else passed on. It knows no news. */
export function createFrontDoor(options: FrontDoorOptions): FrontDoor {
  const { siteUrl, ports, passThrough, isSessionCookie, ready, words } = options
  const now = options.now ?? Date.now
  const log = (line: string) => options.log(oneLine(line))
  const security = securityHeaders(siteUrl)
  const house = { security, isCdnTold: options.isCdnTold ?? false }
  const store = createStore(options.memoryBytes ?? 96 * 1024 * 1024)
  const origin = createOrigin(siteUrl, ports)
  const places = () => ports().length * (options.rendersAtOnce ?? 4) || 1
  const renders = createRenders({ origin, store, places, house, now, log, renderMs: options.renderMs ?? 15_000 })
  const shelf = createFileShelf(options.files, store, security)
  const large = new Set<string>()
  const prefixes = passThrough.map((prefix) => prefix + '/')

  const fail = (req: IncomingMessage, res: ServerResponse, error: unknown) => {
    if (error instanceof NoDocument) return sendText(res, 404, 'No such page.', security)
    const isBusy = error instanceof Busy || error instanceof OriginDown || (error instanceof Error && error.name === 'TimeoutError')
    log(`${req.method} ${req.url}: ${String(error)}`)
    if (res.headersSent) res.destroy()
    else if (isBusy) sendFailure(res, 503, words.busy, security)
    else sendFailure(res, 500, words.failed, security)
  }
  const proxy = createPassThrough({
    siteUrl,
    localHosts: options.localHosts ?? [],
    ports,
    bodyLimit: options.bodyLimit,
    trustedProxies: options.trustedProxies ?? 0,
    onFailure: (req, res, error) => fail(req, res, new OriginDown(error.message)),
    onForeign: (res) => sendText(res, 403, 'This was sent from another site.', security),
    onTooLarge: (res) => sendText(res, 413, 'This is more than may be sent at once.', security),
  })

  const isPassedOn = (path: string) => passThrough.includes(path) || prefixes.some((prefix) => path.startsWith(prefix))

  /** Whatever memory did not answer at once. */
  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const target = req.url ?? '/'
    const mark = target.indexOf('?')
    const rawPath = mark === -1 ? target : target.slice(0, mark)
    if (isPassedOn(rawPath)) {
      if (req.headers.upgrade !== undefined) {
        res.shouldKeepAlive = false
        return sendText(res, 400, 'There is nothing to upgrade to.', security)
      }
      return proxy.passOn(req, res, rawPath)
    }
    // No page takes a body; whoever sends one does not get to trickle it in.
    if (req.headers['content-length'] !== undefined || req.headers['transfer-encoding'] !== undefined) res.shouldKeepAlive = false
    if (req.method !== 'GET' && req.method !== 'HEAD') return sendText(res, 405, 'Only GET and HEAD here.', ['Allow', 'GET, HEAD', ...security])
    if (rawPath === '/healthz') return sendText(res, 200, 'ok', security)
    if (rawPath === '/readyz') {
      const isReady = await ready()
      return sendText(res, isReady ? 200 : 503, isReady ? 'ready' : 'not ready', security)
    }
    const address = readAddress(target, options)
    if (address.kind === 'refused') return sendText(res, address.status, address.status === 414 ? 'The address is too long.' : 'The address is malformed.', security)
    if (isPassedOn(address.path)) return sendMoved(res, address.path + (mark === -1 ? '' : target.slice(mark)), security)
    const file = shelf.find(address.path)
    if (file) {
      const entry = await (store.get(address.path) ?? shelf.take(address.path, file))
      return entry ? sendEntry(entry, readAsked(req), res) : shelf.stream(file, req, res)
    }
    if (address.path.startsWith('/_next/')) return sendText(res, 404, 'No such file.', security)
    return answerPage(address.key, address.isCanonical, req, res)
  }

  const answerPage = async (key: string, isCanonical: boolean, req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const isKnownReader = hasSession(readAsked(req).cookie, isSessionCookie)
    const held = isKnownReader ? undefined : store.get(key)
    if (held && held.servableUntil > now()) {
      held.wasUsed = true
      if (held.freshUntil <= now()) renders.refresh(held)
      return send(held, isCanonical, req, res)
    }
    if (held) store.remove(held)
    if (large.has(key)) return streamPage(key, req, res)
    const rendered = isKnownReader ? await renders.renderAnew(key) : await renders.render(key)
    if (rendered.kind === 'entry') return send(rendered.entry, isCanonical, req, res)
    if (large.size >= MOST_LARGE_KEYS) large.clear()
    large.add(key)
    return streamPage(key, req, res)
  }

  /** Another spelling of a page's address leads to the page; of a moved or missing page it has the same answer, without a detour. */
  const send = (entry: Entry, isCanonical: boolean, req: IncomingMessage, res: ServerResponse): Promise<void> | void => {
    if (entry.places && entry.places.instead !== entry.key && !mayBeReadIn(countryOf(req.headers, options.countryHeader), entry.places)) return answerPage(entry.places.instead, true, req, res)
    if (!isCanonical && entry.status === 200) sendMoved(res, entry.key, security)
    else sendEntry(entry, readAsked(req), res)
  }

  /** What is too long to be held goes to the reader as it comes from the renderer. */
  const streamPage = async (key: string, req: IncomingMessage, res: ServerResponse) => {
    const body = await origin.open(key, AbortSignal.timeout(STREAM_MS))
    const page = { status: body.statusCode ?? 500, headers: body.headers, body: Buffer.alloc(0) }
    const about = pageAnswer(key, page, house, now())
    const isPrivate = hasSession(readAsked(req).cookie, isSessionCookie)
    const length = body.headers['content-length']
    const headers = ['Content-Type', about.contentType, 'Cache-Control', isPrivate ? PRIVATE : about.cacheControl, ...about.headers]
    if (!isPrivate && about.cacheTag !== '') headers.push('Cache-Tag', about.cacheTag)
    res.writeHead(about.status, length === undefined ? headers : [...headers, 'Content-Length', length])
    if (req.method === 'HEAD') {
      body.destroy()
      res.end()
    } else await pipeline(body, res)
  }

  const server = createServer(
    { connectionsCheckingInterval: 5_000, headersTimeout: 10_000, requestTimeout: 120_000, keepAliveTimeout: 20_000, maxHeaderSize: 16_384 },
    (req, res) => {
      // The hot path: one look-up by the address as sent, before any of it is taken apart.
      const entry = store.get(req.url ?? '')
      if (entry !== undefined && entry.places === null && entry.freshUntil > now() && (req.method === 'GET' || req.method === 'HEAD')) {
        const asked = readAsked(req)
        if (asked.cookie === '' || entry.kind === 'file' || !hasSession(asked.cookie, isSessionCookie)) {
          entry.wasUsed = true
          sendEntry(entry, asked, res)
          return
        }
      }
      answer(req, res).catch((error: unknown) => {
        // The reader went away while it was sent: nobody is left to be told.
        if (res.destroyed || req.destroyed) return res.destroy()
        fail(req, res, error)
      })
    },
  )
  // Idle and slow readers are many and harmless, up to a point; a stalled one is dropped after a minute.
  server.maxConnections = 20_000
  server.maxHeadersCount = 100
  server.timeout = 60_000

  return {
    server,
    expire: (tags) => {
      store.expire(tags)
      renders.expire(tags)
    },
    held: () => ({ pages: store.size(), bytes: store.bytes(), rendering: renders.running() }),
    endStreams: proxy.endStreams,
    close: () => {
      origin.close()
      proxy.close()
    },
  }
}

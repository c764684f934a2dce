import { lookup } from 'node:dns/promises'
import { request as overHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { isPublicAddress } from './public-address.ts'

/** Why a page could not be had, in a sentence for whoever gave the address. Never what the other side said. */
export class Unreachable extends Error {}

export type PublicPage = { url: string; status: number; headers: IncomingMessage['headers']; body: Buffer }

export type Limits = {
  /** The whole of it, redirects included. */
  milliseconds: number
  /** Of the body, once it is unpacked. */
  bytes: number
  redirects: number
}

/** How names become addresses, which addresses may be asked, and on which ports; the tests have a street of their own. */
export type Street = { resolve: (host: string) => Promise<string[]>; isOpen: (address: string) => boolean; ports: readonly number[] }

const internet: Street = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isOpen: isPublicAddress,
  ports: [80, 443],
}
const USUAL: Limits = { milliseconds: 20_000, bytes: 10 * 1024 * 1024, redirects: 5 }

/**
 * The one way out of the house: GETs a page of the public internet.
 * Each name is resolved once, every address it has is checked, and the connection goes to a checked one; so too after each redirect.
 * @throws Unreachable
 */
export async function fetchPublic(address: string, limits: Partial<Limits> = {}, street: Street = internet): Promise<PublicPage> {
  const { milliseconds, bytes, redirects } = { ...USUAL, ...limits }
  const signal = AbortSignal.timeout(milliseconds)
  const { url, answer } = await arrive(address, redirects, street, signal)
  return { url, status: answer.statusCode ?? 0, headers: answer.headers, body: await bodyOf(answer, bytes, signal) }
}

/** Where an address ends, and what status it has there. */
export type Looked = Pick<PublicPage, 'url' | 'status'>

/**
 * The same without the page: whether something stands there, however large it is.
 * @throws Unreachable
 */
export async function lookAt(address: string, limits: Partial<Omit<Limits, 'bytes'>> = {}, street: Street = internet): Promise<Looked> {
  const { milliseconds, redirects } = { ...USUAL, ...limits }
  const { url, answer } = await arrive(address, redirects, street, AbortSignal.timeout(milliseconds))
  answer.destroy()
  return { url, status: answer.statusCode ?? 0 }
}

async function arrive(address: string, redirects: number, street: Street, signal: AbortSignal): Promise<{ url: string; answer: IncomingMessage }> {
  let url = openUrl(address, street)
  for (let hops = 0; ; hops += 1) {
    const answer = await ask(url, street, signal)
    const status = answer.statusCode ?? 0
    const to = answer.headers.location
    if (status < 300 || status >= 400 || to === undefined) return { url: url.href, answer }
    answer.destroy()
    if (hops === redirects) throw new Unreachable(`The address leads on more than ${redirects} times. Use the one where it ends.`)
    url = openUrl(to, street, url)
  }
}

function openUrl(address: string, { ports }: Street, base?: URL): URL {
  const url = URL.parse(address, base)
  if (!url || !/^https?:$/.test(url.protocol)) throw new Unreachable('Only addresses that begin with https:// or http:// can be asked.')
  if (url.username || url.password) throw new Unreachable('An address with a name or a password in it is not asked.')
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  if (url.port !== '' && !ports.includes(port)) throw new Unreachable(`Only the usual ports are asked, not ${port}.`)
  return url
}

async function ask(url: URL, street: Street, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) ? [host] : await within(signal, street.resolve(host).catch(() => []))
  if (addresses.length === 0) throw new Unreachable('There is no such site. Check the address for a slip.')
  // One closed address among open ones is a trick, so all must be open.
  if (!addresses.every((one) => street.isOpen(one))) throw new Unreachable('The address leads into a private network, and is not asked.')
  const [checked = ''] = addresses
  const toChecked: LookupFunction = (_host, options, done) => {
    const family = isIP(checked)
    if (options.all) done(null, [{ address: checked, family }])
    else done(null, checked, family)
  }
  const options: RequestOptions = { lookup: toChecked, signal, agent: false, headers: { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5', 'accept-encoding': 'gzip, deflate, br', 'user-agent': 'Courtesy' } }
  return new Promise((resolve, reject) => {
    const failed = () => reject(new Unreachable(signal.aborted ? 'The site took too long to answer.' : 'The site did not answer. Try again later.'))
    const request = url.protocol === 'https:' ? overHttps(url, options, resolve) : overHttp(url, options, resolve)
    request.on('error', failed).end()
  })
}

async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Unreachable('The site took too long to answer.')), { once: true }))
  return Promise.race([work, late])
}

async function bodyOf(answer: IncomingMessage, most: number, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      size += chunk.length
      if (size > most) return done(new Unreachable(`The page is larger than ${Math.floor(most / 1024 / 1024)} MB.`))
      chunks.push(chunk)
      done()
    },
  })
  try {
    const unpack = unpacker(answer.headers['content-encoding'])
    await (unpack ? pipeline(answer, unpack, counted, { signal }) : pipeline(answer, counted, { signal }))
  } catch (error) {
    answer.destroy()
    if (error instanceof Unreachable) throw error
    throw new Unreachable(signal.aborted ? 'The site took too long to answer.' : 'The answer of the site could not be read.')
  }
  return Buffer.concat(chunks)
}

/** One wrapping at most: wrappings within wrappings are only ever made to burst. */
function unpacker(encoding = 'identity') {
  const name = encoding.trim().toLowerCase()
  if (name === 'identity' || name === '') return null
  if (name === 'gzip' || name === 'x-gzip') return createGunzip()
  if (name === 'deflate') return createInflate()
  if (name === 'br') return createBrotliDecompress()
  throw new Unreachable('The answer of the site could not be read.')
}

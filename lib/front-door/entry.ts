import { hash } from 'node:crypto'
import { compress, isCompressible, type Encoding } from './encodings.ts'
import type { Places } from './places.ts'

/** One encoding of an answer, with its header lists made beforehand: nothing is put together on a hit. */
export type Variant = {
  body: Buffer
  etag: string
  headers: string[]
  /** For a reader who asked to save data: without the invitation to prefetch. */
  leanHeaders: string[]
  notModifiedHeaders: string[]
}

/** An answer ready to be sent many times. Times are milliseconds since 1970. */
export type Entry = {
  key: string
  kind: 'page' | 'file'
  status: number
  tags: readonly string[]
  freshUntil: number
  /** After `freshUntil` and before this it may be served while it is made anew. */
  servableUntil: number
  /** Where it may be read; null: everywhere. */
  places: Places | null
  bytes: number
  /** Asked for since the memory last looked for something to drop. */
  wasUsed: boolean
  variants: Record<Encoding, Variant>
}

export type Answer = {
  key: string
  kind: Entry['kind']
  status: number
  contentType: string
  cacheControl: string
  body: Buffer
  /** Further headers, names and values in turn. */
  headers: readonly string[]
  /** Further headers, but not for a reader who saves data. */
  generousHeaders: readonly string[]
  tags: readonly string[]
  /** The tags as a CDN is told them; empty when it is not to keep the answer. */
  cacheTag: string
  freshUntil: number
  servableUntil: number
  isCacheable: boolean
  /** Absent: it may be read everywhere. */
  places?: Places | undefined
}

// Three header lists for each of three encodings, the tags and the places in the maps, roughly.
const OVERHEAD_BYTES = 6_000

/** Compresses an answer and writes out its headers. A strong ETag names each encoding's own bytes. */
export async function makeEntry(answer: Answer): Promise<Entry> {
  const { body } = answer
  const isWorthIt = body.length > 256 && isCompressible(answer.contentType)
  const packed = isWorthIt ? await compress(body) : undefined
  const digest = hash('sha256', body, 'base64url').slice(0, 22)
  const identity = makeVariant(answer, body, 'identity', digest)
  const variants = {
    identity,
    gzip: packed ? makeVariant(answer, packed.gzip, 'gzip', digest) : identity,
    br: packed ? makeVariant(answer, packed.br, 'br', digest) : identity,
  }
  return {
    key: answer.key,
    kind: answer.kind,
    status: answer.status,
    tags: answer.tags,
    freshUntil: answer.freshUntil,
    servableUntil: answer.servableUntil,
    places: answer.places ?? null,
    bytes: body.length + (packed ? packed.br.length + packed.gzip.length : 0) + OVERHEAD_BYTES,
    wasUsed: false,
    variants,
  }
}

function makeVariant(answer: Answer, body: Buffer, encoding: Encoding, digest: string): Variant {
  const etag = encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`
  const vary = answer.generousHeaders.length > 0 ? 'Accept-Encoding, Save-Data' : 'Accept-Encoding'
  const shared = ['Cache-Control', answer.cacheControl, 'Vary', vary, ...answer.headers]
  if (answer.isCacheable) shared.push('ETag', etag)
  if (answer.isCacheable && answer.cacheTag !== '') shared.push('Cache-Tag', answer.cacheTag)
  const whole = [...shared, 'Content-Length', String(body.length)]
  if (body.length > 0) whole.push('Content-Type', answer.contentType)
  if (encoding !== 'identity') whole.push('Content-Encoding', encoding)
  return { body, etag, headers: [...whole, ...answer.generousHeaders], leanHeaders: whole, notModifiedHeaders: shared }
}

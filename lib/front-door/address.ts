/** What the door makes of the target of a request. `key` is the one name of the page: path and known query. */
export type Address =
  | { kind: 'refused'; status: 400 | 414 }
  | { kind: 'found'; key: string; path: string; isCanonical: boolean }

export type QueryRules = {
  /** The only query parameters that pages read; all others are dropped. */
  queryParameters: readonly string[]
  /** Whether this old address, path and query as sent, is known with its query. */
  keepQuery: (pathWithQuery: string) => boolean
}

const LONGEST_TARGET = 2_048
// Marks that RFC 3986 allows bare in a path: browsers leave them alone, so encoding them would redirect for nothing.
const BARE_IN_PATH = /%(?:21|24|26|27|28|29|2A|2B|2C|3A|3B|3D|40)/g
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/
const ENCODED_CONTROL = /%(?:[01][0-9a-f]|7f)/i
const BEYOND_ASCII = /[\u0080-\uffff]/

/**
 * One canonical form for each page. A path in another spelling (encoded otherwise, doubled or trailing
 * slashes) comes back with `isCanonical: false`. Refused: over 2,048 bytes (414); bad escapes, control
 * characters, dot segments and encoded slashes (400).
 */
export function readAddress(target: string, rules: QueryRules): Address {
  if (target.length > LONGEST_TARGET) return { kind: 'refused', status: 414 }
  if (!target.startsWith('/')) return { kind: 'refused', status: 400 }
  const mark = target.indexOf('?')
  const rawPath = mark === -1 ? target : target.slice(0, mark)
  const path = canonicalPath(rawPath)
  const query = mark === -1 ? '' : canonicalQuery(path ?? '/', target.slice(mark + 1), rules)
  if (path === undefined || query === undefined) return { kind: 'refused', status: 400 }
  const key = query === '' ? path : `${path}?${query}`
  if (key.length > LONGEST_TARGET) return { kind: 'refused', status: 414 }
  return { kind: 'found', key, path, isCanonical: path === rawPath }
}

function canonicalPath(rawPath: string): string | undefined {
  let path = ''
  for (const raw of rawPath.split('/')) {
    if (raw === '') continue
    const segment = decoded(raw)
    if (segment === undefined || segment === '.' || segment === '..') return undefined
    if (CONTROL.test(segment) || segment.includes('/') || segment.includes('\\')) return undefined
    path += '/' + encodeSegment(segment)
  }
  return path === '' ? '/' : path
}

/** One step of a path as the canonical form spells it. */
export function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(BARE_IN_PATH, decodeURIComponent)
}

function decoded(raw: string): string | undefined {
  try {
    // Node hands over raw bytes as Latin-1; what they spell is UTF-8 or nothing.
    const text = BEYOND_ASCII.test(raw) ? new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(raw, 'latin1')) : raw
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function canonicalQuery(path: string, rawQuery: string, rules: QueryRules): string | undefined {
  if (rawQuery === '') return ''
  if (BEYOND_ASCII.test(rawQuery) || ENCODED_CONTROL.test(rawQuery)) return withoutStrangeBytes(path, rawQuery, rules)
  if (rules.keepQuery(`${path}?${rawQuery}`)) return rawQuery
  return knownParameters(rawQuery, rules.queryParameters)
}

/** Strange bytes in a parameter that no page reads are dropped with it; in one that is read they are refused. */
function withoutStrangeBytes(path: string, rawQuery: string, rules: QueryRules): string | undefined {
  if (rules.keepQuery(`${path}?${rawQuery}`)) return undefined
  const query = knownParameters(decoded8(rawQuery), rules.queryParameters)
  return ENCODED_CONTROL.test(query) ? undefined : query
}

function decoded8(rawQuery: string): string {
  return BEYOND_ASCII.test(rawQuery) ? Buffer.from(rawQuery, 'latin1').toString('utf8') : rawQuery
}

/** The first value of each known parameter, in the order of their names. */
function knownParameters(rawQuery: string, names: readonly string[]): string {
  const sent = new URLSearchParams(rawQuery)
  const kept = new URLSearchParams()
  for (const name of names.toSorted()) {
    const value = sent.get(name)
    if (value !== null) kept.set(name, value)
  }
  return kept.toString()
}

import { readAddress } from '#lib/front-door/address.ts'
import { oldAddress } from '../old-address.ts'

/** Browsers drop these within an address, or read them as a slash; what is left may then name another host. */
// eslint-disable-next-line no-control-regex
const DECEPTIVE = /[\u0000-\u001f\u007f\\]/
const anyQuery = { queryParameters: [], keepQuery: () => true }

/**
 * A path of this paper with its query, in the one spelling in which the front door asks for it.
 * Null for whatever leads to another host, and for what no page can be asked for by.
 */
export function paperPath(text: string): string | null {
  if (!text.startsWith('/') || text.startsWith('//') || text.includes('#') || DECEPTIVE.test(text) || !text.isWellFormed()) return null
  const found = readAddress(text.replace(/[^\u0020-\u007f]+/g, encodeURIComponent), anyQuery)
  return found.kind === 'found' ? oldAddress(found.path, found.key.slice(found.path.length + 1)) : null
}

/** The same of an old address, which may be given with the site it stood on: `https://old.example/2019/a.html`. */
export function oldPath(text: string): string | null {
  const rest = text.replace(/^https?:\/\/[^/?#\\]*/i, '')
  const path = rest.split('#', 1)[0] ?? ''
  return paperPath(rest === text || path.startsWith('/') ? path : `/${path}`)
}

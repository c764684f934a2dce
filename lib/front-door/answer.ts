import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Entry } from './entry.ts'
import { chosenEncoding } from './encodings.ts'

/** The four request headers that an answer from memory looks at. */
export type Asked = { acceptEncoding: string; ifNoneMatch: string; cookie: string; savesData: boolean }

const asked: Asked = { acceptEncoding: '', ifNoneMatch: '', cookie: '', savesData: false }

/**
 * Reads the raw header list; `req.headers` would build an object on each request.
 * The result is one shared object, good until the next call: read it before anything is awaited.
 */
export function readAsked(req: IncomingMessage): Asked {
  const raw = req.rawHeaders
  asked.acceptEncoding = asked.ifNoneMatch = asked.cookie = ''
  asked.savesData = false
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i] ?? ''
    // The length alone rules out nearly every other header.
    if (name.length === 15 && isNamed(name, 'accept-encoding')) asked.acceptEncoding = joined(asked.acceptEncoding, raw[i + 1], ',')
    else if (name.length === 13 && isNamed(name, 'if-none-match')) asked.ifNoneMatch = joined(asked.ifNoneMatch, raw[i + 1], ',')
    else if (name.length === 6 && isNamed(name, 'cookie')) asked.cookie = joined(asked.cookie, raw[i + 1], ';')
    else if (name.length === 9 && isNamed(name, 'save-data')) asked.savesData = raw[i + 1]?.trim().toLowerCase() === 'on'
  }
  return asked
}

function isNamed(name: string, wanted: string): boolean {
  return name === wanted || name.toLowerCase() === wanted
}

function joined(before: string, value: string | undefined, comma: string): string {
  return before === '' ? (value ?? '') : `${before}${comma}${value ?? ''}`
}

/** Sends an entry: 304 when the reader has these very bytes, no body for HEAD, else the chosen encoding. */
export function sendEntry(entry: Entry, asked: Asked, res: ServerResponse): void {
  const variant = entry.variants[chosenEncoding(asked.acceptEncoding)]
  if (asked.ifNoneMatch !== '' && entry.status === 200 && hasMatch(asked.ifNoneMatch, variant.etag)) {
    res.writeHead(304, variant.notModifiedHeaders)
    res.end()
    return
  }
  res.writeHead(entry.status, asked.savesData ? variant.leanHeaders : variant.headers)
  // Node itself leaves the body out when it is asked with HEAD.
  res.end(variant.body)
}

/** If-None-Match compares weakly (RFC 9110, 13.1.2): `W/` is left aside, `*` matches whatever there is. */
export function hasMatch(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag) return true
  return ifNoneMatch.split(',').some((tag) => {
    const text = tag.trim()
    return text === '*' || text === etag || text === `W/${etag}`
  })
}

/** Whether any cookie of the header bears a name that the paper uses for sessions. */
export function hasSession(cookie: string, isSessionCookie: (name: string) => boolean): boolean {
  return cookie.split(';').some((pair) => isSessionCookie((pair.split('=', 1)[0] ?? '').trim()))
}

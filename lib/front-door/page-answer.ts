import type { Answer } from './entry.ts'
import type { Page } from './origin.ts'
import { documentise } from './document.ts'
import { readDoorNote, type DoorNote } from './door-note.ts'

/** The renderer answered, but with nothing fit to be shown. */
export class RenderFailed extends Error {}

/** There is something at this address, but not for readers: to them it is not found. */
export class NoDocument extends Error {}

const FRESH_MS = 10 * 60_000
const KEPT_IF_RENDERER_FAILS_MS = 60 * 60_000
const MISSING_FRESH_MS = 10_000
const LONGEST_TAG_HEADER = 8_000
const CDN_MS = (60 + 600) * 1_000
const FOR_BROWSERS = 'public, max-age=0, must-revalidate'
const FOR_CDN = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600'
const NOT_KEPT = 'public, max-age=0, s-maxage=0, must-revalidate'
export const PRIVATE = 'private, no-store'

// What else a route may say about its body; nothing but these gets out, least of all Set-Cookie.
const PASSED_ON = ['access-control-allow-origin', 'content-disposition', 'content-language', 'location', 'x-robots-tag']

/** What every answer of this door has in common. `isCdnTold`: a cache stands before us that drops pages by their tags. */
export type House = { security: readonly string[]; isCdnTold: boolean }

export type PageAnswer = Answer & { hasInlineCode: boolean }

/** Reads what the renderer sent for `key` and says how it is to be answered and kept. Throws RenderFailed, NoDocument, UnfitPage or a zod error. */
export function pageAnswer(key: string, page: Page, { security, isCdnTold }: House, now: number): PageAnswer {
  if (page.status >= 500) throw new RenderFailed(`the renderer answered ${page.status}`)
  const contentType = page.headers['content-type'] ?? 'application/octet-stream'
  // React's own wire format (`/story.rsc`) is for its script, which no reader page has.
  if (contentType.startsWith('text/x-component')) throw new NoDocument('only a script could read this')
  const inHeader = page.headers['x-door']
  const isHtml = isHtmlType(contentType)
  const document = isHtml && inHeader === undefined ? documentise(page.body.toString('utf8')) : undefined
  const json = typeof inHeader === 'string' ? inHeader : document?.note
  const body = document ? Buffer.from(document.html) : page.body
  const passedOn = passedOnHeaders(page)
  const made = { key, kind: 'page' as const, contentType, generousHeaders: [], hasInlineCode: document?.hasInlineCode ?? false }
  if (json === undefined) {
    const headers = [...security, ...passedOn]
    return { ...made, status: page.status, body, headers, tags: [], cacheTag: '', cacheControl: looseCacheControl(page), freshUntil: 0, servableUntil: 0, isCacheable: false }
  }
  const note = readDoorNote(json)
  const isMoved = note.location !== undefined
  const headers = [...security, ...passedOn]
  if (note.location !== undefined) headers.push('Location', note.location)
  if (note.robots !== undefined) headers.push('X-Robots-Tag', note.robots)
  return {
    ...made,
    status: note.status,
    body: isMoved ? Buffer.alloc(0) : body,
    places: note.places,
    generousHeaders: isHtml && note.status === 200 ? ['Speculation-Rules', '"/speculation-rules.json"'] : [],
    ...keeping(note, headers, isCdnTold, now),
  }
}

export function isHtmlType(contentType: string): boolean {
  return /^text\/html\b/i.test(contentType)
}

function keeping(note: DoorNote, headers: string[], isCdnTold: boolean, now: number): Pick<Answer, 'headers' | 'tags' | 'cacheTag' | 'cacheControl' | 'freshUntil' | 'servableUntil' | 'isCacheable'> {
  const { tags } = note
  const until = note.until ?? Number.POSITIVE_INFINITY
  if (until <= now) return { headers, tags, cacheTag: '', cacheControl: PRIVATE, freshUntil: 0, servableUntil: 0, isCacheable: false }
  const isMissing = note.status === 404 || note.status === 410
  // Nobody between us and the reader may hand it on: he may stand elsewhere.
  if (note.places) return { headers, tags, cacheTag: '', cacheControl: 'private, max-age=0, must-revalidate', freshUntil: Math.min(until, now + FRESH_MS), servableUntil: Math.min(until, now + FRESH_MS + KEPT_IF_RENDERER_FAILS_MS), isCacheable: true }
  const freshUntil = Math.min(until, now + (isMissing ? MISSING_FRESH_MS : FRESH_MS))
  const servableUntil = isMissing ? freshUntil : Math.min(until, now + FRESH_MS + KEPT_IF_RENDERER_FAILS_MS)
  const tagHeader = tags.join(',')
  // A CDN counts its own time from when it asks; near the end of a page's time it must ask each time.
  // And what it could not be told to drop, for the header would be too long, it must not keep.
  const isForCdn = isCdnTold && until > now + FRESH_MS + CDN_MS && tagHeader.length <= LONGEST_TAG_HEADER
  const isLasting = note.maxAge !== undefined && until > now + note.maxAge * 1_000
  const forCdn = isForCdn ? (isMissing ? 'public, max-age=0, s-maxage=10' : FOR_CDN) : NOT_KEPT
  const cacheControl = isLasting ? `public, max-age=${note.maxAge}` : isCdnTold ? forCdn : FOR_BROWSERS
  return { headers, tags, cacheTag: isForCdn ? tagHeader : '', cacheControl, freshUntil, servableUntil, isCacheable: true }
}

function passedOnHeaders(page: Page): string[] {
  return PASSED_ON.flatMap((name) => {
    const value = page.headers[name]
    return typeof value === 'string' ? [name, value] : []
  })
}

/** An answer without a note keeps its own rule, unless it lets shared caches keep what nobody could make them drop. */
function looseCacheControl(page: Page): string {
  const own = page.headers['cache-control']
  return own === undefined || /s-maxage|immutable|max-age=\d{3}/.test(own) ? PRIVATE : own
}

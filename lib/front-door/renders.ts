import { makeEntry, type Entry } from './entry.ts'
import { createGate } from './gate.ts'
import { readWhole, type Origin } from './origin.ts'
import { isHtmlType, pageAnswer, PRIVATE, RenderFailed, type House } from './page-answer.ts'
import type { Store } from './store.ts'

/** `large`: too long to be held; the reader's request must be streamed from the renderer. */
export type Rendered = { kind: 'entry'; entry: Entry } | { kind: 'large' }

export type Renders = {
  /** One render for all who ask for the same page at the same time. Rejects with Busy, OriginDown, RenderFailed and their like. */
  render: (key: string) => Promise<Rendered>
  /** A render of its own, never kept. */
  renderAnew: (key: string) => Promise<Rendered>
  /** Makes a stale entry anew behind the reader's back, if there is room to. */
  refresh: (entry: Entry) => void
  expire: (tags: readonly string[]) => void
  running: () => number
}

export type RendersOptions = {
  origin: Origin
  store: Store
  places: () => number
  house: House
  now: () => number
  log: (line: string) => void
  renderMs: number
}

const LONGEST_LINE = 100
const MOST_ATTEMPTS = 3
const LARGEST_HELD_BYTES = 1024 * 1024
const LARGEST_HTML_BYTES = 4 * 1024 * 1024
const RETRY_REFRESH_MS = 5_000

type Flight = { expired: Set<string>; rendered: Promise<Rendered> }

export function createRenders({ origin, store, places, house, now, log, renderMs }: RendersOptions): Renders {
  const flights = new Map<string, Flight>()
  const gate = createGate(places, LONGEST_LINE)
  let hasWarned = false

  const attempt = async (key: string, signal: AbortSignal) => {
    const leave = await gate.enter(signal)
    try {
      const startedAt = now()
      const answer = await origin.open(key, signal)
      const isHtml = isHtmlType(answer.headers['content-type'] ?? '')
      const page = await readWhole(answer, isHtml ? LARGEST_HTML_BYTES : LARGEST_HELD_BYTES)
      if (!page && isHtml) throw new RenderFailed('the page is too long')
      return page && pageAnswer(key, page, house, startedAt)
    } catch (error) {
      throw signal.aborted ? signal.reason : error
    } finally {
      leave()
    }
  }

  /** Renders until nothing it shows was changed meanwhile; after the third time it is shown but not kept. */
  const fly = async (key: string, expired: Set<string>, isKept: boolean): Promise<Rendered> => {
    const signal = AbortSignal.timeout(renderMs)
    for (let attempts = 1; ; attempts++) {
      expired.clear()
      const answer = await attempt(key, signal)
      if (!answer) return { kind: 'large' }
      if (answer.hasInlineCode && !hasWarned) {
        hasWarned = true
        log(`inline style or event handler on ${key}: the security policy makes browsers ignore it`)
      }
      const isPrivate = !isKept || !answer.isCacheable
      const entry = await makeEntry(isKept ? answer : { ...answer, cacheControl: PRIVATE, isCacheable: false })
      const isOutdated = expired.has('*') || answer.tags.some((tag) => expired.has(tag))
      if (isOutdated && attempts < MOST_ATTEMPTS) continue
      if (isOutdated) return { kind: 'entry', entry: await makeEntry({ ...answer, cacheControl: PRIVATE, isCacheable: false }) }
      if (!isPrivate && answer.body.length <= LARGEST_HELD_BYTES) store.put(entry)
      return { kind: 'entry', entry }
    }
  }

  const render = (key: string) => {
    const known = flights.get(key)
    if (known) return known.rendered
    const expired = new Set<string>()
    const rendered = fly(key, expired, true).finally(() => flights.delete(key))
    flights.set(key, { expired, rendered })
    return rendered
  }

  const refresh = (entry: Entry) => {
    if (flights.has(entry.key) || !gate.hasRoom()) return
    render(entry.key).then(
      () => {
        // Made anew, but not to be kept any more: then the old one is not to be shown either.
        if (store.get(entry.key) === entry) store.remove(entry)
      },
      (error: unknown) => {
        entry.freshUntil = Math.min(now() + RETRY_REFRESH_MS, entry.servableUntil)
        log(`keeping the old ${entry.key}: ${String(error)}`)
      },
    )
  }

  return {
    render,
    renderAnew: (key) => fly(key, new Set(), false),
    refresh,
    expire: (tags) => {
      for (const { expired } of flights.values()) for (const tag of tags) expired.add(tag)
    },
    running: () => flights.size,
  }
}

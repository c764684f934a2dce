import { followPresence } from '#newsroom/stories/presence-feed.ts'
import type { Standby } from '#newsroom/stories/presence.ts'

/**
 * Milliseconds after which a stream ends and the browser opens the next, a second later: each asks anew who is there and
 * what they may, and a browser that is gone without a word is not believed in for long.
 */
const STREAM_MS = 25_000
/** A line that is not heard of for a minute is cut by those between. */
const BEAT_MS = 10_000

/** What one tab is told. Names and places of colleagues, and never a word of the text. */
export type PresenceTold = {
  others: { tab: string; name: string; place: string; /** Another tab of the same person. */ isYou: boolean; isRelieved: boolean }[]
  /** Who took the writing over from this tab. `at` as JSON has it. */
  relieved: { by: string; at: string } | null
  /** The number of the newest text. */
  revision: number
  /** Another text once anything was said in comments. */
  comments: string
}

export function toldTo(tab: string, { present, revision, comments }: Standby): PresenceTold {
  const own = present.find((one) => one.tab === tab)
  const relieved = own?.relieved ?? null
  return {
    others: present.filter((one) => one !== own).map((one) => ({ tab: one.tab, name: one.name, place: one.place, isYou: one.personId === own?.personId, isRelieved: one.relieved !== null })),
    relieved: relieved && { by: relieved.by, at: relieved.at.toISOString() },
    revision,
    comments,
  }
}

type Options = { storyId: string; tab: string; signal: AbortSignal; /** Called once, where the tab hung up before the stream was over. */ gone: () => Promise<void> }

/** The tabs that a stream of this process is open for, with how many: a line that was cut may be open again before it is found out. */
const open = new Map<string, number>()
const count = (tab: string, by: 1 | -1) => {
  const now = (open.get(tab) ?? 0) + by
  if (now > 0) open.set(tab, now)
  else open.delete(tab)
  return now
}

/** Server-sent events of who else has the story open, from now until it is time to ask anew. */
export function presenceStream({ storyId, tab, signal, gone }: Options): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let end: (isGone: boolean) => void = () => {}
  return new ReadableStream({
    start(controller) {
      count(tab, 1)
      const write = (text: string) => {
        try {
          controller.enqueue(encoder.encode(text))
        } catch {
          end(true)
        }
      }
      write('retry: 1000\n\n')
      const leave = followPresence(storyId, (standby) => write(`data: ${JSON.stringify(toldTo(tab, standby))}\n\n`))
      const beat = setInterval(() => write(':\n\n'), BEAT_MS)
      const over = setTimeout(() => end(false), STREAM_MS)
      let isEnded = false
      end = (isGone) => {
        if (isEnded) return
        isEnded = true
        leave()
        clearInterval(beat)
        clearTimeout(over)
        const isElsewhere = count(tab, -1) > 0
        if (!isGone) controller.close()
        else if (!isElsewhere) void gone().catch(() => {}) // then the clock forgets it
      }
      signal.addEventListener('abort', () => end(true))
    },
    cancel: () => end(true),
  })
}

/** Too many wait already: the door says "try again soon" rather than let the line grow. */
export class Busy extends Error {}

export type Gate = {
  /** Resolves when there is room, with the way out. Rejects with Busy when the line is full or `signal` ends the wait. */
  enter: (signal: AbortSignal) => Promise<() => void>
  hasRoom: () => boolean
}

type Waiting = { start: () => void; signal: AbortSignal; giveUp: () => void }

/** Lets `places()` in at once and `longestLine` wait, first come first served. */
export function createGate(places: () => number, longestLine: number): Gate {
  const line = new Set<Waiting>()
  let inside = 0

  const leave = () => {
    inside--
    for (const waiting of line) {
      if (inside >= places()) return
      line.delete(waiting)
      waiting.signal.removeEventListener('abort', waiting.giveUp)
      waiting.start()
    }
  }
  const step = (): (() => void) => {
    inside++
    let isOut = false
    return () => {
      if (isOut) return
      isOut = true
      leave()
    }
  }

  const enter = (signal: AbortSignal) => {
    if (inside < places()) return Promise.resolve(step())
    if (line.size >= longestLine) return Promise.reject(new Busy('too many pages wait to be rendered'))
    return new Promise<() => void>((resolve, reject) => {
      const giveUp = () => {
        line.delete(waiting)
        reject(new Busy('waited too long to be rendered'))
      }
      const waiting: Waiting = { start: () => resolve(step()), signal, giveUp }
      signal.addEventListener('abort', giveUp, { once: true })
      line.add(waiting)
    })
  }

  return { enter, hasRoom: () => inside < places() && line.size === 0 }
}

'use client'

import { clockIn, useOwnZone } from './own-zone.ts'

/** A moment by the newsroom's clock, and by one's own where that shows something else. */
export function BothClocks({ at, timeZone }: { at: string; timeZone: string }) {
  const zone = useOwnZone(timeZone)
  const moment = new Date(at)
  const here = clockIn(zone, moment)
  const there = clockIn(timeZone, moment)
  return (
    <time dateTime={at}>
      {there} in the newsroom ({timeZone}){here !== there && `, ${here} where you are (${zone})`}
    </time>
  )
}

'use client'

import { useState } from 'react'
import { Field, Select } from '#app/ui/field.tsx'
import { readWallTime, type WallTime } from '#lib/wall-time.ts'
import { BothClocks } from './both-clocks.tsx'
import { clockIn, useOwnZone } from './own-zone.ts'

/** Asks for a time by the newsroom's clock or one's own, and says at once what it means by the other. */
export function ClockFields({ timeZone, required = true }: { timeZone: string; required?: boolean }) {
  const own = useOwnZone(timeZone)
  const [wall, setWall] = useState('')
  const [chosen, setChosen] = useState(timeZone)
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall) ? readWallTime(chosen, wall) : null
  const zones = [[timeZone, `The newsroom’s (${timeZone})`], ...(own === timeZone ? [] : [[own, `Mine (${own})`]])] as [string, string][]
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Day and time" name="wall" type="datetime-local" required={required} value={wall} onChange={(event) => setWall(event.target.value)} />
        <Select label="By which clock" name="timeZone" options={zones} value={chosen} onChange={(event) => setChosen(event.target.value)} />
      </div>
      {time?.kind === 'twice' && (
        <Select label="This time comes twice that night. Which is meant?" name="which" defaultValue="" options={[['', 'Choose one'], ['FIRST', words('The first', chosen, time.first)], ['SECOND', words('The second', chosen, time.second)]]} />
      )}
      <p role="status" className="text-soft">
        {time && <Meant time={time} timeZone={timeZone} zone={chosen} />}
      </p>
    </>
  )
}

const words = (which: string, zone: string, at: Date) => `${which}, ${clockIn('UTC', at)} UTC (${at.toLocaleString('en-GB', { timeZone: zone, timeZoneName: 'short' }).split(' ').at(-1) ?? ''})`

function Meant({ time, timeZone, zone }: { time: WallTime; timeZone: string; zone: string }) {
  if (time.kind === 'once') return <>That is <BothClocks at={time.at.toISOString()} timeZone={timeZone} />.</>
  if (time.kind === 'twice') return <>The clocks are put back that night.</>
  return <>The clocks are put forward that night, and this time does not come. The nearest are {clockIn(zone, time.before)} and {clockIn(zone, time.after)}.</>
}

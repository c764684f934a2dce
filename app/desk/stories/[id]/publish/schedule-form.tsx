'use client'

import { useState } from 'react'
import { Field, Select } from '#app/ui/field.tsx'
import { readWallTime, type WallTime } from '#lib/wall-time.ts'
import { schedule } from './actions.ts'
import { BothClocks } from './both-clocks.tsx'
import { clockIn, useOwnZone } from './own-zone.ts'
import { StoryForm } from './story-form.tsx'

type Props = { storyId: string; revision: number; timeZone: string; isLive: boolean; isScheduled: boolean }

/** Asks for a time by the newsroom's clock or one's own, and says at once what it means by the other. */
export function ScheduleForm({ storyId, revision, timeZone, isLive, isScheduled }: Props) {
  const own = useOwnZone(timeZone)
  const [wall, setWall] = useState('')
  const [chosen, setChosen] = useState(timeZone)
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall) ? readWallTime(chosen, wall) : null
  const zones = [[timeZone, `The newsroom’s (${timeZone})`], ...(own === timeZone ? [] : [[own, `Mine (${own})`]])] as [string, string][]
  return (
    <StoryForm action={schedule} deed={isScheduled ? 'Schedule anew' : 'Schedule'} look="plain" label="Schedule" storyId={storyId} revision={revision}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Day and time" name="wall" type="datetime-local" required value={wall} onChange={(event) => setWall(event.target.value)} />
        <Select label="By which clock" name="timeZone" options={zones} value={chosen} onChange={(event) => setChosen(event.target.value)} />
      </div>
      {time?.kind === 'twice' && (
        <Select label="This time comes twice that night. Which is meant?" name="which" defaultValue="" options={[['', 'Choose one'], ['FIRST', words('The first', chosen, time.first)], ['SECOND', words('The second', chosen, time.second)]]} />
      )}
      <p role="status" className="text-soft">
        {time && <Meant time={time} timeZone={timeZone} zone={chosen} />}
      </p>
      {isLive && (
        <>
          <Select label="What kind of change" name="change" options={[['UPDATE', 'Something new: readers see when and what'], ['MEND', 'A mend, without a word to readers']]} />
          <Field label="What readers are told" name="note" maxLength={500} />
        </>
      )}
    </StoryForm>
  )
}

const words = (which: string, zone: string, at: Date) => `${which}, ${clockIn('UTC', at)} UTC (${at.toLocaleString('en-GB', { timeZone: zone, timeZoneName: 'short' }).split(' ').at(-1) ?? ''})`

function Meant({ time, timeZone, zone }: { time: WallTime; timeZone: string; zone: string }) {
  if (time.kind === 'once') return <>That is <BothClocks at={time.at.toISOString()} timeZone={timeZone} />.</>
  if (time.kind === 'twice') return <>The clocks are put back that night.</>
  return <>The clocks are put forward that night, and this time does not come. The nearest are {clockIn(zone, time.before)} and {clockIn(zone, time.after)}.</>
}

'use client'

import { Field, Select } from '#app/ui/field.tsx'
import { schedule } from './actions.ts'
import { ClockFields } from './clock-fields.tsx'
import { StoryForm } from './story-form.tsx'

type Props = { storyId: string; revision: number; timeZone: string; isLive: boolean; isScheduled: boolean }

export function ScheduleForm({ storyId, revision, timeZone, isLive, isScheduled }: Props) {
  return (
    <StoryForm action={schedule} deed={isScheduled ? 'Schedule anew' : 'Schedule'} look="plain" label="Schedule" storyId={storyId} revision={revision}>
      <ClockFields timeZone={timeZone} />
      {isLive && (
        <>
          <Select label="What kind of change" name="change" options={[['UPDATE', 'Something new: readers see when and what'], ['MEND', 'A mend, without a word to readers']]} />
          <Field label="What readers are told" name="note" maxLength={500} />
        </>
      )}
    </StoryForm>
  )
}

'use client'

import { useState } from 'react'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { USES, USE_WORDS } from '#newsroom/rights/closed-lists.ts'
import type { Answer } from '#newsroom/stories/what-if.ts'
import { ask } from './actions.ts'
import { Answers } from './answers.tsx'

/** A question of one's own; nothing is changed by it. */
export function AskForm({ storyId }: { storyId: string }) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  return (
    <div className="grid gap-5">
      <DeedForm action={ask} deed="Ask" look="plain" onDone={setAnswer} label="Ask of another case">
        <input type="hidden" name="storyId" value={storyId} />
        <div className="grid gap-5 sm:grid-cols-2">
          <Select label="Where it goes" name="use" options={USES.map((use) => [use, USE_WORDS[use].charAt(0).toUpperCase() + USE_WORDS[use].slice(1)] as const)} />
          <Field label="On the day" name="day" type="date" hint="Empty: now." />
          <Field label="For readers in" name="place" maxLength={2} autoCapitalize="characters" hint="Two letters of a country, like CA. Empty: anywhere." />
          <Field label="In the language" name="lang" maxLength={35} autoCapitalize="none" hint="A tag like es or pt-BR. Empty: its own." />
        </div>
      </DeedForm>
      <div role="status">{answer && <Answers answers={[answer]} label="The answer" />}</div>
    </div>
  )
}

'use client'

import { Field } from '#app/ui/field.tsx'
import type { Work } from './work.ts'

type Props = { value: Work['breaking']; timeZone: string; onChange: (value: Work['breaking']) => void }

export function BreakingFields({ value, timeZone, onChange }: Props) {
  return (
    <fieldset className="grid max-w-2xl min-w-0 gap-4 border-t border-rule pt-5">
      <legend className="float-start w-full pb-1">
        <h2>Breaking line</h2>
      </legend>
      <Field label="Text" name="breaking.text" value={value.text} dir="auto" onChange={({ target }) => onChange({ ...value, text: target.value })} hint="Above everything else, until its end. Leave it empty for none." />
      <Field label="Leads to" name="breaking.href" value={value.href} onChange={({ target }) => onChange({ ...value, href: target.value })} autoCapitalize="none" spellCheck={false} hint="An address of this paper, like /region/the-flood. It may be empty." />
      <Field label="Until" name="breaking.until" type="datetime-local" value={value.until} onChange={({ target }) => onChange({ ...value, until: target.value })} hint={`By the clocks of ${timeZone}. The line goes by itself then.`} />
    </fieldset>
  )
}

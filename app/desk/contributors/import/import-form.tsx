'use client'

import { useState } from 'react'
import type { Answer } from '#app/action.ts'
import { Button } from '#app/ui/button.tsx'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field, Tick } from '#app/ui/field.tsx'
import type { Reason } from '#newsroom/refusal.ts'
import type { ImportReport } from '#newsroom/contributors/import.ts'
import { ReportPart } from './report-part.tsx'

let turns = 0

/** Sends the file to its own door: it may be larger than a form. */
async function send(_: Answer<ImportReport> | null, form: FormData): Promise<Answer<ImportReport>> {
  const failed = (message: string) => ({ ok: false as const, reasons: [{ code: 'failed', field: 'file', message }], turn: (turns += 1) })
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return failed('Choose a file first.')
  if (file.size > 10 * 1024 * 1024) return failed('The file is larger than 10 MB. Cut it into parts, each with the line of columns.')
  const how = new URLSearchParams(['commit', 'all-or-none', 'make-likely'].filter((name) => form.get(name)).map((name) => [name, 'yes']))
  if (form.get('commit')) how.set('looked', String(form.get('commit')))
  const answer = await fetch(`/api/contributors?${how.toString()}`, { method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream' } }).catch(() => null)
  if (!answer) return failed('The file could not be sent. Check the connection, or choose the file again if it was saved since, and try again.')
  const told = (await answer.json().catch(() => null)) as (ImportReport & { reasons?: Reason[] }) | null
  if (!told) return failed('Something went wrong on our side. Look at the file again before you import it.')
  return told.reasons ? { ok: false, reasons: told.reasons, turn: (turns += 1) } : { ok: true, value: told, turn: (turns += 1) }
}

/** Looks at a file first; the same file, and no other, is then written. */
export function ImportForm() {
  const [report, setReport] = useState<ImportReport | null>(null)
  const forget = () => setReport(null)
  const writable = report && !report.committed ? report.counts.made + report.counts.changed : 0
  return (
    <DeedForm action={send} deed="Look at the file" look="plain" label="Import" onDone={setReport} className="needs-js grid max-w-2xl gap-5">
      <Field label="File" name="file" type="file" accept=".csv,.json,text/csv,application/json" required onChange={forget} />
      <Tick label="All rows or none" name="all-or-none" hint="If one row is refused, nothing is written." onChange={forget} />
      <Tick label="Make likely people anew" name="make-likely" hint="Also where somebody of that name, link or e-mail address is here already." onChange={forget} />
      {report && <ReportPart report={report} />}
      {report && writable > 0 && (
        <div>
          <Button name="commit" value={report.sha256}>{writable === 1 ? 'Write 1 row' : `Write ${writable} rows`}</Button>
        </div>
      )}
    </DeedForm>
  )
}

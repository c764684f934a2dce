'use client'

import { useState } from 'react'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { TextArea, Tick } from '#app/ui/field.tsx'
import type { ImportReport } from '#newsroom/redirects/import.ts'
import { importAll } from '../actions.ts'
import { Report } from './report.tsx'

export function ImportForm() {
  const [report, setReport] = useState<ImportReport | null>(null)
  return (
    <div className="grid gap-8">
      <DeedForm action={importAll} deed="Go" onDone={setReport} done={said} label="Import redirects" className="grid max-w-3xl gap-5">
        <FileField most={900_000} label="File" name="file" accept=".csv,.tsv,.txt,text/csv" hint="CSV in UTF-8, up to 900 kilobytes and 20,000 rows. Commas, semicolons or tabs between the columns." />
        <TextArea label="Or paste the rows" name="csv" rows={6} spellCheck={false} hint="/2019/05/a-story.html, /region/a-story" />
        <Tick label="Make the redirects" name="make" hint="Leave this off to check every row first and change nothing." />
      </DeedForm>
      {report && <Report report={report} />}
    </div>
  )
}

function said({ made, counts }: ImportReport): string {
  if (made) return `Done: ${(counts.new + counts.changed).toLocaleString('en')} redirects were made.`
  return counts.refused > 0 ? 'Nothing was changed: some rows cannot be taken. Mend them and try again.' : 'Every row can be taken. Nothing was changed yet: tick “Make the redirects” and go again.'
}

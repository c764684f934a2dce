'use client'

import { Button } from '#app/ui/button.tsx'
import type { RowReport } from '#newsroom/contributors/import-rows.ts'
import type { ImportReport } from '#newsroom/contributors/import.ts'

const outcomes: Record<RowReport['outcome'], [before: string, after: string]> = { made: ['New', 'Made'], changed: ['Changes', 'Changed'], unchanged: ['As it is', 'As it was'], refused: ['Refused', 'Refused'] }
/** More rows than this would only be scrolled past; the file has them all. */
const SHOWN = 200

/** What becomes of every row, the refused first. */
export function ReportPart({ report: { rows, counts, committed, says } }: { report: ImportReport }) {
  const words = (outcome: RowReport['outcome']) => outcomes[outcome][committed ? 1 : 0]
  const sorted = [...rows.filter(({ outcome }) => outcome === 'refused'), ...rows.filter(({ outcome }) => outcome !== 'refused')]
  const save = () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(rows, null, 1)], { type: 'application/json' }))
    const link = Object.assign(document.createElement('a'), { href: url, download: 'import-report.json' })
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <section aria-labelledby="report" className="grid gap-3">
      <h2 id="report">What {committed ? 'became' : 'would become'} of the rows</h2>
      <p role="status">
        {says} {(['made', 'changed', 'unchanged', 'refused'] as const).map((outcome) => `${words(outcome)}: ${counts[outcome]}`).join('. ')}.
      </p>
      <div className="records" role="region" aria-label="Rows" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Name</th>
              <th scope="col">Outcome</th>
              <th scope="col">Why, or what</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, SHOWN).map(({ at, name, outcome, says: why }) => (
              <tr key={at}>
                <td>{at}</td>
                <th scope="row" dir="auto" className="min-w-36">{name}</th>
                <td className="whitespace-nowrap">{words(outcome)}</td>
                <td className="min-w-56" dir="auto">{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN && <p>The first {SHOWN} of {rows.length} rows, the refused first.</p>}
      <div>
        <Button type="button" look="plain" onClick={save}>
          Save the report of every row
        </Button>
      </div>
    </section>
  )
}

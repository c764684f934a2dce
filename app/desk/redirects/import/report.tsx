import type { ImportReport } from '#newsroom/redirects/import.ts'

const words: Record<ImportReport['rows'][number]['outcome'], string> = { new: 'New', changed: 'Leads elsewhere than before', same: 'There already', refused: 'Cannot be taken' }

/** What became, or would become, of each row. */
export function Report({ report: { counts, rows, left } }: { report: ImportReport }) {
  return (
    <section aria-labelledby="report" className="grid gap-4">
      <h2 id="report">What the rows do</h2>
      <p>
        {counts.new.toLocaleString('en')} new, {counts.changed.toLocaleString('en')} changed, {counts.same.toLocaleString('en')} there already, {counts.refused.toLocaleString('en')} cannot be taken.
      </p>
      <div className="records" role="region" aria-label="Rows" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Old address</th>
              <th scope="col">Leads to</th>
              <th scope="col">Outcome</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, from, to, outcome, reasons }) => (
              <tr key={line}>
                <td>{line}</td>
                <td className="min-w-40 [overflow-wrap:anywhere]">{from}</td>
                <td className="min-w-40 [overflow-wrap:anywhere]">{to}</td>
                <td className="min-w-48">
                  {words[outcome]}
                  {reasons.map((reason) => (
                    <span key={reason} className="block text-sm text-alarm">
                      {reason}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p className="text-soft">And {left.toLocaleString('en')} more rows, none worse than these.</p>}
    </section>
  )
}

import { Moment } from '#app/desk/moment.tsx'
import type { Site } from '#newsroom/site.ts'
import { decisionInWords } from '#newsroom/stories/record/decision-words.ts'
import type { Entry } from '#newsroom/stories/record/ledger.ts'

/** What the rules found, what was let pass, and what was delivered, newest first. */
export function DecisionTable({ entries, paper }: { entries: readonly Entry[]; paper: Site['paper'] }) {
  return (
    <div className="records" role="region" aria-label="Decisions" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Entry</th>
            <th scope="col">When</th>
            <th scope="col">By</th>
            <th scope="col">What</th>
            <th scope="col">Hash</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ number, at, what, document, hash }) => {
            const { said, by, details } = decisionInWords(what, document)
            return (
              <tr key={number}>
                <th scope="row">{number}</th>
                <td className="min-w-40"><Moment at={at} paper={paper} timeStyle="medium" /></td>
                <td className="min-w-32"><bdi>{by}</bdi></td>
                <td className="min-w-64 wrap-anywhere">
                  {said}
                  {details.map((detail) => <bdi key={detail} className="block text-soft">{detail}</bdi>)}
                </td>
                <td><code dir="ltr" title={hash}>{hash.slice(0, 12)}</code></td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

import { shownInWords } from '#app/(site)/[section]/[slug]/changes/record-words.ts'
import { Moment } from '#app/desk/moment.tsx'
import type { Site } from '#newsroom/site.ts'
import type { Display } from '#newsroom/stories/record/ledger.ts'

/** Each version before readers, newest first, and the way to look at it. */
export function DisplayTable({ id, displays, paper }: { id: string; displays: readonly Display[]; paper: Site['paper'] }) {
  return (
    <div className="records" role="region" aria-label="Versions" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Entry</th>
            <th scope="col">From</th>
            <th scope="col">Until</th>
            <th scope="col">What happened</th>
            <th scope="col">Where it stood</th>
            <th scope="col">Hash</th>
          </tr>
        </thead>
        <tbody>
          {displays.map(({ number, at, until, what, note, headline, surfaces, hash }) => (
            <tr key={number}>
              <th scope="row">
                <a href={`/desk/stories/${id}/as-of?at=${at.toISOString()}`} aria-label={`Entry ${number}, as readers saw it`}>{number}</a>
              </th>
              <td className="min-w-40"><Moment at={at} paper={paper} timeStyle="medium" /></td>
              <td className="min-w-40">{until ? <Moment at={until} paper={paper} timeStyle="medium" /> : 'It stands'}</td>
              <td className="min-w-56 wrap-anywhere">
                {shownInWords(what)}
                {headline && <bdi className="block">{headline}</bdi>}
                {note && <bdi className="block text-soft">“{note}”</bdi>}
              </td>
              <td className="min-w-40">{surfaces.length > 0 ? surfaces.join(', ') : 'Nowhere'}</td>
              <td><code dir="ltr" title={hash}>{hash.slice(0, 12)}</code></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import type { ByRule } from './work.ts'

/** What comes without anybody placing it. */
export function ByRuleList({ rule, timeZone }: { rule: ByRule; timeZone: string }) {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' })
  return (
    <section aria-labelledby="by-rule" className="grid gap-3 border-t border-rule pt-6">
      <h2 id="by-rule">Added by rule</h2>
      <p className="max-w-2xl text-soft">Readers see these as well, newest first: they fill what nobody placed. Place one to move it.</p>
      {rule.length === 0 ? (
        <p className="text-soft">Nothing: no other story is public.</p>
      ) : (
        <div className="records max-h-96" role="region" aria-label="What comes by rule, story by story" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Story</th>
                <th scope="col">Where</th>
                <th scope="col">Published</th>
              </tr>
            </thead>
            <tbody>
              {rule.map(({ where, candidate }) => (
                <tr key={candidate.id}>
                  <th scope="row">
                    <bdi>{candidate.headline}</bdi>
                  </th>
                  <td>
                    By rule: <bdi>{where}</bdi>
                  </td>
                  <td>{day.format(new Date(candidate.firstPublishedAt))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

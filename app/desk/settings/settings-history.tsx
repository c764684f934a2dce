import type { Change } from '#newsroom/paper/desk.ts'
import { Moment } from '../moment.tsx'
import { Empty } from '../room.tsx'

type Props = { history: readonly Change[]; paper: { lang: string; timeZone: string } }

/** Who changed what, newest first. */
export function SettingsHistory({ history, paper }: Props) {
  return (
    <section aria-labelledby="history" className="grid gap-3">
      <h2 id="history">What was changed</h2>
      {history.length === 0 ? (
        <Empty>
          <p>Nothing was changed yet. Each change will stand here, with who made it and what stood there before.</p>
        </Empty>
      ) : (
        <div className="records" role="region" aria-label="Changes of the settings" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">What</th>
                <th scope="col">Before</th>
                <th scope="col">After</th>
              </tr>
            </thead>
            <tbody>
              {history.flatMap(({ at, by, changes }) =>
                changes.map(({ what, before, after }) => (
                  <tr key={`${at.toISOString()} ${what}`}>
                    <td className="whitespace-nowrap">
                      <Moment at={at} paper={paper} />
                    </td>
                    <td>
                      <bdi>{by}</bdi>
                    </td>
                    <td>{what}</td>
                    <td className="min-w-40 break-words">
                      <bdi>{before}</bdi>
                    </td>
                    <td className="min-w-40 break-words">
                      <bdi>{after}</bdi>
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

import { deskTime } from '#app/desk/moment.tsx'
import type { Version } from '#newsroom/contributors/history.ts'

type Props = { versions: Version[]; from: number; to: number; timeZone: string; lang: string }

export function VersionTable({ versions, from, to, timeZone, lang }: Props) {
  const when = deskTime({ lang, timeZone })
  const choice = (name: 'from' | 'to', number: number, chosen: number) => (
    <input type="radio" name={name} value={number} defaultChecked={number === chosen} aria-label={name === 'from' ? `From version ${number}` : `To version ${number}`} className="size-6 accent-accent" />
  )
  return (
    <div className="records" role="region" aria-label="Versions" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Version</th>
            <th scope="col">Saved</th>
            <th scope="col">By</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ number, at, by, note }) => (
            <tr key={number}>
              <td>{choice('from', number, from)}</td>
              <td>{choice('to', number, to)}</td>
              <th scope="row">{number}</th>
              <td className="whitespace-nowrap">
                <time dateTime={at.toISOString()}>{when.format(at)}</time>
              </td>
              <td className="min-w-36">
                <bdi>{by ?? 'the command line'}</bdi>
              </td>
              <td dir="auto" className="min-w-48">
                {note}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

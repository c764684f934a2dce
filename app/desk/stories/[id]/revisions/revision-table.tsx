import { Moment } from '#app/desk/moment.tsx'
import type { RevisionRow } from '#newsroom/stories/revisions.ts'

const kinds: Record<RevisionRow['kind'], string> = {
  IMPORT: 'Brought in', AUTOSAVE: 'Saved by itself', BRANCH: 'Kept beside: somebody else wrote the same place', SAVE: 'Saved', RESTORE: 'Restored', MERGE: 'Put together',
  PUBLISH: 'Published', UPDATE: 'Published as an update', CORRECT: 'Published with a correction', CLARIFY: 'Published with a clarification', WITHDRAW: 'Withdrawn',
}

type Props = { revisions: readonly RevisionRow[]; from: number; to: number; live: number | null; newest: number; paper: { lang: string; timeZone: string } }

/** Who saved what, when and why; two of them are chosen to be compared. */
export function RevisionTable({ revisions, from, to, live, newest, paper }: Props) {
  const choice = (name: 'from' | 'to', number: number, chosen: number) => (
    <input type="radio" name={name} value={number} defaultChecked={number === chosen} aria-label={`${name === 'from' ? 'From' : 'To'} revision ${number}`} className="size-6 accent-accent" />
  )
  return (
    <div className="records" role="region" aria-label="Revisions" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Revision</th>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">How</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {revisions.map(({ number, at, by, kind, note, name }) => (
            <tr key={number} className={kind === 'BRANCH' ? 'text-soft' : undefined}>
              <td>{choice('from', number, from)}</td>
              <td>{choice('to', number, to)}</td>
              <th scope="row">
                {name && <bdi className="block font-semibold">{name}</bdi>}
                {number}
                {number === newest && ', the newest'}
                {number === live && ', what readers see'}
              </th>
              <td className="whitespace-nowrap"><Moment at={at} paper={paper} /></td>
              <td className="min-w-36"><bdi>{by ?? 'the command line'}</bdi></td>
              <td className="min-w-40">{kinds[kind]}</td>
              <td dir="auto" className="min-w-48 wrap-anywhere">{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

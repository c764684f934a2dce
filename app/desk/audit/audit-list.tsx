import { Moment } from '#app/desk/moment.tsx'
import type { AuditRow } from '#newsroom/access/audit-log.ts'
import type { Named } from '#newsroom/access/audit-subjects.ts'
import { deedInWords } from '#newsroom/access/deed-words.ts'
import { differences } from '#newsroom/access/differences.ts'

type AuditListProps = { rows: AuditRow[]; nameOf: (row: AuditRow) => Named | null; paper: { lang: string; timeZone: string } }

/** Changes shown at once; a whole biography would bury the rows below it. */
const MOST_SHOWN = 6

export function AuditList({ rows, nameOf, paper }: AuditListProps) {
  return (
    <div className="records" role="region" aria-label="The record" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">Before and after</th>
            <th scope="col">Reason</th>
            <th scope="col">Address</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row.seq)}>
              <td className="whitespace-nowrap">
                <Moment at={row.at} paper={paper} timeStyle="medium" />
              </td>
              <th scope="row" className="min-w-32 font-normal">
                {row.actorId === null ? <bdi>{row.actor}</bdi> : <a href={`/desk/audit?person=${row.actorId}`}><bdi>{row.actor}</bdi></a>}
              </th>
              <td className="min-w-44">
                {deedInWords(row.deed)} <Subject row={row} named={nameOf(row)} />
              </td>
              <td className="min-w-64">
                <Changes row={row} />
              </td>
              <td className="min-w-44 wrap-anywhere" dir="auto">{row.reason}</td>
              <td className="text-soft">{row.address}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Subject({ row, named }: { row: AuditRow; named: Named | null }) {
  const everything = `/desk/audit?type=${encodeURIComponent(row.subjectType)}&id=${encodeURIComponent(row.subjectId)}`
  return (
    <span className="block">
      {named?.href ? <a href={named.href} className="inline-block min-h-6"><bdi>{named.name}</bdi></a> : named ? <bdi>{named.name}</bdi> : <span className="text-soft wrap-anywhere">{row.subjectType} {row.subjectId.slice(0, 40)}, which is gone or has no page</span>}
      {' '}
      <a className="flex min-h-6 items-center text-sm" href={everything}>
        Its whole record
      </a>
    </span>
  )
}

function Changes({ row }: { row: AuditRow }) {
  const changes = differences(row.before, row.after)
  const list = (some: typeof changes) => (
    <dl className="grid gap-1">
      {some.map(({ field, before, after }) => (
        <div key={field}>
          <dt className="inline text-soft">{field}: </dt>
          <dd className="inline wrap-anywhere">
            {before !== null && <del className="text-soft"><bdi>{before}</bdi></del>}
            {before !== null && after !== null && ' → '}
            {after === null ? ' (nothing now)' : <bdi>{after}</bdi>}
          </dd>
        </div>
      ))}
    </dl>
  )
  if (changes.length <= MOST_SHOWN) return list(changes)
  return (
    <>
      {list(changes.slice(0, MOST_SHOWN))}
      <details className="mt-1">
        <summary className="inline-flex min-h-8 cursor-pointer items-center underline">{changes.length - MOST_SHOWN} more</summary>
        {list(changes.slice(MOST_SHOWN))}
      </details>
    </>
  )
}

import type { Counted } from '#newsroom/stories/archive.ts'
import { counted } from '../partners/counted.ts'
import { archivePath, monthName } from './calendar-words.ts'

/** The months of a year that have stories, each a link. */
export function MonthList({ months, lang }: { months: Counted[]; lang: string }) {
  return (
    <ul className="grid grid-cols-2 gap-x-6 gap-y-2 sm:grid-cols-3 lg:grid-cols-4">
      {months.map(({ span, stories }) => (
        <li key={span}>
          <a href={archivePath(span)} className="block py-1 no-underline">
            <span className="text-[1.1rem] underline">{monthName(span, lang)}</span> <span className="label block">{counted(stories)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

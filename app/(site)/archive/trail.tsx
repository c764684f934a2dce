import { archivePath, monthName } from './calendar-words.ts'

/** The way up from a span of the calendar: Archive, the year, the month. */
export function Trail({ span, lang }: { span: string; lang: string }) {
  const [year = '', month] = span.split('-')
  const above: [string, string][] = [['Archive', '/archive']]
  if (span.length > 4) above.push([year, archivePath(year)])
  if (span.length > 7) above.push([monthName(`${year}-${month}`, lang), archivePath(`${year}-${month}`)])
  return (
    <nav aria-label="Above" className="mb-3">
      <ol className="flex flex-wrap gap-x-2 font-sans text-[0.9rem]">
        {above.map(([name, href]) => (
          <li key={href} className="after:ms-2 after:text-soft after:content-['/'] last:after:content-none">
            <a href={href} className="inline-block py-1 underline">
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

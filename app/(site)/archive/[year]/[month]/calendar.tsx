import type { Counted } from '#newsroom/stories/archive.ts'
import { archivePath, monthWords, weekdays, weeksOf } from '../../calendar-words.ts'

/** A month as a wall calendar shows it; a day with stories is a link that says how many. */
export function Calendar({ month, days, lang }: { month: string; days: Counted[]; lang: string }) {
  const stories = new Map(days.map((day) => [day.span, day.stories]))
  return (
    <table className="w-full max-w-[44rem] table-fixed border-collapse font-sans">
      <caption className="sr-only">{monthWords(month, lang)}: stories by day</caption>
      <thead>
        <tr>
          {weekdays(lang).map(({ short, long }) => (
            <th key={long} scope="col" abbr={long} className="pb-2 text-center text-[0.8rem] font-semibold text-soft">
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, lang).map((week, index) => (
          <tr key={index}>
            {week.map((day, weekday) => (
              <td key={day ?? `none-${weekday}`} className="h-14 border border-rule p-0 text-center align-top sm:h-18">
                {day && <Day day={day} stories={stories.get(day) ?? 0} lang={lang} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day, stories, lang }: { day: string; stories: number; lang: string }) {
  const number = Number(day.slice(8))
  if (stories === 0) return <span className="block pt-1.5 text-[0.95rem] text-soft">{number}</span>
  return (
    <a href={archivePath(day)} className="flex h-full min-h-14 flex-col items-center bg-raised pt-1.5 no-underline hover:bg-rule">
      <span className="text-[1.05rem] font-bold">
        {number}
        <span className="sr-only"> {monthWords(day.slice(0, 7), lang)}:</span>
      </span>{' '}
      <span className="label">
        {stories}
        <span className="sr-only"> {stories === 1 ? 'story' : 'stories'}</span>
      </span>
    </a>
  )
}

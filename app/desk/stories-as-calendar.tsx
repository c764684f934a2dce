import { dayIn } from '#lib/wall-time.ts'
import type { Actor } from '#newsroom/access/can.ts'
import { beside, daysAround, storyCalendar } from '#newsroom/stories/calendar.ts'
import { addressOf, type ListView } from '#newsroom/stories/list-view.ts'
import { deskTime } from './moment.tsx'
import { stateWords } from './story-list.tsx'

type Props = { actor: Actor; view: ListView; asked: Record<string, string | string[] | undefined>; paper: { lang: string; timeZone: string } }

const noon = (day: string) => new Date(`${day}T12:00Z`)
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(noon(value).getTime())

/** What goes out, what went out and what is due, by the newsroom's days. */
export async function StoriesAsCalendar({ actor, view, asked, paper }: Props) {
  const now = new Date()
  const today = dayIn(paper.timeZone, now)
  const day = isDay(asked['day']) ? asked['day'] : today
  const span = asked['span'] === 'week' ? 'week' : 'month'
  const days = await storyCalendar(actor, view, daysAround(day, span), { timeZone: paper.timeZone, lang: paper.lang, now })
  const at = (to: string, as: string = span) => `/desk?${addressOf(view)}&day=${to}&span=${as}`
  const written = (style: Intl.DateTimeFormatOptions) => deskTime({ lang: paper.lang, timeZone: 'UTC' }, style)
  const clock = deskTime(paper, { hour: '2-digit', minute: '2-digit' })
  return (
    <section aria-labelledby="calendar" className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="calendar">{span === 'month' ? written({ month: 'long', year: 'numeric' }).format(noon(day)) : `Week of ${written({ dateStyle: 'long' }).format(noon(days[0]?.day ?? day))}`}</h2>
        <nav aria-label="Days" className="flex flex-wrap gap-x-5 gap-y-1">
          <a href={at(beside(day, span, -1))}>Before</a>
          <a href={at(today)}>Today</a>
          <a href={at(beside(day, span, 1))}>After</a>
          <a href={at(day, span === 'month' ? 'week' : 'month')}>{span === 'month' ? 'Week' : 'Month'}</a>
        </nav>
      </div>
      <p className="text-sm text-soft">Times of {paper.timeZone.replaceAll('_', ' ')}.</p>
      <ol className="grid border-t border-rule md:grid-cols-7">
        {days.map(({ day: one, entries, more }) => (
          <li key={one} aria-current={one === today ? 'date' : undefined} className={`grid min-w-0 content-start gap-1 border-b border-rule py-2 md:min-h-28 md:border-e md:px-2 ${entries.length === 0 && one !== today ? 'max-md:hidden' : ''}`}>
            <h3 className={`text-sm ${one === today ? 'font-bold' : 'font-normal'}`}>
              <time dateTime={one}>{written({ weekday: 'short', day: 'numeric', ...(one.slice(0, 7) !== day.slice(0, 7) && { month: 'short' }) }).format(noon(one))}</time>
              {one === today && ', today'}
            </h3>
            <ul className="grid gap-2">
              {entries.map(({ id, headline, state, at: moment, kind }) => (
                <li key={`${id} ${kind}`} className="grid text-sm">
                  <span className="text-soft">
                    <time dateTime={moment.toISOString()}>{clock.format(moment)}</time>, {kind === 'due' ? (moment < now ? 'overdue' : 'due') : kind === 'scheduled' ? (moment < now ? 'late' : 'scheduled') : state === 'PUBLISHED' ? 'published' : stateWords[state].toLowerCase()}
                  </span>
                  <a href={`/desk/stories/${id}`} dir="auto" className="wrap-anywhere">
                    {headline}
                  </a>
                </li>
              ))}
            </ul>
            {more > 0 && <p className="text-sm text-soft">And {more.toLocaleString(paper.lang)} more</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

type Clock = { lang: string; timeZone: string }
type MomentProps = { at: Date; paper: Clock; timeStyle?: 'short' | 'medium' }

/** How the desk writes times of the newsroom. English without a country reads as British here: the day before the month. */
export const deskTime = ({ lang, timeZone }: Clock, style: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' }): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { timeZone, ...style })

/** A moment as the newsroom's own clocks show it. */
export function Moment({ at, paper, timeStyle = 'short' }: MomentProps) {
  return <time dateTime={at.toISOString()}>{deskTime(paper, { dateStyle: 'medium', timeStyle }).format(at)}</time>
}

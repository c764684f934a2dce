type MomentProps = { at: Date; paper: { lang: string; timeZone: string }; timeStyle?: 'short' | 'medium' }

/** A moment as the newsroom's own clocks show it. */
export function Moment({ at, paper: { lang, timeZone }, timeStyle = 'short' }: MomentProps) {
  // English without a country reads as British here: the day before the month.
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { timeZone, dateStyle: 'medium', timeStyle })
  return <time dateTime={at.toISOString()}>{format.format(at)}</time>
}

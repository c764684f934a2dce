import type { Site } from '#newsroom/site.ts'

type DateProps = { at: Date; paper: Pick<Site['paper'], 'lang' | 'timeZone'>; style?: 'day' | 'moment' | 'short' }

const styles = {
  day: { dateStyle: 'long' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  moment: { dateStyle: 'long', timeStyle: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

/** English without a country reads as British here: the day before the month. */
const locale = (lang: string) => (lang === 'en' ? 'en-GB' : lang)

export const dateWords = (at: Date, { lang, timeZone }: DateProps['paper'], style: keyof typeof styles = 'day') =>
  new Intl.DateTimeFormat(locale(lang), { ...styles[style], timeZone }).format(at)

/** A moment as the newsroom's clocks and language show it. */
export function Moment({ at, paper, style = 'day' }: DateProps) {
  return <time dateTime={at.toISOString()}>{dateWords(at, paper, style)}</time>
}

/** A date as exactly as it is known, in words: `2026`, `2026-09` or `2026-09-12`. Anything else stays as it was written. */
export function looseDate(written: string, lang: string): string {
  const [, month, day] = /^\d{4}(?:-(\d\d)(?:-(\d\d))?)?$/.exec(written) ?? []
  const at = new Date(written)
  if (!month || Number.isNaN(at.getTime())) return written
  return new Intl.DateTimeFormat(locale(lang), { year: 'numeric', month: 'long', ...(day && { day: 'numeric' }), timeZone: 'UTC' }).format(at)
}

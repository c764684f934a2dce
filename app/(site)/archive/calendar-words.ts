/** English without a country reads as British here, as in dates.tsx. */
const locale = (lang: string) => (lang === 'en' ? 'en-GB' : lang)
const at = (day: string) => new Date(`${day}T00:00Z`)
const format = (lang: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale(lang), { ...options, timeZone: 'UTC' })

/** `2026-11` as `November 2026`. */
export const monthWords = (month: string, lang: string): string => format(lang, { month: 'long', year: 'numeric' }).format(at(`${month}-01`))
/** `2026-11` as `November`. */
export const monthName = (month: string, lang: string): string => format(lang, { month: 'long' }).format(at(`${month}-01`))
/** `2026-11-22` as `Sunday 22 November 2026`. */
export const dayWords = (day: string, lang: string): string => format(lang, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at(day))

/** `2026-11-22` at `/archive/2026/11/22`; a year or a month likewise. */
export const archivePath = (span: string): string => `/archive/${span.replaceAll('-', '/')}`

/** 1 for Monday to 7 for Sunday. */
const firstWeekday = (lang: string): number => {
  const info = new Intl.Locale(locale(lang)) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } }
  return info.getWeekInfo?.().firstDay ?? 1
}

/** The days of the week from the language's first, each with its short name and its whole one. */
export function weekdays(lang: string): { short: string; long: string }[] {
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, index) => {
    const day = new Date(Date.UTC(2024, 0, firstWeekday(lang) + index))
    return { short: format(lang, { weekday: 'short' }).format(day), long: format(lang, { weekday: 'long' }).format(day) }
  })
}

/** The weeks of a month as rows of seven; null where another month's days would be. */
export function weeksOf(month: string, lang: string): (string | null)[][] {
  const first = at(`${month}-01`)
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const before = (first.getUTCDay() - firstWeekday(lang) + 14) % 7
  const cells = [...Array<null>(before).fill(null), ...Array.from({ length: days }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`)]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null))
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jänner', 'janvier', 'enero', 'janeiro', 'gennaio', 'ocak', 'января', 'січня', 'يناير', 'كانون الثاني', 'जनवरी', 'ינואר'],
  ['february', 'feb', 'februar', 'février', 'febrero', 'fevereiro', 'febbraio', 'şubat', 'февраля', 'лютого', 'فبراير', 'شباط', 'फरवरी', 'פברואר'],
  ['march', 'mar', 'märz', 'mars', 'marzo', 'março', 'mart', 'марта', 'березня', 'مارس', 'آذار', 'मार्च', 'מרץ', 'מרס'],
  ['april', 'apr', 'avril', 'abril', 'aprile', 'nisan', 'апреля', 'квітня', 'أبريل', 'ابريل', 'نيسان', 'अप्रैल', 'אפריל'],
  ['may', 'mai', 'mayo', 'maio', 'maggio', 'mayıs', 'мая', 'травня', 'مايو', 'أيار', 'मई', 'מאי'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'junho', 'giugno', 'haziran', 'июня', 'червня', 'يونيو', 'حزيران', 'जून', 'יוני'],
  ['july', 'jul', 'juli', 'juillet', 'julio', 'julho', 'luglio', 'temmuz', 'июля', 'липня', 'يوليو', 'تموز', 'जुलाई', 'יולי'],
  ['august', 'aug', 'août', 'agosto', 'ağustos', 'августа', 'серпня', 'أغسطس', 'آب', 'अगस्त', 'אוגוסט'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'setembro', 'settembre', 'eylül', 'сентября', 'вересня', 'سبتمبر', 'أيلول', 'सितंबर', 'ספטמבר'],
  ['october', 'oct', 'oktober', 'octobre', 'octubre', 'outubro', 'ottobre', 'ekim', 'октября', 'жовтня', 'أكتوبر', 'اكتوبر', 'अक्टूबर', 'אוקטובר'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro', 'kasım', 'ноября', 'листопада', 'نوفمبر', 'नवंबर', 'נובמבר'],
  ['december', 'dec', 'dezember', 'décembre', 'diciembre', 'dezembro', 'dicembre', 'aralık', 'декабря', 'грудня', 'ديسمبر', 'दिसंबर', 'דצמבר'],
]

const MONTH_NUMBER = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))

/** The first whole date of a line as `2020-05-12`; null when a day, a month or a year is missing, or when 3/4 might be March or April. */
export function dateIn(line: string): string | null {
  const text = westernDigits(line.slice(0, 400))
  const iso = /(?<!\d)(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/u.exec(text)
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const words = text.toLowerCase().match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? []
  for (const [index, word] of words.entries()) {
    const month = MONTH_NUMBER.get(word.replace(/^ב(?=\p{Script=Hebrew}{3})/u, ''))
    if (month === undefined) continue
    const before = words.slice(Math.max(0, index - 2), index).filter((near) => !/^(?:st|nd|rd|th|de|of)$/u.test(near))
    const after = words.slice(index + 1, index + 4).filter((near) => !/^(?:st|nd|rd|th|de|of)$/u.test(near))
    const year = after.slice(0, 2).find((near) => /^(?:19|20)\d\d$/u.test(near)) ?? before.find((near) => /^(?:19|20)\d\d$/u.test(near))
    const day = [before.at(-1), after[0]].find((near) => near !== undefined && /^\d{1,2}$/u.test(near))
    if (year !== undefined && day !== undefined) return calendarDate(Number(year), month, Number(day))
  }
  return numericDate(text)
}

/** 03/04/2020 is two dates; 23/04/2020 is one. */
export function isAmbiguousDate(line: string): boolean {
  return dateIn(line) === null && /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)/u.test(westernDigits(line.slice(0, 400)))
}

function numericDate(text: string): string | null {
  const match = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})(?!\d)/u.exec(text)
  if (!match) return null
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
  if (match[2] === '.' || first > 12 || first === second) return calendarDate(year, second, first)
  return second > 12 ? calendarDate(year, first, second) : null
}

function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1800 || year > 2200 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

const ZEROES = [0x660, 0x6f0, 0x966, 0x9e6]

function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    return String(code - (ZEROES.findLast((zero) => zero <= code) ?? code))
  })
}

/** Nothing but a date and what stands around one: a weekday, a time, "Published". */
export function isDateLine(line: string): boolean {
  if (line.length > 120 || (dateIn(line) === null && !isAmbiguousDate(line))) return false
  const words = line.match(/[\p{L}\p{M}]+/gu) ?? []
  const others = words.filter((word) => !MONTH_NUMBER.has(word.toLowerCase().replace(/^ב(?=\p{Script=Hebrew}{3})/u, '')) && !AROUND_A_DATE.test(word))
  return others.length === 0
}

const AROUND_A_DATE =
  /^(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun|mo|di|mi|do|fr|sa|so|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|am|pm|[apmàh]|ist|gmt|utc|est|edt|pst|cet|cest|bst|msk|at|on|of|de|del|um|uhr|le|el|st|nd|rd|th|[tzב年月日]|published|updated|posted|modified|last|date|dated|first|created|publié|mis|jour|publicado|actualizado|veröffentlicht|aktualisiert|stand|datum|fecha|pubblicato|опубликовано|дата|نشر|في|تاريخ|النشر|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|प्रकाशित|अपडेट|तिथि|तारीख|פורסם|עודכן|תאריך)$/iu

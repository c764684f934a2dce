import { dateIn } from './dates.ts'
import { isAgency } from './names.ts'

export type Dateline = { place: string; date: string | null }

const NOT_PLACES =
  /^(?:explained|explainer|opinion|analysis|watch|note|update|updated|breaking|exclusive|video|photos|live|editorial|comment|review|interview|editor['’]s note|editor|summary|question|answer|q|a|warning|correction|clarification|key points|in short|however|meanwhile|today|yesterday|he|she|they|it|this|that|but|and|the|source|courtesy|report|poll|fact check|read|listen|by|published|posted|date|tags?)$/iu
const MONTH_DAY = /^(?:\d{1,2}\.? \p{L}{3,10}\.?|\p{L}{3,10}\.? \d{1,2})(?:,? \d{4})?$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^(?:sun|mon|tues|wednes|thurs|fri|satur)day$/iu
const MARK = /(?:[.)] ?|\s)?(?:--|[–—]| -(?= )|(?<=\))[:-]|(?<=\.)-|[:：])(?= |\n|(?<=[—–])|$)/u

/** The place, day and agency before the first sentence: "KYIV, Ukraine (AP) — ", "Geneva, 12 May 2020 – ", "NEW DELHI: ". */
export function datelineIn(text: string): { dateline: Dateline; agency: string | null; length: number; line: string } | null {
  const start = text.slice(0, 120)
  const mark = MARK.exec(start)
  if (!mark || mark.index < 2) return null
  const length = mark.index + mark[0].length
  const line = start.slice(0, length).trim()
  const before = start.slice(0, mark.index + (mark[0].startsWith(')') ? 1 : 0)).trim().replace(/\.$/u, '')
  const bracket = / ?[([]([^()[\]]{2,40})[)\]]$/u.exec(before)
  const outside = bracket ? before.slice(0, bracket.index) : before
  const agency = bracket?.[1]?.trim() ?? null
  const isBracketed = /^[([][^()[\]]+[)\]]$/u.test(before)
  const parts = (isBracketed ? before.slice(1, -1) : outside).split(/,\s?/u).map((part) => part.trim()).filter((part) => part !== '')
  const days = parts.filter((part) => MONTH_DAY.test(part) || /^\d{4}$/u.test(part))
  const places = parts.filter((part) => !days.includes(part))
  const inlineDay = / (\d{1,2} \p{L}{3,10}|\p{L}{3,10}\.? \d{1,2})$/u.exec(places.at(-1) ?? '')
  const spaced = inlineDay?.[1] !== undefined && dateIn(`${inlineDay[1]} 2000`) !== null ? inlineDay[1] : null
  const place = (spaced === null ? places.join(', ') : places.join(', ').slice(0, -spaced.length)).trim()
  const date = [...(spaced === null ? [] : [spaced]), ...days].join(', ')
  if (!isPlace(place) || (agency !== null && agency.split(' ').length > 4)) return null
  const marked = date !== '' || (agency !== null && (isAgency(agency) || agency === agency.toUpperCase())) || isBracketed
  if (!marked && !isSureOf(place, mark[0])) return null
  const after = text.slice(length).trimStart()
  if (after.length < 20 || /^\p{Ll}/u.test(after)) return null
  const wire = agency !== null && (isAgency(agency) || (agency === agency.toUpperCase() && agency.length <= 12 && /\p{Lu}/u.test(agency))) ? agency : null
  return { dateline: { place, date: date === '' ? null : date }, agency: wire, length, line }
}

function isPlace(place: string): boolean {
  const words = place.split(/[\s,/]+/u)
  if (place === '' || words.length > 6 || NOT_PLACES.test(place) || /[\d!?"“”।]/u.test(place)) return false
  return words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || /^(?:de|da|do|del|la|el|of|the|and|am|an|der|upon|sur|on|al-.*)$/u.test(word))
}

/** Capitals before a colon are a dateline; "Dhaka:" might be anything, "Dhaka —" seldom is. */
function isSureOf(place: string, mark: string): boolean {
  const words = place.split(/[\s,/]+/u)
  const capitals = place === place.toUpperCase() && /\p{Lu}{2}/u.test(place)
  if (capitals) return true
  if (/\p{Lo}/u.test(place)) return words.length <= 2 || !/[:：]/u.test(mark)
  return /[:：]/u.test(mark) ? words.length <= 2 : words.length <= 4
}

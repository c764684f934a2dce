import type { PresenceTold } from '../present/stream.ts'
import { fieldWords } from './settle.ts'

export type Other = PresenceTold['others'][number]

/** `block:2` is paragraph 3; nothing where it is not known. */
export function placeWords(place: string): string {
  const [kind, at = ''] = place.split(':')
  if (kind === 'block') return `in paragraph ${Number(at) + 1}`
  return kind === 'field' ? `in “${fieldWords(at)}”` : ''
}

export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .filter((_letter, at, all) => at === 0 || at === all.length - 1)
    .join('')
    .toLocaleUpperCase()

const listOf = (names: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(names)

/** Who else is here, and where; one who has two tabs open is named once, at the place of the first. */
export function sentenceOf(others: readonly Other[]): string {
  const people = [...new Map(others.filter(({ isYou }) => !isYou).toReversed().map((other) => [other.name, other])).values()].reverse()
  const named = (list: readonly Other[]) => listOf(list.map(({ name, place }) => [name, placeWords(place)].filter(Boolean).join(' ')))
  const [beside, along] = [people.filter(({ isRelieved }) => isRelieved), people.filter(({ isRelieved }) => !isRelieved)]
  return [
    along.length > 0 ? `${named(along)} ${along.length === 1 ? 'is' : 'are'} here too.` : '',
    beside.length > 0 ? `${listOf(beside.map(({ name }) => name))} ${beside.length === 1 ? 'goes' : 'go'} on beside the text.` : '',
    others.some(({ isYou }) => isYou) ? 'You have it open in another window as well.' : '',
  ].filter(Boolean).join(' ')
}

/** What those who listen are told: who came and who went, and not each step of a caret. */
export function newsOf(before: readonly Other[], now: readonly Other[]): string {
  const names = (list: readonly Other[]) => new Set(list.flatMap(({ name, isYou }) => (isYou ? [] : [name])))
  const came = [...names(now)].filter((name) => !names(before).has(name))
  const went = [...names(before)].filter((name) => !names(now).has(name))
  return [came.length > 0 ? `${listOf(came)} came in.` : '', went.length > 0 ? `${listOf(went)} left.` : ''].filter(Boolean).join(' ')
}

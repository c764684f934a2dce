import type { Candidate, DeskPlace } from '#newsroom/fronts/desk.ts'
import { leadOf, layOut, inOrder, type Placed } from '#newsroom/fronts/layout.ts'

/** What somebody is arranging: it began with version `seen`. `until` is wall time of the paper. */
export type Work = { seen: number; places: DeskPlace[]; breaking: { text: string; href: string; until: string } }

export const sameWork = (a: Work, b: Work): boolean => JSON.stringify([shape(a), a.breaking]) === JSON.stringify([shape(b), b.breaking])
const shape = ({ places }: Work) => places.map(({ story, ...place }) => ({ ...place, id: story.id }))

export type Way = 'first' | 'up' | 'down' | 'last'

/** Where a place goes; ends are ends. */
export const target = (from: number, way: Way, count: number): number => (way === 'first' ? 0 : way === 'last' ? count - 1 : Math.min(count - 1, Math.max(0, from + (way === 'up' ? -1 : 1))))

export const moved = <Item,>(items: readonly Item[], from: number, to: number): Item[] => items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1))

/** One story leads at most: whoever is made the lead takes it from the other. */
export const changed = (places: readonly DeskPlace[], index: number, over: Partial<DeskPlace>): DeskPlace[] =>
  places.map((place, at) => (at === index ? { ...place, ...over } : over.boost === 'LEAD' && place.boost === 'LEAD' ? { ...place, boost: 'DEFAULT' } : place))

export type ByRule = { where: string; candidate: Candidate }[]

/** What the rule adds to what was placed, in the order in which readers meet it. */
export function byRule(places: readonly DeskPlace[], newest: readonly { section: { slug: string; name: string }; cards: Candidate[] }[], isPaper: boolean): ByRule {
  const placed = places.map(({ story, boost }): Placed<Candidate> => ({ boost, card: { id: story.id, headline: story.headline, section: story.section, firstPublishedAt: story.live?.firstPublishedAt ?? '', picture: story.pictures.length > 0 } }))
  const own = new Set(placed.map(({ card }) => card))
  if (!isPaper) {
    const ids = new Set(inOrder(placed).map(({ id }) => id))
    return newest.flatMap(({ cards }) => cards.filter(({ id }) => !ids.has(id))).map((candidate, index) => ({ where: leadOf(placed) === undefined && index === 0 ? 'Lead' : 'Newest first', candidate }))
  }
  const { lead, high, latest, blocks } = layOut(placed, newest)
  const all = [
    ...(lead ? [{ where: 'Lead', candidate: lead }] : []),
    ...high.map((candidate) => ({ where: 'Beside the lead', candidate })),
    ...latest.map((candidate) => ({ where: 'Latest', candidate })),
    ...blocks.flatMap(({ section, cards }) => cards.map((candidate) => ({ where: section.name, candidate }))),
  ]
  return all.filter(({ candidate }) => !own.has(candidate))
}

/** As the clocks of that zone show it, for a field of day and time. */
export function wallOf(at: Date, timeZone: string): string {
  return at.toLocaleString('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).replace(' ', 'T')
}

const place = (who: string, front: string) => `courtesy front ${who} ${front}`

/** What is being arranged stays on this device until it is published or dropped: a reload, or a session that ended, takes nothing. */
export function keepWork(who: string, front: string, work: Work | null): void {
  try {
    if (work) localStorage.setItem(place(who, front), JSON.stringify(work))
    else localStorage.removeItem(place(who, front))
  } catch {
    // A browser that keeps nothing (a private window, a full disk) still arranges.
  }
}

export function keptWork(who: string, front: string): Work | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place(who, front)) ?? 'null') as Work | null
    return kept && Array.isArray(kept.places) && typeof kept.seen === 'number' && kept.places.every(({ story }) => Array.isArray(story.pictures)) ? kept : null
  } catch {
    return null
  }
}

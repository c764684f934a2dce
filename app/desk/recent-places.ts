/** Where somebody lately went by the palette, kept in this browser. */
export type Place = { name: string; href: string; about: string }

const KEPT = 'courtesy recent places'
const MOST = 8

const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null && ['name', 'href', 'about'].every((field) => typeof (value as Record<string, unknown>)[field] === 'string') && (value as Place).href.startsWith('/desk')

export function recentPlaces(): Place[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isPlace).slice(0, MOST) : []
  } catch {
    return []
  }
}

export function keepRecent(place: Place): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify([place, ...recentPlaces().filter(({ href }) => href !== place.href)].slice(0, MOST)))
  } catch {
    // A browser that keeps nothing has nothing recent.
  }
}

import type { Card } from './stories/card.ts'
import { tags } from './tags.ts'

/**
 * How a page may be kept: under which tags, and until when at the latest.
 * What will change by the clock alone (a licence or a picture's rights ending) sets `until`.
 */
export type Shown = { tags: string[]; until: Date | null }

export const earliest = (now: Date, ...dates: (Date | null | undefined)[]): Date | null => {
  const coming = dates.filter((date): date is Date => date != null && date > now)
  return coming.length > 0 ? new Date(Math.min(...coming.map(Number))) : null
}

/** The tags and the clock of a list of cards. */
export function shownCards(cards: Card[], now: Date): Shown {
  return {
    tags: [...new Set(cards.flatMap((card) => [tags.story(card.id), ...(card.picture ? [tags.media(card.picture.key)] : [])]))],
    until: earliest(now, ...cards.flatMap((card) => [card.publicUntil, card.picture?.rightsUntil])),
  }
}

/** How a front is filled: what an editor placed stands first, the rest comes by rule. Pure, so that the desk shows while arranging what readers will get. */

export type Boost = 'DEFAULT' | 'BOOST' | 'LEAD'
export type Placed<Card> = { card: Card; boost: Boost }
type Fills = { id: string; picture: unknown; firstPublishedAt: Date | string }

/** Stories beside the lead and under it. */
export const HIGH = 4
const LATEST = 8
export const EACH_SECTION = 4
/** How many of a section's newest can be needed, when all others are used up. */
export const CANDIDATES = LATEST + HIGH + EACH_SECTION

const time = ({ firstPublishedAt }: Fills) => new Date(firstPublishedAt).getTime()

/** The lead among what was placed: the one that was said to lead, else the first. */
export const leadOf = <Card>(placed: readonly Placed<Card>[]): Card | undefined => (placed.find(({ boost }) => boost === 'LEAD') ?? placed[0])?.card

export type Layout<Card, Section> = { lead: Card | null; high: Card[]; latest: Card[]; blocks: { section: Section; cards: Card[] }[] }

/** The paper's front page; no story twice. `sections` in their order, each with its newest stories first. */
export function layOut<Card extends Fills, Section>(placed: readonly Placed<Card>[], sections: readonly { section: Section; cards: readonly Card[] }[]): Layout<Card, Section> {
  const newest = sections.flatMap(({ cards }) => cards).sort((a, b) => time(b) - time(a))
  const used = new Set<string>()
  const take = (cards: readonly Card[], most: number) => {
    const taken: Card[] = []
    for (const card of cards) {
      if (taken.length === most) break
      if (used.has(card.id)) continue
      used.add(card.id)
      taken.push(card)
    }
    return taken
  }
  const chosen = leadOf(placed)
  const [lead = null] = take([...(chosen ? [chosen] : []), ...newest.filter(({ picture }) => picture), ...newest], 1)
  const high = take([...placed.map(({ card }) => card), ...newest], HIGH)
  const latest = take(newest, LATEST)
  const blocks = sections.map(({ section, cards }) => ({ section, cards: take(cards, EACH_SECTION) })).filter(({ cards }) => cards.length > 0)
  return { lead, high, latest, blocks }
}

/** A section's front: the lead, then what was placed, in its order. */
export const inOrder = <Card>(placed: readonly Placed<Card>[]): Card[] => placed.toSorted((a, b) => Number(b.boost === 'LEAD') - Number(a.boost === 'LEAD')).map(({ card }) => card)

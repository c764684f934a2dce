import { db } from '#lib/db.ts'
import type { Site } from '../site.ts'
import { earliest, shownCards, type Shown } from '../shown.ts'
import { cardSelect, toCard, visibleAt, type Card } from '../stories/card.ts'
import { tags } from '../tags.ts'
import { arrangement, type Arrangement } from './arrangement.ts'
import { CANDIDATES, inOrder, layOut } from './layout.ts'

/** `isRaised`: larger than its neighbours, with its picture. */
export type TopStory = { card: Card; isRaised: boolean }

export type FrontPage = {
  breaking: Arrangement['breaking']
  lead: Card | null
  /** Beside the lead and under it. */
  high: TopStory[]
  latest: Card[]
  sections: { section: Site['sections'][number]; cards: Card[] }[]
  shown: Shown
}

/** What an editor placed, then what fills the rest, newest first; no story twice. Two statements. `given` stands in for what is published. */
export async function frontPage(sections: Site['sections'], now = new Date(), given?: Arrangement): Promise<FrontPage> {
  const [{ placed, breaking, until }, rows] = await Promise.all([
    given ?? arrangement(null, now),
    db().section.findMany({
      relationLoadStrategy: 'join',
      orderBy: { position: 'asc' },
      select: { id: true, liveStories: { where: visibleAt(now), orderBy: { firstPublishedAt: 'desc' }, take: CANDIDATES, select: cardSelect } },
    }),
  ])
  const bySection = new Map(rows.map(({ id, liveStories }) => [id, liveStories.map((row) => toCard(row, now))]))
  const { lead, high, latest, blocks } = layOut(placed, sections.map((section) => ({ section, cards: bySection.get(section.id) ?? [] })))
  const boosted = new Set(placed.filter(({ boost }) => boost === 'BOOST').map(({ card }) => card.id))

  const all = shownCards([...(lead ? [lead] : []), ...high, ...latest, ...blocks.flatMap(({ cards }) => cards)], now)
  return {
    breaking, lead, latest,
    high: high.map((card, index) => ({ card, isRaised: boosted.size > 0 ? boosted.has(card.id) : index === 0 })),
    sections: blocks,
    shown: { tags: [tags.front, tags.latest, tags.site, ...all.tags], until: earliest(now, all.until, until) },
  }
}

export type SectionFront = { breaking: Arrangement['breaking']; cards: Card[]; more: boolean; shown: Shown }

const PAGE_SIZE = 20

/** A section: what an editor placed stands first, on the first page; the rest follow newest first. Two statements. */
export async function sectionFront(sectionId: string, now = new Date(), page = 1, given?: Arrangement): Promise<SectionFront> {
  const { placed, breaking, until } = given ?? (await arrangement(sectionId, now))
  const curated = inOrder(placed)
  const rows = await db().liveStory.findMany({
    relationLoadStrategy: 'join',
    where: { sectionId, storyId: { notIn: curated.map(({ id }) => id) }, ...visibleAt(now) },
    orderBy: [{ firstPublishedAt: 'desc' }, { storyId: 'asc' }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE + 1,
    select: cardSelect,
  })
  const cards = [...(page === 1 ? curated : []), ...rows.slice(0, PAGE_SIZE).map((row) => toCard(row, now))]
  const all = shownCards(cards, now)
  return { breaking, cards, more: rows.length > PAGE_SIZE, shown: { tags: [tags.site, tags.section(sectionId), ...all.tags], until: earliest(now, all.until, until) } }
}

import { db } from '#lib/db.ts'
import type { Site } from '../site.ts'
import { earliest, shownCards, type Shown } from '../shown.ts'
import { cardSelect, toCard, visibleAt, type Card } from '../stories/card.ts'
import { pictureSelect, toPicture } from '../media/picture.ts'
import { tags } from '../tags.ts'

export type FrontPage = {
  breaking: { text: string; href: string | null } | null
  lead: Card | null
  /** Beside the lead. */
  high: Card[]
  latest: Card[]
  sections: { section: Site['sections'][number]; cards: Card[] }[]
  shown: Shown
}

const HIGH = 4
const LATEST = 8
const EACH_SECTION = 4

/** What an editor placed, then what fills the rest, newest first; no story twice. Two statements. */
export async function frontPage(sections: Site['sections'], now = new Date()): Promise<FrontPage> {
  const [front, rows] = await Promise.all([
    db().front.findFirst({
      relationLoadStrategy: 'join',
      where: { sectionId: null },
      orderBy: { version: 'desc' },
      select: {
        breakingText: true, breakingHref: true, breakingUntil: true,
        placements: {
          orderBy: { position: 'asc' },
          select: { boost: true, headline: true, standfirst: true, media: { select: pictureSelect }, story: { select: { live: { select: { ...cardSelect, publicFrom: true, atEnd: true } } } } },
        },
      },
    }),
    db().section.findMany({
      relationLoadStrategy: 'join',
      orderBy: { position: 'asc' },
      select: { id: true, liveStories: { where: visibleAt(now), orderBy: { firstPublishedAt: 'desc' }, take: LATEST + HIGH + EACH_SECTION, select: cardSelect } },
    }),
  ])

  const placed = (front?.placements ?? []).flatMap(({ story: { live }, headline, standfirst, media, boost }) => {
    if (!live || live.publicFrom > now || (live.publicUntil && live.publicUntil <= now && live.atEnd !== 'EXCERPT')) return []
    const card = toCard(live, now)
    return [{ boost, card: { ...card, frontHeadline: headline ?? card.frontHeadline, standfirst: standfirst ?? card.standfirst, picture: toPicture(media, now) ?? card.picture } }]
  })
  const bySection = new Map(rows.map(({ id, liveStories }) => [id, liveStories.map((row) => toCard(row, now))]))
  const newest = [...bySection.values()].flat().sort((a, b) => b.firstPublishedAt.getTime() - a.firstPublishedAt.getTime())

  const used = new Set<string>()
  const take = (cards: Card[], most: number) => {
    const free = cards.filter(({ id }) => !used.has(id)).slice(0, most)
    for (const { id } of free) used.add(id)
    return free
  }
  const chosen = placed.find(({ boost }) => boost === 'LEAD')?.card ?? placed[0]?.card
  const [lead = null] = take([...(chosen ? [chosen] : []), ...newest.filter(({ picture }) => picture), ...newest], 1)
  const high = take([...placed.map(({ card }) => card), ...newest], HIGH)
  const latest = take(newest, LATEST)
  const blocks = sections.map((section) => ({ section, cards: take(bySection.get(section.id) ?? [], EACH_SECTION) })).filter(({ cards }) => cards.length > 0)

  const isBreaking = front?.breakingText && front.breakingUntil && front.breakingUntil > now
  const all = shownCards([...(lead ? [lead] : []), ...high, ...latest, ...blocks.flatMap(({ cards }) => cards)], now)
  return {
    breaking: isBreaking ? { text: front.breakingText ?? '', href: front.breakingHref } : null,
    lead, high, latest, sections: blocks,
    shown: { tags: [tags.front, tags.latest, tags.site, ...all.tags], until: earliest(now, all.until, front?.breakingUntil) },
  }
}

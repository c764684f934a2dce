import { db } from '#lib/db.ts'
import { pictureSelect, toPicture } from '../media/picture.ts'
import { earliest } from '../shown.ts'
import { cardSelect, toCard, type Card } from '../stories/card.ts'

export type Arrangement = {
  placed: { card: Card; boost: 'DEFAULT' | 'BOOST' | 'LEAD' }[]
  breaking: { text: string; href: string | null } | null
  /** When the clock will change it: the breaking line ends, or a picture put here goes. */
  until: Date | null
}

/** The newest arrangement of a section's front, or of the paper's, as it stands at `now`. Each place may have its own words and picture. */
export async function arrangement(sectionId: string | null, now: Date): Promise<Arrangement> {
  const front = await db().front.findFirst({
    relationLoadStrategy: 'join',
    where: { sectionId },
    orderBy: { version: 'desc' },
    select: {
      breakingText: true, breakingHref: true, breakingUntil: true,
      placements: {
        orderBy: { position: 'asc' },
        select: { boost: true, headline: true, standfirst: true, media: { select: pictureSelect }, story: { select: { live: { select: { ...cardSelect, publicFrom: true, atEnd: true } } } } },
      },
    },
  })
  const placed = (front?.placements ?? []).flatMap(({ story: { live }, headline, standfirst, media, boost }) => {
    if (!live || live.publicFrom > now || (live.publicUntil && live.publicUntil <= now && live.atEnd !== 'EXCERPT')) return []
    const card = toCard(live, now)
    return [{ boost, card: { ...card, frontHeadline: headline ?? card.frontHeadline, standfirst: standfirst ?? card.standfirst, picture: toPicture(media, now) ?? card.picture } }]
  })
  const isBreaking = front?.breakingText && front.breakingUntil && front.breakingUntil > now
  return {
    placed,
    breaking: isBreaking ? { text: front.breakingText ?? '', href: front.breakingHref } : null,
    until: earliest(now, front?.breakingUntil),
  }
}

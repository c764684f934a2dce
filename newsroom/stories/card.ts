import type { LiveStoryGetPayload } from '#prisma/generated/models.ts'
import { pictureSelect, toPicture, type Picture } from '../media/picture.ts'
import type { BylineRole } from '../contributors/byline-roles.ts'

/** A story as lists, fronts and feeds' indexes show it. */
export type Card = {
  id: string
  path: string
  headline: string
  frontHeadline: string
  standfirst: string
  kicker: string | null
  lang: string
  dir: 'ltr' | 'rtl'
  firstPublishedAt: Date
  modifiedAt: Date
  section: { id: string; slug: string; name: string }
  bylines: { id: string; slug: string; name: string; role: BylineRole }[]
  partner: { id: string; slug: string; name: string; lang: string; dir: 'ltr' | 'rtl' } | null
  /** Verbatim, as it was frozen. */
  credit: { text: string; lang: string; dir: 'ltr' | 'rtl' } | null
  picture: Picture | null
  noindex: boolean
  publicUntil: Date | null
}

export const cardSelect = {
  storyId: true, slug: true, headline: true, frontHeadline: true, standfirst: true, kicker: true, lang: true, dir: true,
  firstPublishedAt: true, modifiedAt: true, noindex: true, publicUntil: true,
  section: { select: { id: true, slug: true, name: true } },
  partner: { select: { id: true, slug: true, name: true, lang: true, dir: true } },
  creditLine: { select: { text: true, lang: true, dir: true } },
  leadMedia: { select: pictureSelect },
  bylines: { orderBy: { order: 'asc' }, select: { role: true, contributor: { select: { id: true, slug: true, name: true } } } },
} as const

export type CardRow = LiveStoryGetPayload<{ select: typeof cardSelect }>

export const direction = (dir: 'LTR' | 'RTL'): 'ltr' | 'rtl' => (dir === 'RTL' ? 'rtl' : 'ltr')

export function toCard(row: CardRow, now: Date): Card {
  const { storyId, slug, section, partner, creditLine, leadMedia, bylines, dir, frontHeadline, ...rest } = row
  return {
    ...rest,
    id: storyId,
    path: `/${section.slug}/${slug}`,
    frontHeadline: frontHeadline ?? rest.headline,
    dir: direction(dir),
    section,
    bylines: bylines.map(({ role, contributor }) => ({ ...contributor, role })),
    partner: partner && { ...partner, dir: direction(partner.dir) },
    credit: creditLine && { ...creditLine, dir: direction(creditLine.dir) },
    picture: toPicture(leadMedia, now),
  }
}

/** Rows that readers may see at `now`: the second lock behind the one that keeps drafts out of the table. */
export const visibleAt = (now: Date) => ({
  publicFrom: { lte: now },
  OR: [{ publicUntil: null }, { publicUntil: { gt: now } }, { atEnd: 'EXCERPT' as const }],
})

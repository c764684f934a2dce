import { db } from '#lib/db.ts'
import type { PartnerGetPayload } from '#prisma/generated/models.ts'
import { todayIn } from '../day.ts'
import { pictureSelect, toPicture, type Picture } from '../media/picture.ts'
import { readTerms } from '../rights/terms.ts'
import { direction, visibleAt } from '../stories/card.ts'

const partnerSelect = { id: true, slug: true, name: true, lang: true, dir: true, description: true, homepage: true, status: true, logo: { select: pictureSelect } } as const
type Row = PartnerGetPayload<{ select: typeof partnerSelect }>

/** A partner as readers see it: whom we write to there is not read. */
export type PublishedPartner = Omit<Row, 'dir' | 'logo'> & { dir: 'ltr' | 'rtl'; logo: Picture | null }

const toPartner = ({ dir, logo, ...rest }: Row, now: Date): PublishedPartner => ({ ...rest, dir: direction(dir), logo: toPicture(logo, now) })

/** Those we print or have an agreement with; a name that an import found stays inside until a story of it is public. */
const isPublic = (now: Date) => ({ OR: [{ status: { not: 'PROSPECT' as const } }, { liveStories: { some: visibleAt(now) } }] })

export async function publishedPartners(now = new Date()): Promise<(PublishedPartner & { stories: number })[]> {
  const rows = await db().partner.findMany({
    relationLoadStrategy: 'join',
    where: isPublic(now),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { ...partnerSelect, _count: { select: { liveStories: { where: visibleAt(now) } } } },
  })
  return rows.map(({ _count, ...row }) => ({ ...toPartner(row, now), stories: _count.liveStories }))
}

/** A partner with the terms in force today in the newsroom, which readers may know; null where there is none. */
export async function partnerAt(slug: string, timeZone: string, now = new Date()) {
  const today = todayIn(timeZone, now)
  const row = await db().partner.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, ...isPublic(now) },
    select: {
      ...partnerSelect, legalName: true,
      agreements: {
        where: { direction: 'IN', validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
        orderBy: { version: 'desc' }, take: 1, select: { version: true, validFrom: true, validTo: true, terms: true },
      },
    },
  })
  if (!row) return null
  const { agreements: [agreement], legalName, ...partner } = row
  return { ...toPartner(partner, now), legalName, agreement: agreement ? { ...agreement, terms: readTerms(agreement.terms) } : null }
}

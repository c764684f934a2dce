import { z } from 'zod'
import { db } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readTerms, type Terms } from '../rights/terms.ts'
import { termsForStaff } from '../rights/terms-in-words.ts'
import { pictureSelect, toPicture } from '../media/picture.ts'

type Status = 'PROSPECT' | 'ACTIVE' | 'PAUSED' | 'ENDED'

export type PartnerRow = { id: string; name: string; status: Status; stories: number; live: number; agreement: { version: number; validTo: Date | null } | null; kill: string | null }

/** The agreement that holds on a day: the newest version whose time has begun and is not over. */
export const inForce = <Version extends { direction: string; version: number; validFrom: Date; validTo: Date | null }>(versions: readonly Version[], today: string, direction: 'IN' | 'OUT'): Version | null => {
  const day = new Date(today)
  return versions.filter((one) => one.direction === direction && one.validFrom <= day && (one.validTo === null || one.validTo >= day)).toSorted((a, b) => b.version - a.version)[0] ?? null
}

/** Every partner with what is agreed today and whom to ring when a story is killed. */
export async function partnersAtDesk(actor: Actor, today: string): Promise<PartnerRow[]> {
  authorize(actor, 'partner.read')
  const rows = await db().partner.findMany({
    relationLoadStrategy: 'join',
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 1000,
    select: {
      id: true, name: true, status: true, _count: { select: { items: { where: { storyId: { not: null } } }, liveStories: true } },
      agreements: { where: { direction: 'IN' }, orderBy: { version: 'desc' }, take: 20, select: { direction: true, version: true, validFrom: true, validTo: true } },
      contacts: { where: { kind: 'KILL' }, take: 1, select: { name: true, phone: true, email: true } },
    },
  })
  return rows.map(({ agreements, contacts: [kill], _count, ...row }) => {
    const agreement = inForce(agreements, today, 'IN')
    return { ...row, stories: _count.items, live: _count.liveStories, agreement: agreement && { version: agreement.version, validTo: agreement.validTo }, kill: kill ? [kill.name, kill.phone ?? kill.email].filter(Boolean).join(', ') : null }
  })
}

export type DeskAgreement = { id: string; direction: 'IN' | 'OUT'; version: number; validFrom: Date; validTo: Date | null; createdAt: Date; by: string | null; terms: Terms; sentences: string[]; stories: number; isInForce: boolean; documents: { id: string; name: string; type: string; bytes: number; sha256: string; at: Date }[] }

/** One partner with every version of what was agreed, the newest first; null where there is none. */
export async function partnerAtDesk(actor: Actor, id: string, today: string) {
  if (!z.uuid().safeParse(id).success) return null
  authorize(actor, 'partner.read')
  const row = await db().partner.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      id: true, slug: true, name: true, legalName: true, homepage: true, description: true, lang: true, isni: true, wikidata: true, status: true, logo: { select: pictureSelect },
      contacts: { orderBy: { kind: 'asc' }, select: { id: true, kind: true, name: true, email: true, phone: true } },
      agreements: { orderBy: [{ direction: 'asc' }, { version: 'desc' }], select: { id: true, direction: true, version: true, validFrom: true, validTo: true, terms: true, createdAt: true, createdBy: { select: { name: true } }, documents: { orderBy: { at: 'asc' }, select: { id: true, name: true, type: true, bytes: true, sha256: true, at: true } }, _count: { select: { items: { where: { storyId: { not: null } } } } } } },
      _count: { select: { items: { where: { storyId: { not: null }, agreementId: null } } } },
    },
  })
  if (!row) return null
  const { agreements, _count, logo, ...partner } = row
  const paper = await db().paper.findUnique({ where: { id: 1 }, select: { name: true } })
  const versions = agreements.map(({ terms: stored, createdBy, _count: uses, ...one }): DeskAgreement => {
    const terms = readTerms(stored)
    return { ...one, by: createdBy?.name ?? null, terms, sentences: termsForStaff(terms, one.direction === 'IN' ? partner.name : (paper?.name ?? '')), stories: uses.items, isInForce: false }
  })
  for (const direction of ['IN', 'OUT'] as const) {
    const holds = inForce(versions, today, direction)
    if (holds) holds.isInForce = true
  }
  return { ...partner, logo: toPicture(logo, new Date()), versions, unagreed: _count.items }
}

export type DeskPartner = NonNullable<Awaited<ReturnType<typeof partnerAtDesk>>>

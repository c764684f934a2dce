import { db } from '#lib/db.ts'
import { dayIn } from '#lib/wall-time.ts'
import { DAY_MS, HOUR_MS } from '../rights/case.ts'
import { readTerms } from '../rights/terms.ts'
import type { Span, Turn } from './turns.ts'

const ways = { IN: 'what we take from them', OUT: 'what they take from us' } as const
const agreements = { id: true, partnerId: true, direction: true, version: true, validFrom: true, validTo: true, terms: true, partner: { select: { name: true } } } as const

/** A newer version takes over where it begins before the other is over and lasts longer: then nothing ends. */
type Dated = { partnerId: string; direction: string; version: number; validFrom: Date; validTo: Date | null }
const goesOn = (one: Dated, all: readonly Dated[]) =>
  all.some((other) => other.partnerId === one.partnerId && other.direction === one.direction && other.version > one.version && one.validTo !== null && other.validFrom.getTime() <= one.validTo.getTime() + DAY_MS && (other.validTo === null || other.validTo > one.validTo))

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** Agreements that begin or end; a day of an agreement is a day, wherever it is read. */
export async function agreementTurns({ from, to }: Span): Promise<Turn[]> {
  const all = await db().agreement.findMany({ where: { partner: { status: { not: 'ENDED' } } }, orderBy: { id: 'asc' }, take: 5000, select: { ...agreements, terms: false } })
  return all.flatMap((one): Turn[] => {
    const { id, partnerId, direction, version, validFrom, validTo, partner: { name } } = one
    const common = { kind: 'agreement' as const, href: `/desk/partners/${partnerId}`, partner: name }
    const begins = validFrom > from && validFrom <= to
    const end = validTo && new Date(validTo.getTime() + DAY_MS)
    return [
      ...(begins ? [{ ...common, about: `agreement-begins ${id}`, at: validFrom, day: dayOf(validFrom), what: `Version ${version} of what is agreed with ${name} (${ways[direction]}) begins.`, then: 'What is taken from then on stands under it.' }] : []),
      ...(validTo && end && end > from && end <= to && !goesOn(one, all) ? [{ ...common, about: `agreement-ends ${id}`, at: end, day: dayOf(validTo), what: `The agreement with ${name} (${ways[direction]}) ends with this day.`, then: direction === 'IN' ? 'Nothing new may be taken then, until something else is agreed.' : 'Nothing new goes to them then, until something else is agreed.' }] : []),
    ]
  })
}

/** Stories that are somebody's alone, or theirs first, and until when. */
export async function exclusivityTurns(span: Span): Promise<Turn[]> {
  const { from, to, timeZone } = span
  const all = await db().agreement.findMany({ where: { direction: 'IN', partner: { status: { not: 'ENDED' } } }, take: 5000, select: agreements })
  const turns: Turn[] = []
  for (const { id, terms: stored, partner: { name } } of all) {
    const { exclusivity, embargo } = readTerms(stored)
    const theirs = Math.max(exclusivity.theirs * DAY_MS, embargo.hoursAfterSource * HOUR_MS)
    const isFirst = embargo.hoursAfterSource * HOUR_MS >= exclusivity.theirs * DAY_MS
    const story = { select: { id: true, headline: true } } as const
    const of = (at: Date, row: { id: string; headline: string }, what: string, then: string, about: string): Turn => ({ kind: 'exclusivity', about: `${about} ${row.id}`, at, day: dayIn(timeZone, at), what, then, href: `/desk/stories/${row.id}/publish`, storyId: row.id, partner: name })
    if (theirs > 0) {
      const rows = await db().syndicatedItem.findMany({ where: { agreementId: id, storyId: { not: null }, originalPublished: { gt: new Date(from.getTime() - theirs), lte: new Date(to.getTime() - theirs) } }, take: 500, select: { originalPublished: true, story } })
      for (const { originalPublished, story: row } of rows) if (originalPublished && row) turns.push(of(new Date(originalPublished.getTime() + theirs), row, `“${row.headline || 'Without a headline'}” is no longer ${name}’s ${isFirst ? 'first' : 'alone'}.`, 'It may go out from then on.', 'theirs'))
    }
    if (exclusivity.ours > 0) {
      const ours = exclusivity.ours * DAY_MS
      const rows = await db().liveStory.findMany({ where: { syndicatedItem: { agreementId: id }, firstPublishedAt: { gt: new Date(from.getTime() - ours), lte: new Date(to.getTime() - ours) } }, take: 500, select: { firstPublishedAt: true, story } })
      for (const { firstPublishedAt, story: row } of rows) turns.push(of(new Date(firstPublishedAt.getTime() + ours), row, `“${row.headline || 'Without a headline'}” is no longer ours alone.`, 'It may go to others from then on.', 'ours'))
    }
  }
  return turns
}

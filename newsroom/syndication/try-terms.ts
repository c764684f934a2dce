import { z } from 'zod'
import { db } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { emptyIsAbsent, readInput } from '../input.ts'
import { notFound, type Reason } from '../refusal.ts'
import { readTerms } from '../rights/terms.ts'
import { termsForStaff } from '../rights/terms-in-words.ts'
import { AgreeInput, reasonsNotToAgree, type AgreeInput as AgreeGiven } from './agree.ts'
import { wouldBe, type WouldBe } from './would-be.ts'

export type Tried = {
  fights: Reason[]
  sentences: string[]
  /** Of all the partner's stories here: how many are out, and how many wait at the desk. They keep the version under which they were taken. */
  out: number
  atDesk: number
  /** Of what we take; what goes out is judged when it goes. */
  stories: WouldBe[] | null
  isCut: boolean
}

/** What terms would mean, before they are agreed: what contradicts, what they say, and what the last month's stories would have been told under them. Changes nothing. */
export async function tryTerms(actor: Actor, given: AgreeGiven, now = new Date()): Promise<Tried> {
  const { partnerId, direction, validFrom, validTo, terms } = readInput(AgreeInput, given)
  authorize(actor, 'partner.agree')
  const partner = await db().partner.findUnique({ where: { id: partnerId }, select: { name: true } })
  if (!partner) throw notFound('partner')
  const asIf = { version: 0, terms, validFrom: new Date(validFrom), validTo: validTo ? new Date(validTo) : null }
  const [out, all, tried] = await Promise.all([
    db().liveStory.count({ where: { partnerId } }),
    db().syndicatedItem.count({ where: { partnerId, storyId: { not: null } } }),
    direction === 'IN' ? wouldBe(asIf, partnerId, now) : { stories: null, isCut: false },
  ])
  return { fights: reasonsNotToAgree({ validFrom, validTo, terms }), sentences: termsForStaff(terms, partner.name), out, atDesk: all - out, ...tried }
}

export const SimulateInput = z.strictObject({
  agreementId: z.uuid('Choose whose terms are tried.'),
  /** Whose stories; absent: every partner's. */
  partnerId: z.preprocess(emptyIsAbsent, z.uuid().optional()),
})

export type Simulated = { name: string; version: number; sentences: string[]; stories: WouldBe[]; isCut: boolean }

/** The same of terms that stand already, for the stories of any partner or of all. Changes nothing. */
export async function simulate(actor: Actor, given: z.input<typeof SimulateInput>, now = new Date()): Promise<Simulated> {
  const { agreementId, partnerId } = readInput(SimulateInput, given)
  authorize(actor, 'partner.read')
  const agreement = await db().agreement.findUnique({ where: { id: agreementId, direction: 'IN' }, select: { version: true, terms: true, partner: { select: { name: true } } } })
  if (!agreement) throw notFound('agreement')
  const terms = readTerms(agreement.terms)
  // Whether its days have come is not the question; what its words would mean is.
  const tried = await wouldBe({ version: agreement.version, terms, validFrom: new Date(0), validTo: null }, partnerId ?? null, now)
  return { name: agreement.partner.name, version: agreement.version, sentences: termsForStaff(terms, agreement.partner.name), ...tried }
}

/** What can be tried in the simulator: every version of what we take, with whose it is. */
export async function termsToTry(actor: Actor) {
  authorize(actor, 'partner.read')
  const rows = await db().partner.findMany({ where: { agreements: { some: { direction: 'IN' } } }, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: 500, select: { id: true, name: true, agreements: { where: { direction: 'IN' }, orderBy: { version: 'desc' }, take: 20, select: { id: true, version: true } } } })
  return {
    partners: rows.map(({ id, name }): [string, string] => [id, name]),
    agreements: rows.flatMap(({ name, agreements }) => agreements.map(({ id, version }): [string, string] => [id, `${name}, version ${version}`])),
  }
}

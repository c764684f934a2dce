import { db, inTransaction, type Tx } from '#lib/db.ts'
import { DAY_MS } from '../rights/case.ts'
import { theClock } from '../stories/publish-due.ts'
import { tell, theEditors } from '../stories/tell.ts'
import { turnsIn, type Turn, type TurnKind } from './turns.ts'

/** Days before something begins or ends on which the desk is told. */
export const WARN_DAYS = [30, 7, 1] as const

/** Of one kind and day, so many are told one by one; more are told as a number. */
const ONE_BY_ONE = 3

/** The nearest warning that is due; null where it is not time yet. What is known late is told once, not three times at once. */
export function warningDue(at: Date, now: Date): (typeof WARN_DAYS)[number] | null {
  const days = (at.getTime() - now.getTime()) / DAY_MS
  return days <= 0 ? null : (WARN_DAYS.toSorted((a, b) => a - b).find((one) => days <= one) ?? null)
}

const kinds: Record<TurnKind, string> = { embargo: 'embargoes end', window: 'stories reach the end of the time for which they were lent', picture: 'pictures lose their rights', exclusivity: 'stories are nobody’s alone any longer', agreement: 'agreements begin or end' }
const inDays = { 30: 'Within 30 days', 7: 'Within a week', 1: 'Within a day' } as const
const dayInWords = (day: string) => new Date(day).toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** Tells the desk of what begins or ends: 30 days, 7 days and 1 day before, each once, whoever looks and however often. @returns how many turns were told of */
export async function warnOfTurns(now = new Date()): Promise<number> {
  const paper = await db().paper.findUnique({ where: { id: 1 }, select: { timeZone: true } })
  if (!paper) return 0
  const turns = await turnsIn({ from: now, to: new Date(now.getTime() + WARN_DAYS[0] * DAY_MS), timeZone: paper.timeZone })
  const due = turns.flatMap((turn) => { const days = warningDue(turn.at, now); return days ? [{ turn, days }] : [] })
  if (due.length === 0) return 0
  return inTransaction(async (tx) => {
    // Two processes may look at once: whoever is second finds that all was told.
    const made = await tx.rightsWarning.createManyAndReturn({ data: due.map(({ turn, days }) => ({ about: turn.about, turns: turn.at, days, at: now })), skipDuplicates: true, select: { about: true } })
    const fresh = new Set(made.map(({ about }) => about))
    const told = due.filter(({ turn }) => fresh.has(turn.about))
    if (told.length > 0) await tellOf(tx, told, now)
    return told.length
  })
}

async function tellOf(tx: Tx, told: { turn: Turn; days: (typeof WARN_DAYS)[number] }[], now: Date): Promise<void> {
  const to = await theEditors(tx)
  for (const group of Map.groupBy(told, ({ turn, days }) => `${days} ${turn.kind} ${turn.day}`).values()) {
    const [first] = group
    if (!first) continue
    const when = ({ turn, days }: (typeof group)[number]) => `${inDays[days]}, on ${dayInWords(turn.day)}:`
    if (group.length > ONE_BY_ONE) {
      await tell(tx, theClock, { kind: 'RIGHTS', to, path: '/desk/rights', text: `${when(first)} ${group.length} ${kinds[first.turn.kind]}.` }, now)
      continue
    }
    for (const one of group) await tell(tx, theClock, { kind: 'RIGHTS', to, ...(one.turn.storyId && { storyId: one.turn.storyId }), path: one.turn.href, text: `${when(one)} ${lower(one.turn.what)} ${one.turn.then}` }, now)
  }
}

const lower = (text: string) => (/^(?:The|A|Version) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)

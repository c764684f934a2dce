import { db } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { notFound } from '../refusal.ts'
import { fieldWords, settingsOf, settingsSelect, valueInWords, type Settings } from './settings.ts'

/** The settings as they stand, with the version that a save must name. */
export async function settingsAtDesk(actor: Actor): Promise<{ settings: Settings; version: number }> {
  authorize(actor, 'settings.read')
  const row = await db().paper.findUnique({ where: { id: 1 }, select: settingsSelect })
  if (!row) throw notFound('paper yet')
  return { settings: settingsOf(row), version: row.version }
}

export type Change = { at: Date; by: string; changes: { what: string; before: string; after: string }[] }
const LOGOS: Record<string, string> = { logoId: 'logo on light ground', darkLogoId: 'logo on dark ground' }

/** Who changed what in the settings, the newest twenty first. */
export async function settingsHistory(actor: Actor): Promise<Change[]> {
  authorize(actor, 'settings.read')
  const events = await db().auditEvent.findMany({
    where: { subjectType: 'paper', subjectId: '1', deed: 'settings.change' },
    orderBy: { seq: 'desc' },
    take: 20,
    select: { at: true, actor: true, before: true, after: true },
  })
  return events.map(({ at, actor: by, before, after }) => ({ at, by, changes: changesOf(asObject(before), asObject(after)) }))
}

const asObject = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {})

function changesOf(before: Record<string, unknown>, after: Record<string, unknown>) {
  return Object.keys(after).map((field) => {
    const logo = LOGOS[field]
    const words = (value: unknown) => (logo ? (value ? 'a picture' : 'none') : valueInWords(value))
    return { what: logo ?? fieldWords(field), before: words(before[field]), after: words(after[field]) }
  })
}

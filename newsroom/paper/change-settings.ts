import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { notFound, refuseIf } from '../refusal.ts'
import { tags } from '../tags.ts'
import { differing, reasonsNotToChange, Settings, settingsOf, settingsSelect } from './settings.ts'

export const ChangeSettingsInput = Settings.extend({ version: z.coerce.number().int() })

/** Saves what the paper says of itself on every page. Refused when somebody saved since `version` was read. */
export async function changeSettings(actor: Actor, given: z.input<typeof ChangeSettingsInput>, now = new Date()): Promise<{ version: number }> {
  const { version: seen, ...settings } = readInput(ChangeSettingsInput, given)
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM paper FOR UPDATE`
    const row = await tx.paper.findUnique({ where: { id: 1 }, select: settingsSelect })
    if (!row) throw notFound('paper yet')
    authorize(actor, 'settings.change', {}, now)
    const before = settingsOf(row)
    refuseIf(reasonsNotToChange({ given: settings, now: before, seen, version: row.version, hasSecondFactor: await hasSecondFactor(tx, actor), today: now }))
    const changed = differing(settings, before)
    if (changed.length === 0) return { version: row.version }

    const { version } = await tx.paper.update({
      where: { id: 1 },
      data: { ...settings, founded: settings.founded ?? null, email: settings.email ?? null, version: { increment: 1 } },
      select: { version: true },
    })
    const only = (of: Settings) => Object.fromEntries(changed.map((field) => [field, of[field] ?? null]))
    await record(tx, actor, { deed: 'settings.change', subject: { type: 'paper', id: '1' }, before: only(before), after: only(settings), at: now })
    // The language and the clock change what every page and every picture drawn for sharing says.
    await expire(tx, changed.every((field) => field === 'requireSecondFactor' || field === 'requireSecondPerson') ? [] : [tags.site, '*'])
    return { version }
  })
}

/** The command line cannot be shut out. */
async function hasSecondFactor(tx: Tx, actor: Actor): Promise<boolean> {
  if (actor.id === null) return true
  const user = await tx.user.findUnique({ where: { id: actor.id }, select: { totpSince: true, _count: { select: { passkeys: true } } } })
  return user !== null && (user.totpSince !== null || user._count.passkeys > 0)
}

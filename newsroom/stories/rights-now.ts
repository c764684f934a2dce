import { z } from 'zod'
import { db } from '#lib/db.ts'
import { can, type Actor } from '../access/can.ts'
import { standingBylines } from '../contributors/standing.ts'
import type { Finding, RuleId } from '../rights/case.ts'
import { told } from '../rights/gate.ts'
import { lockedParts, type Locked } from '../rights/locked.ts'
import { sourceAsHeld } from './judged.ts'
import { loadProposed } from './proposed.ts'

/** What the gate says of the text as it was last saved, and what of it is locked. */
export type RightsNow = {
  partner: string | null
  /** The working head that was judged. */
  revision: number
  found: { rule: RuleId; verdict: Exclude<Finding['verdict'], 'ok'>; message: string; field: string | null }[]
  locked: Locked | null
}

/** For the page on which a story is written; null where there is no such story, or not for them. */
export async function rightsNow(actor: Actor, id: string, now = new Date()): Promise<RightsNow | null> {
  if (!z.uuid().safeParse(id).success) return null
  const loaded = await loadProposed(db(), id, now)
  if (!loaded) return null
  const bylines = (await standingBylines(db(), loaded.content.bylines)).map(({ contributorId }) => contributorId)
  if (!can(actor, 'story.read', { bylines })) return null
  const { item, terms, proposed, judged } = loaded
  const source = item && terms ? await sourceAsHeld(db(), id, now) : null
  return {
    partner: item?.partner.name ?? null,
    revision: loaded.revision,
    found: proposed.rights.flatMap(({ rule, verdict, why, fix, field }) => (verdict === 'ok' ? [] : [{ rule, verdict, message: told({ rule, why, fix }), field: field ?? null }])).toSorted((a, b) => a.verdict.localeCompare(b.verdict)),
    locked: source && item && terms ? lockedParts(terms, source, item.partner.name, { leave: judged.source?.leave ?? new Set(), isTranslation: judged.story.isTranslation }) : null,
  }
}

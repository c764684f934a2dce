import { z } from 'zod'
import { db } from '#lib/db.ts'
import { authorize, type Actor } from '../../access/can.ts'
import { brokenLink, type Break, type Chain } from './entry.ts'
import type { ShownDocument } from './shown-document.ts'
import { asLink, chainOf, type LinkRow } from './verify.ts'

/** A version before readers, or their seeing nothing, and until when. */
export type Display = { number: number; at: Date; until: Date | null; what: string; note: string; headline: string | null; surfaces: string[]; hash: string }
/** What the ledger holds besides; `document` as it was kept. */
export type Entry = { number: number; at: Date; what: string; document: Record<string, unknown>; hash: string }
export type Ledger = { id: string; headline: string; displays: Display[]; entries: Entry[]; broken: { chain: Chain; at: Break }[] }

/** What readers saw of a story and when, newest first, and what was decided of it. Both chains are checked on the way. Null when there is no such story. */
export async function ledgerOf(actor: Actor, id: string): Promise<Ledger | null> {
  authorize(actor, 'story.ledger')
  const story = z.uuid().safeParse(id).success ? await db().story.findUnique({ where: { id }, select: { headline: true } }) : null
  if (!story) return null
  const [readers, desk] = await Promise.all([chainOf(id, 'READERS'), chainOf(id, 'DESK')])
  const breaks = (chain: Chain, links: LinkRow[]) => {
    const at = brokenLink(id, chain, links.map(asLink))
    return at ? [{ chain, at }] : []
  }
  return {
    id,
    headline: story.headline,
    displays: readers.map(({ number, at, what, hash, document }, index): Display => {
      const { note, surfaces, story: kept } = document as ShownDocument
      return { number, at, what, note, hash, surfaces, headline: kept?.headline ?? null, until: readers[index + 1]?.at ?? null }
    }).toReversed(),
    entries: desk.map(({ number, at, what, hash, document }) => ({ number, at, what, hash, document: document as Record<string, unknown> })).toReversed(),
    broken: [...breaks('READERS', readers), ...breaks('DESK', desk)],
  }
}

import type { Tx } from '#lib/db.ts'
import { hashOf } from '#lib/hash-chain.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { linkHash, startOf, type Chain, type Shown, type Told } from './entry.ts'

type Addition = { at: Date; /** Or what makes it of where the chains end by then. */ document: object | ((ends: Ends) => object); revisionId?: string | null } & ({ chain: 'READERS'; what: Shown } | { chain: 'DESK'; what: Told })
/** The newest link of each chain that has one. */
export type Ends = Partial<Record<Chain, { number: number; hash: string }>>

export async function endsOf(tx: Tx, storyId: string): Promise<Ends> {
  const rows = await tx.$queryRaw<{ chain: Chain; number: number; hash: string }[]>`
    SELECT DISTINCT ON (chain) chain::text AS chain, number, hash FROM record_entry WHERE story_id = ${storyId}::uuid ORDER BY chain, number DESC`
  return Object.fromEntries(rows.map(({ chain, ...end }) => [chain, end]))
}

/**
 * Adds links to a story's chains, in their order. The caller holds the story's row, so that two writers take turns.
 * @returns where the chains end now
 */
export async function append(tx: Tx, storyId: string, additions: readonly Addition[], before?: Ends): Promise<Ends> {
  const ends = { ...(before ?? (await endsOf(tx, storyId))) }
  const rows = additions.map(({ chain, what, at, document: given, revisionId = null }) => {
    // As the database will give it back: a moment as its text, an absent field as none.
    const document = JSON.parse(JSON.stringify(typeof given === 'function' ? (given as (ends: Ends) => object)(ends) : given)) as Prisma.InputJsonObject
    const end = ends[chain] ?? { number: 0, hash: startOf(storyId, chain) }
    const link = { number: end.number + 1, what, revisionId, documentHash: hashOf(document) }
    const hash = linkHash(storyId, chain, end.hash, { ...link, at: at.toISOString() })
    ends[chain] = { number: link.number, hash }
    return { storyId, chain, ...link, at, document, prevHash: end.hash, hash }
  })
  await tx.recordEntry.createMany({ data: rows })
  return ends
}

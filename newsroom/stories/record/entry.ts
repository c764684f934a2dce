import { chainHash, chainStart, hashOf } from '#lib/hash-chain.ts'

/** READERS: what they saw, open to everybody. DESK: what the rules found and who let it pass; nobody's but the desk's. */
export type Chain = 'READERS' | 'DESK'

/** What put a text before readers, or changed what they saw. */
export const UP = ['PUBLISHED', 'MENDED', 'UPDATED', 'CORRECTED', 'CLARIFIED', 'RETRACTED', 'NOTED', 'MOVED', 'SHORTENED', 'RELEASED'] as const
/** What took it away; TAKEN_BACK also brings the text before it back, where there was one. */
export const DOWN = ['UNPUBLISHED', 'HELD', 'WITHDRAWN', 'TAKEN_BACK'] as const
export type Shown = (typeof UP)[number] | (typeof DOWN)[number]
export type Told = 'DECISION' | 'LET_PASS' | 'LET_PASS_ENDED' | 'DELIVERY'

/** One link of a chain as it is given out: without its document where that may not be shown, but always with its hash. */
export type Link = { number: number; at: string; what: string; revisionId: string | null; documentHash: string; prevHash: string; hash: string; document?: unknown }

/** What stands before a chain's first link. The page's own script repeats it: public/record.js. */
export const startOf = (storyId: string, chain: Chain): string => chainStart(`the ${chain === 'READERS' ? 'open record' : 'ledger'} of story ${storyId}`)

type Hashed = Pick<Link, 'number' | 'at' | 'what' | 'revisionId' | 'documentHash'>

/** The hash of a link over the one before it. */
export const linkHash = (storyId: string, chain: Chain, prevHash: string, { number, at, what, revisionId, documentHash }: Hashed): string =>
  chainHash(prevHash, { storyId, chain, number, at, what, revisionId, documentHash })

export type Break = { number: number; why: 'DOCUMENT' | 'LINK' }

/** The first link that does not follow from the one before it, or whose document is not the one that was hashed; null where all hold. */
export function brokenLink(storyId: string, chain: Chain, links: readonly Link[]): Break | null {
  let previous = startOf(storyId, chain)
  for (const [index, link] of links.entries()) {
    if (link.document !== undefined && hashOf(link.document) !== link.documentHash) return { number: link.number, why: 'DOCUMENT' }
    if (link.number !== index + 1 || link.prevHash !== previous || link.hash !== linkHash(storyId, chain, previous, link)) return { number: link.number, why: 'LINK' }
    previous = link.hash
  }
  return null
}

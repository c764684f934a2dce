import { db } from '#lib/db.ts'
import { brokenLink, type Break, type Chain, type Link } from './entry.ts'

export type LinkRow = { number: number; at: Date; what: string; document: unknown; documentHash: string; revisionId: string | null; prevHash: string; hash: string }
export const linkSelect = { number: true, at: true, what: true, document: true, documentHash: true, revisionId: true, prevHash: true, hash: true } as const

export const asLink = ({ at, ...row }: LinkRow): Link => ({ ...row, at: at.toISOString() })

/** One chain of a story, from its start, as it is kept. */
export async function chainOf(storyId: string, chain: Chain): Promise<LinkRow[]> {
  return db().recordEntry.findMany({ where: { storyId, chain }, orderBy: { number: 'asc' }, select: linkSelect })
}

export type BrokenRecord = { storyId: string; slug: string; chain: Chain; at: Break | 'NOT_ON_RECORD' }

/**
 * Walks both chains of every story. A story that readers see in another text than the newest of its record is broken too:
 * something put it there and told nobody.
 */
export async function walkRecords(): Promise<{ checked: number; broken: BrokenRecord[] }> {
  const broken: BrokenRecord[] = []
  let checked = 0
  for (let after: string | undefined; ; ) {
    const stories = await db().story.findMany({ where: { recordEntries: { some: {} }, ...(after && { id: { gt: after } }) }, orderBy: { id: 'asc' }, take: 50, select: { id: true, slug: true, live: { select: { revisionId: true } } } })
    if (stories.length === 0) return { checked, broken }
    for (const { id: storyId, slug, live } of stories) {
      for (const chain of ['READERS', 'DESK'] as const) {
        const links = await chainOf(storyId, chain)
        const at = brokenLink(storyId, chain, links.map(asLink))
        checked += links.length
        if (at) broken.push({ storyId, slug, chain, at })
        else if (chain === 'READERS' && (links.at(-1)?.revisionId ?? null) !== (live?.revisionId ?? null)) broken.push({ storyId, slug, chain, at: 'NOT_ON_RECORD' })
      }
      after = storyId
    }
  }
}

import { db } from '#lib/db.ts'
import { limitsOf } from '../limits.ts'
import type { Link } from './entry.ts'
import type { ShownDocument } from './shown-document.ts'
import { asLink, chainOf } from './verify.ts'
import { withheldIn, type Withheld } from './withheld.ts'

export type OpenLink = Link & { withheld?: Withheld }

/** The open record of the story at `/{section}/{slug}`, oldest first: texts that may not be shown are left out, their hashes are not. Null when no such story is public, whole. */
export async function openRecord(section: string, slug: string, now = new Date()) {
  const live = await db().liveStory.findFirst({
    where: { slug, section: { slug: section }, publicFrom: { lte: now }, OR: [{ publicUntil: null }, { publicUntil: { gt: now } }] },
    select: { storyId: true, sectionId: true, publicUntil: true, syndicatedItem: { select: { agreement: { select: { terms: true } } } } },
  })
  if (!live) return null
  const { storyId, sectionId, publicUntil, syndicatedItem } = live
  const [law, rows] = await Promise.all([
    db().takedown.findFirst({ where: { storyId, reason: { in: ['LEGAL', 'PRIVACY'] } }, orderBy: { at: 'desc' }, select: { at: true } }),
    chainOf(storyId, 'READERS'),
  ])
  const all = rows.map(asLink)
  const withheld = withheldIn(all, law?.at ?? null)
  const links = all.map(({ document, ...link }): OpenLink => {
    const why = withheld.get(link.number)
    return why ? { ...link, withheld: why } : { ...link, document }
  })
  return { storyId, sectionId, path: `/${section}/${slug}`, publicUntil, limits: limitsOf(syndicatedItem?.agreement?.terms), links }
}

/**
 * The hashes of a story that was withdrawn from `/{section}/{slug}`, and nothing of what it said: whoever noted one can still
 * compare. Null where nothing was withdrawn, or it stands elsewhere by now.
 */
export async function recordOfWithdrawn(section: string, slug: string): Promise<{ storyId: string; links: Link[] } | null> {
  const gone = await db().takedown.findFirst({ where: { path: `/${section}/${slug}`, liftedAt: null }, select: { storyId: true } })
  if (!gone) return null
  const links = (await chainOf(gone.storyId, 'READERS')).map((link) => asLink({ ...link, document: undefined }))
  return { storyId: gone.storyId, links }
}

/** What readers were told with an entry; nothing where that is not given out. */
export const noteOf = ({ document }: Pick<Link, 'document'>): string => (document as ShownDocument | undefined)?.note ?? ''

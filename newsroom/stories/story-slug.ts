import type { Tx } from '#lib/db.ts'
import { freeSlug } from '../slug.ts'
import { slugOfHeadline } from './slug-of-headline.ts'

/** The address a story is first published under: one that somebody chose stays, and one that was only begun with becomes its headline's. */
export async function slugToPublish(tx: Tx, slug: string, headline: string): Promise<string> {
  const wished = slugOfHeadline(slug, headline)
  return wished === slug ? slug : untakenSlug(tx, wished)
}

/** Held until the transaction ends, so that fifty stories with one headline get fifty addresses. */
export async function untakenSlug(tx: Tx, slug: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${slug})::bigint)`
  const like = await tx.story.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } })
  const taken = new Set(like.map((story) => story.slug))
  for (;;) {
    const free = freeSlug(slug, taken)
    if (!(await wasAnothers(tx, free))) return free
    taken.add(free)
  }
}

/** Whether readers know a story, other than this one, by this address: links to it were set, and lead on to where that story is now. */
export async function wasAnothers(tx: Tx, slug: string, storyId?: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM redirect WHERE from_path IN (SELECT '/' || section.slug || '/' || ${slug}::text FROM section) AND kind = 'SLUG' AND to_story_id IS DISTINCT FROM ${storyId ?? null}::uuid AND to_story_id IS NOT NULL LIMIT 1`
  return rows.length > 0
}

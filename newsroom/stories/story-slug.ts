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
  return freeSlug(slug, new Set(like.map((story) => story.slug)))
}

import { db } from '#lib/db.ts'
import { addressOf } from '../stories/address.ts'
import type { FeedOf } from './feed.ts'

/** The section whose feed takes the place of one that is not there: the one that has the old address now. A merged contributor's feed is told by feedOf itself. */
export async function movedFeed(of: FeedOf): Promise<{ kind: 'section'; slug: string } | null> {
  if (of.kind !== 'section') return null
  const address = await addressOf(`/${of.slug}`)
  const slug = address.kind === 'moved' ? /^\/([a-z0-9-]+)$/.exec(address.to)?.[1] : undefined
  return slug === undefined || (await db().section.count({ where: { slug } })) === 0 ? null : { kind: 'section', slug }
}

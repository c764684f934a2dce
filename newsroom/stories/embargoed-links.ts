import type { Tx } from '#lib/db.ts'
import { clockWords } from '../clock-input.ts'
import type { Reason } from '../refusal.ts'
import { NO_END } from '../rights/case.ts'
import type { Body } from './body.ts'
import { storiesLinked } from './fresh-links.ts'

export type EmbargoedLink = { path: string; until: Date }

/** The stories under embargo to which a text links: its readers would learn their addresses. */
export async function embargoedLinks(tx: Tx, body: Body, now: Date): Promise<EmbargoedLink[]> {
  const paths = storiesLinked(body)
  if (paths.length === 0) return []
  const at = paths.map((path) => path.split('/'))
  const found = await tx.story.findMany({
    where: { embargoUntil: { gt: now }, live: null, OR: at.map(([, section = '', slug = '']) => ({ slug, section: { slug: section } })) },
    select: { slug: true, embargoUntil: true, section: { select: { slug: true } } },
  })
  return found.flatMap(({ slug, section, embargoUntil }) => (section && embargoUntil ? [{ path: `/${section.slug}/${slug}`, until: embargoUntil }] : []))
}

export const reasonsOfLinks = (links: readonly EmbargoedLink[], timeZone: string): Reason[] =>
  links.map(({ path, until }) => ({
    code: 'link-embargoed',
    field: 'body',
    message: `The text links to ${path}, a story under embargo${until < NO_END ? ` until ${clockWords(until, timeZone)}` : ''}. Take the link out, or let this go out after that. (R01)`,
  }))

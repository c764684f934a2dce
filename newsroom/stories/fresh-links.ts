import type { Tx } from '#lib/db.ts'
import { readSettings, siteUrl } from '#lib/settings.ts'
import type { Body } from './body.ts'
import { nodesOf } from './walk-body.ts'

/** A story's address, with the paper's own before it or without, and what of it a link names beyond: `#ref-2`. */
const TO_A_STORY = /^(https?:\/\/[^/?#]+)?(\/[a-z0-9-]+\/[a-z0-9-]+)((?:[?#].*)?)$/is
/** Of one text; each is a tag of its page. */
const MOST = 60

/** The addresses of this paper's stories that a text links to. */
export function storiesLinked(body: Body): string[] {
  const hrefs = [...nodesOf(body)].flatMap((node) => ('marks' in node ? (node.marks ?? []) : [])).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))
  return [...new Set(hrefs.flatMap((href) => partsOf(href)?.path ?? []))].slice(0, MOST)
}

/** Null where the link leads to another site, or to no story. */
function partsOf(href: string): { origin: string; path: string; rest: string } | null {
  const [, origin = '', path = '', rest = ''] = TO_A_STORY.exec(href) ?? []
  // Whoever copies an address from the browser may bring http for https, or another spelling of the name.
  const isOurs = !origin || URL.parse(origin)?.host === new URL(siteUrl(readSettings(process.env))).host
  return path && path === path.toLowerCase() && isOurs ? { origin, path, rest } : null
}

/** Where the stories stand now that stood at these addresses once. */
export async function movedTo(tx: Tx, paths: readonly string[], now: Date): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ from: string; to: string }[]>`
    SELECT r.from_path AS "from", '/' || s.slug || '/' || l.slug AS "to"
    FROM redirect r JOIN live_story l ON l.story_id = r.to_story_id JOIN section s ON s.id = l.section_id
    WHERE r.from_path = ANY(${paths}::text[]) AND l.public_from <= ${now}`
  return new Map(rows.map(({ from, to }) => [from, to]))
}

/** What somebody writes with its links led to where the stories stand now: a story that is renamed is followed in every text that is opened, saved or published. */
export async function followingRenames<Text extends { body: Body }>(tx: Tx, text: Text, now: Date): Promise<Text> {
  const moved = await movedTo(tx, storiesLinked(text.body), now)
  return moved.size === 0 ? text : { ...text, body: withFreshLinks(text.body, moved) }
}

/** The text with its links led straight to where those stories are; nobody takes the way round by an old address. */
export const withFreshLinks = (body: Body, moved: ReadonlyMap<string, string>): Body => (moved.size === 0 ? body : renewed(body, moved))

function renewed<T>(value: T, moved: ReadonlyMap<string, string>): T {
  if (Array.isArray(value)) return value.map((one: unknown) => renewed(one, moved)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]: [string, unknown]) => [name, name === 'href' && typeof inner === 'string' ? led(inner, moved) : renewed(inner, moved)])) as T
}

function led(href: string, moved: ReadonlyMap<string, string>): string {
  const link = partsOf(href)
  const to = link && moved.get(link.path)
  return to ? link.origin + to + link.rest : href
}

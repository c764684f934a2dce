/** First parts of addresses that are taken; a section of that name could not be reached. The database repeats the list. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'about', 'admin', 'api', 'archive', 'assets', 'contributors', 'corrections', 'desk', 'feeds', 'fonts', 'healthz',
  'media', 'og', 'partners', 'policies', 'readyz', 'robots', 'saved', 'search', 'section', 'sign-in', 'sign-out', 'sitemaps', 'static', 'topics',
])

const MOST = 80

/**
 * An address from a headline: lower case, accents folded, words joined by hyphens, at most 80 characters,
 * cut between words. A headline without Latin letters or digits gives `fallback`.
 */
export function slugFrom(text: string, fallback: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’ʼ]/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss').replace(/æ/g, 'ae').replace(/œ/g, 'oe').replace(/ø/g, 'o').replace(/đ/g, 'd').replace(/ł/g, 'l').replace(/þ/g, 'th')
  const words = folded.match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > MOST) break
    slug = longer
  }
  return slug || words[0]?.slice(0, MOST) || fallback
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let candidate = slug
  for (let n = 2; taken.has(candidate); n++) candidate = `${slug}-${n}`
  return candidate
}

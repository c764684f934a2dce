import { escapeXml } from '#lib/xml.ts'

export type Place = { url: string; modified: Date | null }
export type NewsPlace = { url: string; title: string; published: Date; lang: string }

/** Sitemaps 0.9: at most 50,000 addresses a file. */
export const MOST_PLACES = 50_000
/** Of a news sitemap: at most 1,000. */
export const MOST_NEWS = 1_000

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const NEWS_NAMESPACE = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'

const place = ({ url, modified }: Place) => `<loc>${escapeXml(url)}</loc>${modified ? `<lastmod>${modified.toISOString()}</lastmod>` : ''}`
const file = (root: string, attributes: string, items: string[]) => `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${attributes}>\n${items.join('\n')}\n</${root}>\n`

export const writeSitemapIndex = (parts: Place[]): string => file('sitemapindex', NAMESPACE, parts.map((part) => `<sitemap>${place(part)}</sitemap>`))

export const writeSitemap = (places: Place[]): string => file('urlset', NAMESPACE, places.slice(0, MOST_PLACES).map((one) => `<url>${place(one)}</url>`))

export function writeNewsSitemap(stories: NewsPlace[], paper: { name: string }): string {
  const items = stories.slice(0, MOST_NEWS).map(({ url, title, published, lang }) => [
    `<url><loc>${escapeXml(url)}</loc><news:news>`,
    `<news:publication><news:name>${escapeXml(paper.name)}</news:name><news:language>${newsLanguage(lang)}</news:language></news:publication>`,
    `<news:publication_date>${published.toISOString()}</news:publication_date><news:title>${escapeXml(title)}</news:title>`,
    '</news:news></url>',
  ].join(''))
  return file('urlset', `${NAMESPACE} ${NEWS_NAMESPACE}`, items)
}

/** Two or three letters (ISO 639), but for the two forms of Chinese. */
function newsLanguage(lang: string): string {
  const [language = lang, ...rest] = lang.toLowerCase().split('-')
  if (language !== 'zh') return language
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-tw' : 'zh-cn'
}

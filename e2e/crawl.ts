import type { APIRequestContext } from '@playwright/test'
import { textOf } from './fixtures.ts'

const START = ['/', '/search?q=the+bridge', '/feeds/rss.xml', '/feeds/atom.xml', '/feeds/feed.json', '/sitemap.xml', '/news-sitemap.xml', '/robots.txt']
const NO_TEXT = /\.(?:webp|avif|png|woff2|svg|js|css)(?:$|\?)/

/** Every text that readers and machines can reach from the front page and the sitemap by following links. */
export async function everyPublicText(request: APIRequestContext): Promise<{ texts: { path: string; text: string }[]; asked: number }> {
  const known = new Set(START)
  const texts: { path: string; text: string }[] = []
  const waiting = [...known]
  const walk = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const text = await textOf(request, path)
      texts.push({ path, text })
      const base = new URL(path, 'http://paper.invalid')
      const links = [...text.matchAll(/(?:href|src)="([^"#]+)|<loc>([^<]+)/g)].map(([, href, loc]) => (href ?? loc ?? '').replaceAll('&amp;', '&'))
      for (const link of links) {
        const url = URL.canParse(link, base.href) ? new URL(link, base.href) : null
        const isOurs = url !== null && /^(?:paper\.invalid|localhost)$/.test(url.hostname)
        if (!isOurs || NO_TEXT.test(url.pathname) || url.pathname.startsWith('/og/') || known.has(url.pathname + url.search)) continue
        known.add(url.pathname + url.search)
        waiting.push(url.pathname + url.search)
      }
    }
  }
  await Promise.all([walk(), walk(), walk()])
  return { texts, asked: known.size }
}


import { z } from 'zod'
import type { Source } from './piece.ts'

const Named = z.union([z.string(), z.object({ name: z.string() }).transform((person) => person.name)])
const Linked = z.object({
  '@type': z.union([z.string(), z.array(z.string())]).catch(''),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  author: z
    .union([Named.transform((name) => [name]), z.array(Named)])
    .catch([]),
})

type Declared = Pick<Source, 'headlines' | 'siteName' | 'authors' | 'published' | 'lang' | 'dir'>

/** What a saved page says of itself in its head: JSON-LD first, then Open Graph and meta, then the title. */
export function declaredFacts(document: Document): { declared: Declared; base: string | null } {
  const meta = (...names: string[]): string | null => names.map((name) => metaContent(document, name)).find((value) => value !== null) ?? null
  const article = linkedData(document)
  const headlines = [article?.headline, meta('og:title', 'twitter:title'), document.querySelector('title')?.textContent]
  const author = meta('author', 'article:author', 'dc.creator', 'parsely-author', 'byl')
  const authors = (article?.author ?? []).length > 0 ? (article?.author ?? []) : author === null ? [] : [author]
  const time = document.querySelector('time[itemprop="datePublished"], time[pubdate], [itemprop="datePublished"]')
  const stated = [article?.datePublished, meta('article:published_time', 'datepublished', 'dc.date.issued', 'dc.date', 'pubdate', 'date'), time?.getAttribute('datetime') ?? time?.getAttribute('content')]
  const root = document.documentElement
  const dir = (root?.getAttribute('dir') ?? document.body?.getAttribute('dir') ?? '').toLowerCase()
  return {
    declared: {
      headlines: headlines.map((headline) => oneLine(headline ?? '')).filter((headline) => headline !== ''),
      siteName: meta('og:site_name', 'application-name'),
      authors: authors.map((name) => oneLine(name).replace(/^by /iu, '')).filter((name) => name !== '' && name.length < 100 && !/^https?:|@|^admin/iu.test(name)),
      published: stated.map((date) => /^\d{4}-\d{2}-\d{2}/u.exec(date ?? '')?.[0]).find((date) => date !== undefined) ?? null,
      lang: root?.getAttribute('lang') ?? root?.getAttribute('xml:lang') ?? meta('og:locale', 'content-language'),
      dir: dir === 'rtl' || dir === 'ltr' ? dir : null,
    },
    base: baseOf(document, meta('og:url')),
  }
}

function metaContent(document: Document, name: string): string | null {
  const found = [...document.getElementsByTagName('meta')].find((meta) =>
    [meta.getAttribute('name'), meta.getAttribute('property'), meta.getAttribute('itemprop'), meta.getAttribute('http-equiv')].some((key) => key?.toLowerCase() === name),
  )
  const content = oneLine(found?.getAttribute('content') ?? '')
  return content === '' ? null : content
}

function linkedData(document: Document): z.infer<typeof Linked> | null {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20)
  for (const script of scripts) {
    for (const item of itemsOf(script.textContent ?? '')) {
      const linked = Linked.safeParse(item)
      if (linked.success && [linked.data['@type']].flat().some((type) => /Article$|^BlogPosting$|^Report$/u.test(type))) return linked.data
    }
  }
  return null
}

function itemsOf(json: string): unknown[] {
  const parsed = parsedOrNull(json)
  const list = Array.isArray(parsed) ? parsed.slice(0, 100) : [parsed]
  return list.flatMap((item: unknown) => {
    const graph = z.object({ '@graph': z.array(z.unknown()) }).safeParse(item)
    return graph.success ? graph.data['@graph'].slice(0, 100) : [item]
  })
}

function parsedOrNull(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // An old site's broken JSON-LD says nothing; the page itself still does.
    return null
  }
}

function baseOf(document: Document, address: string | null): string | null {
  const places = [document.querySelector('base[href]')?.getAttribute('href'), document.querySelector('link[rel="canonical"]')?.getAttribute('href'), address]
  return places.find((place) => /^https?:\/\//iu.test(place ?? '') && URL.canParse(place ?? '')) ?? null
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

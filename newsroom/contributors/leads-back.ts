import { parseHTML } from 'linkedom'

/** Whether a page says, with rel=me, that whoever is at `address` is the one behind it too. Source: microformats.org/wiki/rel-me. */
export function leadsBack(html: string, page: string, address: string): boolean {
  const { document } = parseHTML(html)
  const wanted = plain(address)
  return [...document.querySelectorAll('a[rel][href], link[rel][href]')].some((link) => {
    const kinds = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/)
    return kinds.includes('me') && plain(link.getAttribute('href') ?? '', page) === wanted
  })
}

/** One spelling for one address: without a fragment, a closing slash, or the difference between http and https. */
function plain(address: string, base?: string): string | null {
  const url = URL.parse(address, base)
  return url && `${url.host}${url.pathname.replace(/\/+$/, '')}${url.search}`
}

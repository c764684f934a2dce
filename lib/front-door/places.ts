import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'

/** Where a page may be read: only in these countries (ISO 3166), or everywhere but in them. Whoever is elsewhere is answered from `instead`. */
export const Places = z.object({
  mode: z.enum(['ALLOW', 'DENY']),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1).max(300),
  /** Whether it is shown where nobody can say in which country the reader is. */
  unknown: z.enum(['SHOW', 'HIDE']),
  /** The path of the page that says so: it has no limits of its own, and is kept apart. */
  instead: z.string().regex(/^\/[\x21-\x7e]*$/),
})
export type Places = z.output<typeof Places>

// What proxies write for "nowhere", "Tor" and "Europe, but where": no country.
const NO_COUNTRY = new Set(['XX', 'T1', 'ZZ', 'EU', 'AP'])

/**
 * The country that the proxy before us wrote into its header; null where it wrote none, or there is no such proxy. A header that
 * came twice is nobody's word: the reader may have sent one of them.
 */
export function countryOf(headers: IncomingHttpHeaders, header: string | undefined): string | null {
  const said = header === undefined ? undefined : headers[header]
  const country = typeof said === 'string' ? said.trim().toUpperCase() : ''
  return /^[A-Z]{2}$/.test(country) && !NO_COUNTRY.has(country) ? country : null
}

export function mayBeReadIn(country: string | null, { mode, countries, unknown }: Places): boolean {
  return country === null ? unknown === 'SHOW' : countries.includes(country) === (mode === 'ALLOW')
}

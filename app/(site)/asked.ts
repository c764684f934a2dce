import { oldAddress } from '#newsroom/old-address.ts'

/** What an address asks for, read with suspicion: anything may stand in it. */
export type Query = Promise<Record<string, string | string[] | undefined>>

/**
 * The address as an older site wrote it, when it carries parameters that this page does not read; else nothing.
 * The door lets such a query through only when a redirect is known for it.
 */
export async function oldAddressAsked(path: string, query: Query, read: readonly string[] = []): Promise<string | null> {
  const asked = Object.entries(await query).filter(([name]) => !read.includes(name))
  const parameters = new URLSearchParams(asked.flatMap(([name, value]) => (Array.isArray(value) ? value : [value ?? '']).map((each) => [name, each])))
  return asked.length > 0 ? oldAddress(path, parameters) : null
}

export const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

/** A slug, or an empty string that no row has. */
export function slugAsked(value: string | string[] | undefined): string {
  const text = one(value)
  return /^[a-z0-9-]{1,200}$/.test(text) ? text : ''
}

/** A path with the parameters that say something, in one order, so that a page has one address. */
export function withQuery(path: string, parameters: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams(Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])))
  query.sort()
  return query.size > 0 ? `${path}?${query}` : path
}

/** The address of a page of a list: the first has no number. */
export const pageHref = (path: string, page: number, parameters: Record<string, string | undefined> = {}): string =>
  withQuery(path, { ...parameters, page: page > 1 ? page : undefined })

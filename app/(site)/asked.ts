import { oldAddress } from '#newsroom/old-address.ts'
import { addressOf } from '#newsroom/stories/address.ts'

/** What an address asks for, read with suspicion: anything may stand in it. */
export type Query = Promise<Record<string, string | string[] | undefined>>

/**
 * The address as an older site wrote it, when it carries parameters that this page does not read and something is known of it; else nothing.
 * A parameter that only other pages read (`/?from=letter`) reaches a page too, and means nothing there.
 */
export async function oldAddressAsked(path: string, query: Query, read: readonly string[] = []): Promise<string | null> {
  const asked = Object.entries(await query).filter(([name]) => !read.includes(name))
  const parameters = new URLSearchParams(asked.flatMap(([name, value]) => (Array.isArray(value) ? value : [value ?? '']).map((each) => [name, each])))
  if (asked.length === 0) return null
  const old = oldAddress(path, parameters)
  return (await addressOf(old)).kind === 'unknown' ? null : old
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

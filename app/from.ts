import 'server-only'
import { headers } from 'next/headers'
import type { From } from '#newsroom/access/open-session.ts'

/** The door overwrites this header with the address it saw; nothing else sets it. */
export const addressIn = (found: { get: (name: string) => string | null }) => found.get('x-forwarded-for')?.split(',')[0]?.trim() || 'unknown'

/** Where a request comes from; a form may add the time zone that the browser keeps. */
export async function whereFrom(timeZone?: string): Promise<From> {
  const found = await headers()
  return { address: addressIn(found), userAgent: found.get('user-agent') ?? '', timeZone }
}

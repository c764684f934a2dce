import 'server-only'
import { headers } from 'next/headers'
import type { From } from '#newsroom/access/sign-in.ts'

/** Where a request comes from. The door overwrites the header with the address it saw; nothing else sets it. */
export async function whereFrom(): Promise<From> {
  const found = await headers()
  return { address: found.get('x-forwarded-for')?.split(',')[0]?.trim() || 'unknown', userAgent: found.get('user-agent') ?? '' }
}

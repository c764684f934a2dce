import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** A secret that goes out in a letter, 256 random bits in base64url; only its hash is kept. */
export function newSecret(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOfSecret(token) }
}

/** sha256 in hex. A fast hash is enough: nobody guesses 256 bits. */
export const hashOfSecret = (token: string): string => createHash('sha256').update(token).digest('hex')

/** As it comes back from a link; anything else is simply unknown here. */
export const Secret = z.string().max(200)

import { hash, verify } from '@node-rs/argon2'

/** OWASP's floor for argon2id: 19 MiB, two passes. The library's default algorithm is argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

/** A hash of nothing in particular, so that an unknown e-mail takes as long as a known one. */
const nobody = hashPassword('nobody has this password')

/** True when it is theirs. Without a stored hash the same work is done, and the answer is no. */
export async function isPassword(stored: string | null | undefined, given: string): Promise<boolean> {
  const right = await verify(stored ?? (await nobody), given.normalize('NFKC'))
  return right && stored != null
}

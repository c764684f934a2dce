import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** The hash of a record in a chain: sha256, hex, over the hash before it and the record. */
export function chainHash(previous: string, record: unknown): string {
  return createHash('sha256').update(`${previous}\n${canonicalJson(record)}`).digest('hex')
}

/** What stands before the first record of a chain: unique to it, so that two chains never share a link. */
export const chainStart = (name: string) => createHash('sha256').update(`start of ${name}`).digest('hex')

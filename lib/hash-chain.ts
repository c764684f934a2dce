import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The hash of a document by itself: sha256, hex, over its canonical JSON. */
export const hashOf = (document: unknown): string => sha256(canonicalJson(document))

/** The hash of a record in a chain: sha256, hex, over the hash before it and the record. */
export const chainHash = (previous: string, record: unknown): string => sha256(`${previous}\n${canonicalJson(record)}`)

/** What stands before the first record of a chain: unique to it, so that two chains never share a link. */
export const chainStart = (name: string) => sha256(`start of ${name}`)

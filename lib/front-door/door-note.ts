import { z } from 'zod'
import { Places } from './places.ts'

// A tag travels in the Cache-Tag header, where a comma ends it.
const Tag = z.string().max(200).regex(/^[\x21-\x2b\x2d-\x7e]+$/)

/** A path on this site or a whole web address; `//host` and `/\host` would leave the site in disguise. */
const Location = z
  .string()
  .max(4_096)
  // eslint-disable-next-line no-control-regex
  .transform((text) => text.replace(/[^\x00-\x7f]+/g, encodeURIComponent))
  .refine((text) => /^(?:\/(?![/\\])|https?:\/\/[^/\\])[\x21-\x7e]*$/.test(text) || text === '/')

const DoorNote = z
  .object({
    status: z.union([z.literal(200), z.literal(404), z.literal(410), z.literal(301), z.literal(308), z.literal(451)]),
    tags: z.array(Tag).max(500),
    until: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)).optional(),
    location: Location.optional(),
    /** Seconds a browser may keep it unasked: for bytes that never change under their address. */
    maxAge: z.int().min(0).max(31_536_000).optional(),
    /** Absent: it may be read everywhere. */
    places: Places.optional(),
    robots: z.string().max(200).regex(/^[\x20-\x7e]*$/).optional(),
  })
  .refine((note) => (note.location !== undefined) === (note.status === 301 || note.status === 308), 'location goes with 301 and 308')

/** What a page tells the door about itself: its status, its tags, until when it holds (milliseconds), where it moved. */
export type DoorNote = z.output<typeof DoorNote>

/** Reads the JSON of a `<meta name="door">` or an `x-door` header. Throws when the page broke the contract. */
export function readDoorNote(json: string): DoorNote {
  return DoorNote.parse(JSON.parse(json))
}

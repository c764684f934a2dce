import { db } from '#lib/db.ts'
import { can, type Actor } from '../access/can.ts'

export type LikePicture = { id: string; key: string; alt: string; width: number; height: number; isSame: boolean }

/** Of 64 bits. Saved anew or scaled, a picture moves two or three; two pictures of one place differ in twenty. */
const MOST_DIFFERENT = 6
/** A sky, a wall, a grey field: so few edges that every such picture has this likeness. */
const FEWEST_BITS = 6

/** The pictures that look like this one, likest first; nothing for those who may not see the library. */
export async function likePictures(actor: Actor, id: string): Promise<LikePicture[]> {
  if (!can(actor, 'media.read')) return []
  return db().$queryRaw<LikePicture[]>`
    SELECT other.id, other.key, other.alt, other.width, other.height, other.sha256 = m.sha256 AS "isSame"
    FROM media m JOIN media other ON other.id <> m.id AND (other.sha256 = m.sha256 OR (
      bit_count(m.likeness::bit(64)) BETWEEN ${FEWEST_BITS}::int AND ${64 - FEWEST_BITS}::int
      AND bit_count((other.likeness # m.likeness)::bit(64)) <= ${MOST_DIFFERENT}::int))
    WHERE m.id = ${id}::uuid
    ORDER BY other.sha256 <> m.sha256, bit_count((other.likeness # m.likeness)::bit(64)), other.created_at DESC LIMIT 6`
}

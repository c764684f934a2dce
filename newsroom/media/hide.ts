import { Prisma } from '#prisma/generated/client.ts'
import type { Tx } from '#lib/db.ts'
import { tags } from '../tags.ts'

/**
 * Takes from readers those of these pictures that stand nowhere any more where they could see them: their files answer
 * nobody but the desk, until a story that shows them goes out again. Called once the row that showed them is gone.
 * @returns the tags of what was hidden
 */
export async function hideUnseen(tx: Tx, pictureIds: readonly string[]): Promise<string[]> {
  if (pictureIds.length === 0) return []
  const ids = Prisma.sql`ANY(${[...new Set(pictureIds)]}::uuid[])`
  // A story that goes out meanwhile with one of them holds its row: who comes second sees what the first did.
  await tx.$queryRaw`SELECT id FROM media WHERE id = ${ids} ORDER BY id FOR UPDATE`
  const hidden = await tx.$queryRaw<{ key: string }[]>`
    UPDATE media m SET public_since = NULL
    WHERE m.id = ${ids} AND m.public_since IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM live_story WHERE lead_media_id = m.id)
      AND NOT EXISTS (SELECT 1 FROM story_media WHERE media_id = m.id)
      AND NOT EXISTS (SELECT 1 FROM contributor WHERE portrait_id = m.id)
      AND NOT EXISTS (SELECT 1 FROM partner WHERE logo_id = m.id)
      AND NOT EXISTS (SELECT 1 FROM paper WHERE m.id IN (logo_id, dark_logo_id))
      AND NOT EXISTS (
        SELECT 1 FROM placement p JOIN front f ON f.id = p.front_id JOIN live_story l ON l.story_id = p.story_id
        WHERE p.media_id = m.id AND f.version = (SELECT max(version) FROM front other WHERE other.section_id IS NOT DISTINCT FROM f.section_id))
    RETURNING m.key`
  return hidden.map(({ key }) => tags.media(key))
}

import type { Tx } from '#lib/db.ts'

/** The pictures that readers see because of a story: at its head, in its text, and in its places on fronts. */
export async function picturesShownWith(tx: Tx, storyId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT lead_media_id AS id FROM live_story WHERE story_id = ${storyId}::uuid AND lead_media_id IS NOT NULL
    UNION SELECT media_id FROM story_media WHERE story_id = ${storyId}::uuid
    UNION SELECT media_id FROM placement WHERE story_id = ${storyId}::uuid AND media_id IS NOT NULL`
  return rows.map(({ id }) => id)
}

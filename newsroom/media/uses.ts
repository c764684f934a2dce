import type { Tx } from '#lib/db.ts'
import { tags } from '../tags.ts'

/** Where a picture stands: in what readers see, or in what is being written. */
export type PictureUse = {
  kind: 'story' | 'draft' | 'contributor' | 'proposal' | 'partner' | 'paper' | 'front'
  id: string
  /** Headline or name; empty where there is none yet. */
  name: string
  isPublic: boolean
}

/** Every use, what readers see first; at most 200 of each kind. */
export async function usesOf(tx: Tx, id: string): Promise<PictureUse[]> {
  // A draft is what a story's working or scheduled revision says, where readers do not have that one already.
  return tx.$queryRaw<PictureUse[]>`
    (SELECT 'story' AS kind, l.story_id::text AS id, l.headline AS name, true AS "isPublic" FROM live_story l
      WHERE l.lead_media_id = ${id}::uuid OR l.story_id IN (SELECT story_id FROM story_media WHERE media_id = ${id}::uuid) ORDER BY l.first_published_at DESC LIMIT 200)
    UNION ALL (SELECT 'contributor', c.id::text, c.name, true FROM contributor c WHERE c.portrait_id = ${id}::uuid LIMIT 200)
    UNION ALL (SELECT 'partner', p.id::text, p.name, true FROM partner p WHERE p.logo_id = ${id}::uuid LIMIT 200)
    UNION ALL (SELECT 'paper', p.id::text, p.name, true FROM paper p WHERE ${id}::uuid IN (p.logo_id, p.dark_logo_id))
    UNION ALL (SELECT 'front', coalesce(f.section_id::text, ''), coalesce(s.name, 'The front page'), bool_or(f.version = (SELECT max(version) FROM front other WHERE other.section_id IS NOT DISTINCT FROM f.section_id))
      FROM placement pl JOIN front f ON f.id = pl.front_id LEFT JOIN section s ON s.id = f.section_id WHERE pl.media_id = ${id}::uuid GROUP BY f.section_id, s.name LIMIT 200)
    UNION ALL (SELECT DISTINCT ON (s.id) 'draft', s.id::text, r.content->>'headline', false FROM story s JOIN revision r ON r.id IN (s.working_revision_id, s.scheduled_revision_id)
      LEFT JOIN live_story l ON l.story_id = s.id WHERE s.picture_ids @> ARRAY[${id}::uuid] AND l.revision_id IS DISTINCT FROM r.id AND strpos(r.content::text, ${id}) > 0 LIMIT 200)
    UNION ALL (SELECT 'proposal', p.contributor_id::text, c.name, false FROM profile_proposal p JOIN contributor c ON c.id = p.contributor_id
      WHERE p.state IN ('PENDING', 'SENT_BACK') AND strpos(p.profile::text, ${id}) > 0 LIMIT 200)`
}

/** The tags of the pages that show a picture, beside the picture's own. */
export const tagsOfUses = (uses: readonly PictureUse[]): string[] =>
  uses.flatMap(({ kind, id, isPublic }) => {
    if (!isPublic) return []
    switch (kind) {
      case 'story':
        return [tags.story(id)]
      case 'contributor':
        return [tags.contributor(id)]
      case 'partner':
        return [tags.partner(id)]
      case 'paper':
        return [tags.site]
      case 'front':
        return [id ? tags.section(id) : tags.front]
      case 'draft':
      case 'proposal':
        return []
    }
  })

import type { Tx } from '#lib/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { tags } from '../tags.ts'

/** All that readers see of `story`, row for row, as one JSON; what searches it is made anew with it. */
export const liveRows = Prisma.sql`jsonb_build_object(
  'live', (SELECT to_jsonb(live) - 'search_text' - 'search_head' FROM live_story live WHERE story_id = story.id),
  'bylines', (SELECT coalesce(jsonb_agg(to_jsonb(byline)), '[]') FROM byline WHERE story_id = story.id),
  'references', (SELECT coalesce(jsonb_agg(to_jsonb(reference)), '[]') FROM reference WHERE story_id = story.id),
  'topics', (SELECT coalesce(jsonb_agg(to_jsonb(story_topic)), '[]') FROM story_topic WHERE story_id = story.id),
  'media', (SELECT coalesce(jsonb_agg(to_jsonb(story_media)), '[]') FROM story_media WHERE story_id = story.id))`

/**
 * Puts such rows back as they were, where there were any; the files of their pictures answer readers again.
 * @returns the tags of those files
 */
export async function putBackRows(tx: Tx, storyId: string, rows: Prisma.Sql): Promise<string[]> {
  await tx.$executeRaw`INSERT INTO live_story SELECT row.* FROM jsonb_populate_record(NULL::live_story, ${rows} -> 'live') AS row WHERE jsonb_typeof(${rows} -> 'live') = 'object'`
  await tx.$executeRaw`INSERT INTO byline SELECT row.* FROM jsonb_populate_recordset(NULL::byline, ${rows} -> 'bylines') AS row`
  await tx.$executeRaw`INSERT INTO reference SELECT row.* FROM jsonb_populate_recordset(NULL::reference, ${rows} -> 'references') AS row`
  await tx.$executeRaw`INSERT INTO story_topic SELECT row.* FROM jsonb_populate_recordset(NULL::story_topic, ${rows} -> 'topics') AS row`
  await tx.$executeRaw`INSERT INTO story_media SELECT row.* FROM jsonb_populate_recordset(NULL::story_media, ${rows} -> 'media') AS row`
  const shown = await tx.$queryRaw<{ key: string }[]>`UPDATE media SET public_since = now() WHERE public_since IS NULL AND id IN (SELECT lead_media_id FROM live_story WHERE story_id = ${storyId}::uuid UNION SELECT media_id FROM story_media WHERE story_id = ${storyId}::uuid) RETURNING key`
  return shown.map(({ key }) => tags.media(key))
}

import pg from 'pg'

/**
 * Adds `count` public stories, each a copy of one of the demo's with a headline of its own, spread over two years:
 * text, bylines, references, topics and pictures are as rich as the demo's. Straight into the tables, because
 * twenty thousand publications are not what is measured. With `beginning`, each text is its first paragraph: a million
 * whole ones take longer to write than anything that is measured on them.
 */
export async function addStories(databaseUrl: string, count: number, text: 'whole' | 'beginning' = 'whole'): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query("SET synchronous_commit = off; SET maintenance_work_mem = '512MB'")
    // To build an index of words anew takes a fraction of what it takes to add very many texts to one.
    const { rows: indexes } = await client.query<{ name: string; made: string }>("SELECT quote_ident(indexname) AS name, indexdef AS made FROM pg_indexes WHERE tablename = 'live_story' AND indexdef LIKE '% USING gin %'")
    for (const { name } of indexes) await client.query(`DROP INDEX ${name}`)
    await client.query(
      `CREATE TEMP TABLE made AS
         SELECT gen_random_uuid() AS id, gen_random_uuid() AS revision, n, model.story_id AS model, model.section_id, model.lang
         FROM generate_series(1, $1::int) AS n
         JOIN (SELECT *, row_number() OVER (ORDER BY story_id) - 1 AS place, count(*) OVER () AS all_of FROM live_story WHERE partner_id IS NULL AND lead_media_id IS NOT NULL) AS model
           ON model.place = n % model.all_of`,
      [count],
    )
    await client.query(`INSERT INTO story (id, slug, state, section_id, first_published_at, updated_at)
      SELECT id, 'bench-story-' || n, 'PUBLISHED', section_id, now() - interval '400 days' - n * interval '30 minutes', now() FROM made`)
    await client.query(`INSERT INTO revision (id, story_id, number, kind, content, prev_hash, hash) SELECT revision, id, 1, 'PUBLISH', '{}', 'start ' || n, 'bench ' || n FROM made`)
    const columns = 'standfirst, kicker, dateline, lang, dir, body_schema, word_count, lead_media_id, lead_caption, at_end, search_names'
    const body = text === 'whole' ? 'model.body' : "jsonb_set(model.body, '{content}', jsonb_path_query_array(model.body, '$.content[0]'))"
    await client.query(`INSERT INTO live_story (story_id, revision_id, slug, section_id, headline, first_published_at, modified_at, public_from, day, body, ${columns})
      SELECT made.id, made.revision, 'bench-story-' || n, made.section_id, model.headline || ', part ' || n,
             at, at, at, at::date, ${body}, ${columns.split(', ').map((column) => `model.${column}`).join(', ')}
      FROM made JOIN live_story model ON model.story_id = made.model, LATERAL (SELECT now() - interval '400 days' - n * interval '30 minutes' AS at) AS moment`)
    await client.query(`INSERT INTO byline (story_id, contributor_id, role, "order", bio_version_id)
      SELECT made.id, contributor_id, role, "order", bio_version_id FROM made JOIN byline ON byline.story_id = made.model`)
    await client.query(`INSERT INTO reference (story_id, key, number, kind, title, creators, publisher, published, url, supports)
      SELECT made.id, key, number, kind, title, creators, publisher, published, url, supports FROM made JOIN reference ON reference.story_id = made.model`)
    await client.query('INSERT INTO story_topic (story_id, topic_id, "order") SELECT made.id, topic_id, "order" FROM made JOIN story_topic ON story_topic.story_id = made.model')
    await client.query('INSERT INTO story_media (story_id, media_id) SELECT made.id, media_id FROM made JOIN story_media ON story_media.story_id = made.model')
    for (const { made } of indexes) await client.query(made)
    await client.query("INSERT INTO expiry (tags) VALUES (ARRAY['*'])")
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

/** How long the first screen of the desk's list takes with very many stories: `npm run bench:desk`, or with their number: `npm run bench:desk -- 100000`. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { closeDb, db } from '#lib/db.ts'
import { throwawayPostgres } from '#lib/postgres/throwaway.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { storyBoard } from '#newsroom/stories/board.ts'
import { daysAround, storyCalendar } from '#newsroom/stories/calendar.ts'
import { listStories, type Cursor } from '#newsroom/stories/list.ts'
import type { StoryFilters } from '#newsroom/stories/narrowed.ts'
import { StoryContent } from '#newsroom/stories/content.ts'
import { storiesAlike } from '#newsroom/stories/nearby.ts'
import { findAtDesk } from '#newsroom/syndication/find-at-desk.ts'

const count = Number(process.argv[2] ?? 1_000_000)
const ROUNDS = 20

/** Bare rows, straight into the tables: a million saves are not what is measured. Every story has a text of its own, made of common and of rare words. */
async function fill(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query("SET synchronous_commit = off; SET maintenance_work_mem = '512MB'")
  const triggers = ['story_list', 'story_likeness', 'story_cited_links', 'story_pictures']
  for (const trigger of triggers) await client.query(`ALTER TABLE story DISABLE TRIGGER ${trigger}`)
  // To build an index of words anew takes a fraction of what it takes to add a million texts to one.
  const { rows: indexes } = await client.query<{ name: string; made: string }>("SELECT quote_ident(indexname) AS name, indexdef AS made FROM pg_indexes WHERE tablename = 'story' AND indexdef LIKE '% USING gin %'")
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`)
  const half = Math.ceil(count / 2)
  await Promise.all([addRows(databaseUrl, 1, half), addRows(databaseUrl, half + 1, count)])
  for (const { made } of indexes) await client.query(made)
  for (const trigger of triggers) await client.query(`ALTER TABLE story ENABLE TRIGGER ${trigger}`)
  await client.query('VACUUM ANALYZE story')
  await client.end()
}

async function addRows(databaseUrl: string, first: number, last: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('SET synchronous_commit = off')
  for (let from = first; from <= last; from += 50_000) {
    await client.query(
      `INSERT INTO story (slug, state, section_id, updated_at, first_published_at, assignee_id, due_at, headline, search_text, text_marks, headline_marks)
       SELECT 'bench-' || n, (ARRAY['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED'])[1 + n % 4]::"StoryState", (SELECT id FROM section ORDER BY position OFFSET n % 5 LIMIT 1),
         at, CASE WHEN n % 4 = 3 THEN at END, CASE WHEN n % 20 = 0 THEN (SELECT id FROM "user" LIMIT 1) END, CASE WHEN n % 10 = 0 THEN at + interval '3 days' END, headline,
         to_tsvector('english', headline || ' ' || words), in_week(text_marks('en', words), week_of(at)), in_week(headline_marks(headline), week_of(at))
       FROM generate_series($1::int, $2::int) AS n,
         LATERAL (SELECT now() - n * interval '1 minute' AS at, 'The council and the harbour, part ' || n AS headline, (SELECT string_agg('word' || (n * 7 + w * 131) % 20000, ' ') FROM generate_series(1, 40) AS w) AS words OFFSET 0) AS made`,
      [from, Math.min(from + 49_999, last)],
    )
  }
  await client.end()
}

async function measure(words: string, work: () => Promise<{ length: number }>): Promise<void> {
  const took: number[] = []
  let found = 0
  for (let round = 0; round < ROUNDS + 3; round++) {
    const began = performance.now()
    found = (await work()).length
    if (round >= 3) took.push(performance.now() - began)
  }
  took.sort((a, b) => a - b)
  console.log(`${words.padEnd(38)} ${String(found).padStart(3)} rows   median ${(took[ROUNDS / 2] ?? 0).toFixed(1)} ms   worst of ${ROUNDS} ${(took.at(-1) ?? 0).toFixed(1)} ms`)
}

const list = (filters: StoryFilters, after: Cursor | null = null) => async () => (await listStories(commandLine, filters, { after })).stories

const postgres = await throwawayPostgres('bench', ['-c', 'fsync=off'])
try {
  const databaseUrl = await postgres.url('courtesy')
  Object.assign(process.env, { DATABASE_URL: databaseUrl, DATA_DIR: postgres.dataDir, DEMO: 'yes', AUTH_SECRET: 'a secret for a paper that nobody reads', SITE_URL: 'http://localhost:3000' })
  const filled = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'fill.ts')], { stdio: 'inherit' })
  if (filled.status !== 0) throw new Error('The demonstration paper could not be made; what was said is above.')
  const began = performance.now()
  await fill(databaseUrl)
  console.log(`The rows were there after ${((performance.now() - began) / 60_000).toFixed(1)} min.`)
  const section = (await db().section.findFirstOrThrow({ orderBy: { position: 'asc' }, select: { id: true } })).id
  console.log(`${count.toLocaleString('en')} stories; the whole of listStories, in the process that asks.`)
  await measure('the first screen', list({}))
  await measure('one state', list({ state: 'DRAFT' }))
  await measure('one section', list({ section }))
  await measure('one section and state', list({ section, state: 'APPROVED' }))
  await measure('a rare word', list({ q: 'word77' }))
  await measure('a word of every story', list({ q: 'harbour' }))
  await measure('a word of every story, one section', list({ q: 'harbour', section }))
  await measure('a misspelt word', list({ q: 'harbuor' }))
  await measure('what is late', list({ due: 'late' }))
  await measure('what is overdue', list({ due: 'overdue' }))
  const assignee = (await db().user.findFirstOrThrow({ select: { id: true } })).id
  await measure('what somebody has', list({ assignee }))
  await measure('what somebody has, overdue', list({ assignee, due: 'overdue' }))
  const { next } = await listStories(commandLine, {})
  await measure('the next page', list({}, next))
  await measure('the next page, a word of every story', list({ q: 'harbour' }, next))
  const clock = { timeZone: 'UTC', lang: 'en', now: new Date() }
  await measure('the board', () => storyBoard(commandLine, {}, clock))
  await measure('the board, one section', () => storyBoard(commandLine, { section }, clock))
  await measure('a month of the calendar', () => storyCalendar(commandLine, {}, daysAround(new Date().toISOString().slice(0, 10), 'month'), clock))
  await measure('the palette, half a word', () => findAtDesk(commandLine, 'harb'))
  await measure('the palette, a rare word', () => findAtDesk(commandLine, 'word77'))
  const texts = (words: string[], headline: string) => StoryContent.parse({ headline, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words.join(' ') }] }] } })
  const wordsOf = (n: number) => Array.from({ length: 40 }, (_, w) => `word${(n * 7 + (w + 1) * 131) % 20_000}`)
  const self = crypto.randomUUID()
  await measure('stories alike: one has the same text', () => storiesAlike(commandLine, self, texts(wordsOf(900), 'Something that nobody wrote of')))
  await measure('stories alike: a headline of every story', () => storiesAlike(commandLine, self, texts(['alone'], 'The council and the harbour, part zero')))
  await measure('stories alike: none, 10,000 words', () => storiesAlike(commandLine, self, texts(Array.from({ length: 10_000 }, (_, n) => `own${n}`), 'Something that nobody wrote of')))
} finally {
  await closeDb()
  await postgres.end()
}

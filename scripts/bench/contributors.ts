import type { Db } from '#lib/db.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { bulkChange } from '#newsroom/contributors/bulk.ts'
import { undoBulkChange } from '#newsroom/contributors/bulk-undo.ts'
import { likelyDuplicates, likelyPairs } from '#newsroom/contributors/duplicates.ts'
import { exportContributors } from '#newsroom/contributors/export.ts'
import { importContributors } from '#newsroom/contributors/import.ts'
import { contributorsAtDesk, LIST_SIZE } from '#newsroom/contributors/list.ts'
import { filterFrom } from '#newsroom/contributors/matching.ts'

const PEOPLE = 50_000
const TIMES = 15

async function timed(what: string, work: () => Promise<unknown>, times = TIMES): Promise<void> {
  const took: number[] = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await work()
    took.push(performance.now() - start)
  }
  took.sort((a, b) => a - b)
  const memory = (process.memoryUsage.rss() / 1024 / 1024).toFixed(0)
  console.log(`  ${what.padEnd(44)} median ${(took[Math.floor(times / 2)] ?? 0).toFixed(0)} ms, slowest ${(took.at(-1) ?? 0).toFixed(0)} ms${times === 1 ? `, process ${memory} MB` : ''}`)
}

/** The list, likely duplicates, bulk changes, export and import, with fifty thousand contributors. */
export async function measureContributors(db: Db): Promise<void> {
  console.log(`\nThe contributors, ${PEOPLE.toLocaleString('en')}`)
  await addContributors(db, PEOPLE)
  const list = (asked: Record<string, string>, how = {}) => contributorsAtDesk(commandLine, filterFrom(asked), how)
  await timed('first page', () => list({}))
  await timed('last changed first', () => list({}, { sort: 'changed' }))
  await timed('most stories first', () => list({}, { sort: 'stories' }))
  await timed('page 900', () => list({}, { page: PEOPLE / LIST_SIZE - 100 }))
  await timed('search with one hit', () => list({ q: 'ada halvorsen 4217' }))
  await timed('search with many hits', () => list({ q: 'halvorsen' }))
  await timed('search of two letters', () => list({ q: 'da' }))
  await timed('search with a typing error', () => list({ q: 'halvorzen' }))
  await timed('search for nobody', () => list({ q: 'xylophone' }))
  await timed('filter: former, without portrait', () => list({ status: 'FORMER', noPortrait: 'on' }))
  await timed('filter: without biography', () => list({ noBiography: 'on' }))
  await timed('filter: by language', () => list({ language: 'Welsh' }))
  await timed('likely duplicates of a name', () => likelyDuplicates(commandLine, 'Halvorsen 4217, Ada', { links: ['https://people.example/12'] }))
  await timed('likely duplicates, misspelt', () => likelyDuplicates(commandLine, 'Ada Halvorzen 4217'))
  await timed('the pairs that are likely one', () => likelyPairs(commandLine), 5)
  const bulk = { all: true, kind: 'add-beat', value: 'Floods' } as const
  await timed('bulk change of all: dry run', () => bulkChange(commandLine, bulk), 5)
  const { count } = await bulkChange(commandLine, bulk)
  let bulkId = ''
  await timed('bulk change of all: done', async () => (bulkId = (await bulkChange(commandLine, { ...bulk, expected: count })).bulkId ?? ''), 1)
  await timed('bulk change of all: taken back', () => undoBulkChange(commandLine, { bulkId }), 1)
  let sheet: string[] = []
  await timed('export of all as CSV', async () => {
    sheet = []
    for await (const part of await exportContributors(commandLine, filterFrom({}), 'csv')) sheet.push(part)
  }, 1)
  const [head = '', ...rows] = sheet.join('').split('\r\n')
  const known = new File([[head, ...rows.slice(0, 5_000)].join('\r\n')], 'known.csv')
  const fresh = new File(['name,jobTitle,shortBio.en\n', ...Array.from({ length: 5_000 }, (_, n) => `Newcomer ${n.toString(36)} of the Sheet ${n},Reporter,Writes.\n`)], 'fresh.csv')
  await timed('import of 5,000 that are here: dry run', () => importContributors(commandLine, { file: known }), 3)
  await timed('import of 5,000 new ones: dry run', () => importContributors(commandLine, { file: fresh }), 3)
  await timed('import of 5,000 new ones: written', () => importContributors(commandLine, { file: fresh, commit: true, allOrNone: true }), 1)
}

/** Straight into the tables: fifty thousand deeds are not what is measured. */
async function addContributors(db: Db, count: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO contributor (slug, name, sort_name, name_key, search_key, job_title, status, expertise, credentials, awards, languages, places, updated_at)
    SELECT 'bench-' || n, first || ' ' || last || ' ' || n, last || ' ' || n || ', ' || first, (SELECT string_agg(word, ' ' ORDER BY word) FROM unnest(ARRAY[lower(first), lower(last), n::text]) AS word),
      lower(first || ' ' || last || ' ' || n || ' ' || last || ', ' || first || ' ' || title || ' ' || beat || ' bench-' || n), title,
      (CASE WHEN n % 7 = 0 THEN 'FORMER' ELSE 'ACTIVE' END)::"ContributorStatus", ARRAY[beat], '{}', '{}', CASE WHEN n % 11 = 0 THEN ARRAY['English', 'Welsh'] ELSE ARRAY['English'] END, '{}', now() - n * interval '1 minute'
    FROM generate_series(1, ${count}::int) AS n, LATERAL (SELECT
      (ARRAY['Ada','Bo','Cem','Dina','Eva','Femi','Gro','Hana','Ines','Jon','Kofi','Lena','Mara','Nils','Ola','Pia','Quin','Rosa','Samir','Tove'])[1 + n % 20] AS first,
      (ARRAY['Halvorsen','Okafor','Lindqvist','Marsh','Quaye','Rahman','Santos','Tanaka','Ulrich','Vance','Weiss','Yilmaz','Zhou'])[1 + n % 13] AS last,
      (ARRAY['Reporter','Editor','Photographer'])[1 + n % 3] AS title, (ARRAY['Ports','Fens','Rail','Courts','Schools'])[1 + n % 5] AS beat) AS made`
  await db.$executeRaw`
    INSERT INTO contributor_revision (contributor_id, number, profile, note) SELECT id, 1, jsonb_build_object('name', name, 'sortName', sort_name, 'jobTitle', job_title, 'status', status, 'bios',
      CASE WHEN slug LIKE '%3' THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object('lang', 'en', 'shortBio', 'Covers ' || expertise[1] || '.', 'longBio', '[]'::jsonb)) END, 'expertise', expertise, 'credentials', '[]'::jsonb, 'awards', '[]'::jsonb,
      'languages', languages, 'places', '[]'::jsonb, 'links', '[]'::jsonb, 'affiliations', '[]'::jsonb, 'disclosures', '[]'::jsonb, 'consentBioOutbound', false, 'consentPortraitOutbound', false), 'First version' FROM contributor WHERE slug LIKE 'bench-%'`
  await db.$executeRaw`INSERT INTO bio_version (contributor_id, number, name, job_title, short_bio, long_bio) SELECT id, 1, name, job_title, CASE WHEN slug LIKE '%3' THEN '' ELSE 'Covers ' || expertise[1] || '.' END, '{}' FROM contributor WHERE slug LIKE 'bench-%'`
  await db.$executeRaw`INSERT INTO contributor_link (contributor_id, label, url, position) SELECT id, 'Site', 'https://people.example/' || split_part(slug, '-', 2), 0 FROM contributor WHERE slug LIKE 'bench-%5'`
  await db.$executeRaw`INSERT INTO byline (story_id, contributor_id, role, "order") SELECT story_id, c.id, 'EDITOR', 9 FROM (SELECT story_id, row_number() OVER () AS n FROM live_story) AS live JOIN contributor c ON c.slug LIKE 'bench-%' AND split_part(c.slug, '-', 2)::int % 400 = n % 400`
  await db.$executeRaw`ANALYZE`
}

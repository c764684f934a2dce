import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { chainHash, chainStart } from '#lib/hash-chain.ts'

const BATCH = 5_000
const YEARS_MS = 3 * 365 * 86_400_000
const PEOPLE = 40
const STORIES = 20_000
const DEEDS = ['story.create', 'story.publish', 'story.publish', 'story.publish', 'story.correct', 'story.byline', 'contributor.edit', 'front.arrange']

/** What is looked for afterwards: somebody, a story, and a word that stands in few reasons. */
export type Deeds = { person: string; story: string; rareWord: string }

/** Adds `count` deeds of the last three years to the record, in a chain that holds: each is hashed after the one before, as `record` does. */
export async function addDeeds(databaseUrl: string, count: number): Promise<Deeds> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const people = Array.from({ length: PEOPLE }, (_, n) => ({ id: randomUUID(), name: `Editor ${n}` }))
  const stories = Array.from({ length: STORIES }, () => randomUUID())
  await client.query('INSERT INTO "user" (id, email, name, role) SELECT id, id || \'@bench.example\', name, \'EDITOR\' FROM unnest($1::uuid[], $2::text[]) AS given (id, name)', [people.map(({ id }) => id), people.map(({ name }) => name)])
  const { rows } = await client.query<{ hash: string }>('SELECT hash FROM audit_event ORDER BY seq DESC LIMIT 1')
  let prevHash = rows[0]?.hash ?? chainStart('the audit log')
  const start = Date.now() - YEARS_MS

  const deedNumber = (n: number) => {
    const person = people[(n * 7) % PEOPLE] ?? { id: '', name: '' }
    const before = { headline: `What was said before change ${n}`, state: 'DRAFT' }
    const after = { headline: `What is said since change ${n}`, state: 'PUBLISHED', revision: n % 40 }
    const reason = n % 50_000 === 17 ? 'A quasar was named wrongly' : n % 10 === 0 ? `The council’s figures were revised, item ${n % 977}` : ''
    const event = { at: new Date(start + Math.floor((YEARS_MS * n) / count)), actorId: person.id, actor: person.name, deed: DEEDS[n % DEEDS.length] ?? '', subjectType: 'story', subjectId: stories[(n * 31) % STORIES] ?? '', reason, address: '203.0.113.7' }
    const hash = chainHash(prevHash, { ...event, at: event.at.toISOString(), before, after })
    const row = { ...event, before: JSON.stringify(before), after: JSON.stringify(after), prevHash, hash }
    prevHash = hash
    return row
  }

  for (let from = 0; from < count; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, n) => deedNumber(from + n))
    const column = (name: keyof (typeof batch)[number]) => batch.map((row) => row[name])
    await client.query(
      `INSERT INTO audit_event (at, actor_id, actor, deed, subject_type, subject_id, reason, address, before, after, prev_hash, hash)
       SELECT at, actor_id, actor, deed, subject_type, subject_id, reason, address, before, after, prev_hash, hash
       FROM unnest($1::timestamptz[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::jsonb[], $10::jsonb[], $11::text[], $12::text[])
         WITH ORDINALITY AS given (at, actor_id, actor, deed, subject_type, subject_id, reason, address, before, after, prev_hash, hash, place) ORDER BY place`,
      [column('at'), column('actorId'), column('actor'), column('deed'), column('subjectType'), column('subjectId'), column('reason'), column('address'), column('before'), column('after'), column('prevHash'), column('hash')],
    )
  }
  await client.query('VACUUM ANALYZE audit_event')
  await client.end()
  return { person: people[3]?.id ?? '', story: stories[31] ?? '', rareWord: 'quasar' }
}

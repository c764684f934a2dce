// `npm run db:migrate` applies what is missing; `npm run db:diff -- NAME` writes the next migration.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { currentSchema, diffToSchema, migrate } from '#lib/migrations.ts'
import { withDatabase } from './with-database.ts'

const [deed, name] = process.argv.slice(2)

await withDatabase(async (url) => {
  const applied = await migrate(url)
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}.` : 'Every migration is applied.')
  if (deed !== 'diff') return

  const sql = await diffToSchema(url)
  if (sql === '') return console.log('The migrations already agree with prisma/schema.prisma; nothing to write.')
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    console.error('Name the migration in lower case with underscores: npm run db:diff -- add_story_mood')
    process.exitCode = 1
    return
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(import.meta.dirname, '..', 'prisma', 'migrations', `${stamp}_${name}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), sql)
  copyFileSync(currentSchema, join(folder, 'schema.prisma'))
  console.log(`Wrote ${folder}/migration.sql. Read it, add the constraints Prisma cannot express, then npm run db:migrate.`)
})

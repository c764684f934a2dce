import { closeDb, db } from '#lib/db.ts'
import { migrate } from '#lib/migrations.ts'
import type { Settings } from '#lib/settings.ts'
import { dropAllFiles } from '#lib/storage.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { makeFirstAdmin } from '#newsroom/access/first-admin.ts'
import { foundPaper } from '#newsroom/found.ts'

/** Removes the demonstration paper, all of it, and founds an empty one. A paper that is not the demonstration is never touched. */
export async function emptyPaper(sure: boolean, settings: Settings): Promise<number> {
  const paper = await db().paper.findUnique({ where: { id: 1 }, select: { demo: true, name: true } })
  if (paper && !paper.demo) {
    console.error(`"${paper.name}" is not the demonstration paper, so it is left alone.`)
    return 1
  }
  if (!sure) {
    console.error('This removes the demonstration paper with its stories, pictures and accounts. Say so: npm run newsroom -- empty --yes')
    return 2
  }
  const url = process.env['DATABASE_URL'] ?? ''
  // Doors that are open hear of it first: the tables their notice would come from are about to go.
  await db().$executeRaw`SELECT pg_notify('expiry', '0 ["*"]')`
  await db().$executeRaw`DROP SCHEMA public CASCADE`
  await db().$executeRaw`CREATE SCHEMA public`
  await closeDb()
  await migrate(url)
  await dropAllFiles()
  await foundPaper(commandLine, { name: 'A new paper' })
  const admin = await makeFirstAdmin({ email: settings.ADMIN_EMAIL, password: settings.ADMIN_PASSWORD })
  console.log(`The demonstration is gone; the paper is empty. The first admin: ${admin?.email}${admin?.password ? `, password, shown this once: ${admin.password}` : ''}`)
  return 0
}

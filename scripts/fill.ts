// Brings the database that DATABASE_URL names up to date: migrations, the first admin, and the demo newsroom if it is empty.
import { closeDb, db } from '#lib/db.ts'
import { migrate } from '#lib/migrations.ts'
import { readSettings } from '#lib/settings.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { makeFirstAdmin } from '#newsroom/access/first-admin.ts'
import { foundPaper } from '#newsroom/found.ts'

const settings = readSettings(process.env)
const say = (line: string) => console.log(line)

try {
  const applied = await migrate(settings.DATABASE_URL ?? '')
  if (applied.length > 0) say(`Applied the migrations ${applied.join(', ')}.`)

  const admin = await makeFirstAdmin({ email: settings.ADMIN_EMAIL, password: settings.ADMIN_PASSWORD })
  if ((await db().paper.count()) === 0) {
    if (settings.DEMO === 'yes') {
      say('Filling the empty database with the demonstration paper …')
      const { seedDemo } = await import('#prisma/seed.ts')
      await seedDemo({ say })
    } else {
      await foundPaper(commandLine, { name: 'A new paper', motto: '' })
    }
  }
  if (admin) {
    say(`\nThe first admin: ${admin.email}`)
    say(admin.password ? `Password, shown this once: ${admin.password}\n` : 'Password: the one in ADMIN_PASSWORD.\n')
  }
} catch (error) {
  const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim()
  console.error(`The database could not be brought up to date. Check DATABASE_URL, and that the server runs. It said: ${said}`)
  process.exitCode = 1
} finally {
  await closeDb()
}
// The migration engine leaves a timer of 10 s behind, for a lock it got at once: nobody shall wait for that.
process.exit()

// Measures the admin's rooms at size, on a paper of its own: fifty thousand contributors, and a record of a million deeds.
import { db } from '#lib/db.ts'
import { measureAudit } from './bench/audit.ts'
import { measureContributors } from './bench/contributors.ts'
import { withTestPaper } from './test-paper.ts'
import { build } from './prepare.ts'

build('.next', console.log)
await withTestPaper(async ({ SITE_URL: url = '', DATABASE_URL: databaseUrl = '', DATA_DIR: dataDir = '' }) => {
  // The commands and reads are the desk's own, on the paper that runs.
  process.env['DATABASE_URL'] = databaseUrl
  process.env['DATA_DIR'] = dataDir
  await measureContributors(db())
  await measureAudit({ url, databaseUrl })
}, '.next')

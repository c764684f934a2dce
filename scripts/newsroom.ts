// `npm run newsroom -- COMMAND`: the newsroom's command line.
import { spawnSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readSettings, siteUrl } from '#lib/settings.ts'
import { closeDb } from '#lib/db.ts'
import { emptyPaper } from './newsroom/empty.ts'
import { addRedirect } from './newsroom/redirect.ts'
import { importFiles } from './newsroom/import.ts'
import { verifyBundles } from './newsroom/verify-bundle.ts'
import { verifyChains } from './newsroom/verify.ts'
import { withDatabase } from './with-database.ts'

const USAGE = `npm run newsroom -- import FILE... [--section SLUG] [--publish] [--json]
    Pages of an old site, as text or saved HTML, become drafts; --publish publishes them through the same checks.
npm run newsroom -- redirect FROM TO
    Leads readers who bring an address of an older site to a path of this paper.
npm run newsroom -- verify [--noted HASH]
    Checks the chains of hashes: the audit log, and every story's revisions, open record and ledger.
npm run newsroom -- verify-bundle FILE...
    Says whether the legal bundle of a story is as it was saved. Asks no database.
npm run newsroom -- empty --yes
    Removes the demonstration paper, and starts an empty one.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { publish: { type: 'boolean' }, json: { type: 'boolean' }, section: { type: 'string' }, yes: { type: 'boolean' }, noted: { type: 'string' } },
})
const [command, ...files] = positionals
const settings = readSettings(process.env)

/** The code the process ends with. */
async function run(): Promise<number> {
  switch (command) {
    case 'import':
      return importFiles(files, { publish: values.publish ?? false, json: values.json ?? false, section: values.section, site: siteUrl(settings) })
    case 'redirect':
      return addRedirect(files)
    case 'verify':
      return verifyChains(values.noted)
    case 'empty':
      return emptyPaper(values.yes ?? false, settings)
    case undefined:
    default:
      console.error(command ? `There is no command ${basename(command)}.\n\n${USAGE}` : USAGE)
      return 2
  }
}

/** Migrations and, in an empty house, the first paper: this may be the first command anybody runs here. What it says goes to stderr. */
function fill(url: string): boolean {
  const { status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'fill.ts')], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DATABASE_URL: url, DATA_DIR: settings.DATA_DIR },
  })
  return status === 0
}

try {
  process.exitCode = command === 'verify-bundle' ? await verifyBundles(files) : await withDatabase(async (url) => {
    if (!fill(url)) return 1
    process.env['DATABASE_URL'] = url
    process.env['DATA_DIR'] = settings.DATA_DIR
    try {
      return await run()
    } finally {
      await closeDb()
    }
  })
} catch (error) {
  // Not thrown on: Node would print the library's minified line with it.
  console.error(error instanceof Error ? error.stack : error)
  process.exitCode = 1
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from '#lib/free-port.ts'
import { aPaper } from '#prisma/builders.ts'
import { createWorld } from '../../e2e/authority-world.ts'
import { sendAgain, storyDoors } from '../../e2e/replays.ts'
import { closePaper, openPaper } from '../open-paper.ts'
import { build } from '../prepare.ts'
import type { Fault } from './ground.ts'

const ROUNDS = 20

export const sentAgain: Fault = {
  id: 'F16',
  what: `every save and deed of a story three times at once, again the next day, and by somebody else, ${ROUNDS} times`,
  run: async ({ freshDatabase }) => {
    await freshDatabase()
    build('.next', () => {})
    process.env['NEXT_DIST_DIR'] = '.next'
    process.env['AUTH_SECRET'] = 'a secret that is only for breaking this paper'
    await aPaper()
    const dataDir = mkdtempSync(join(tmpdir(), 'courtesy-again-'))
    const port = await freePort()
    const site = `http://localhost:${port}`
    const paper = await openPaper({ NODE_ENV: 'production', NEXT_DIST_DIR: '.next', PORT: String(port), SITE_URL: site, NEXTAUTH_URL: site, DATA_DIR: dataDir })
    const sql = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
    await sql.connect()
    const [world, doors] = [createWorld(), storyDoors()]
    try {
      for (let round = 0; round < ROUNDS; round += 1) for (const door of doors) await sendAgain(site, sql, world, door)
    } finally {
      await sql.end()
      await closePaper(paper)
      rmSync(dataDir, { recursive: true, force: true })
    }
    return `${doors.length} doors, ${(doors.length * ROUNDS * 5).toLocaleString('en')} requests: one effect each, the same answer each time, another's key refused`
  },
}

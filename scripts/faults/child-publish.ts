// Publishes STORY and dies as by kill -9 before its DIE_AT-th statement reaches the database, or right after the answer came.
import pg from 'pg'
import { closeDb } from '#lib/db.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { onStatement } from './on-statement.ts'

const { STORY: storyId = '', DIE_AT = '0', DIE = 'before' } = process.env
let counted = 0
onStatement(pg, {
  before: () => { if (++counted === Number(DIE_AT) && DIE === 'before') process.kill(process.pid, 'SIGKILL') },
  after: () => { if (counted === Number(DIE_AT) && DIE === 'after') process.kill(process.pid, 'SIGKILL') },
})
await publishStory(commandLine, { storyId, change: 'UPDATE', note: 'It moved.' })
await closeDb()
process.exit(0)

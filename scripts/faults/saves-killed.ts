import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { db } from '#lib/db.ts'
import { freePort } from '#lib/free-port.ts'
import { aContributor, aPaper, aSection, aStory, aUser, paragraphs } from '#prisma/builders.ts'
import { builtActions } from '../../e2e/authority-build.ts'
import { postAction } from '../../e2e/authority-ask.ts'
import { openPaper } from '../open-paper.ts'
import { build } from '../prepare.ts'
import { claim, seeded, type Fault } from './ground.ts'

const ROUNDS = 100
const WRITERS = 20
const SECRET = 'a secret that is only for breaking this paper'

type Writer = { storyId: string; cookie: string; base: number; said: string[] }

export const savesKilled: Fault = {
  id: 'F1',
  what: `kill -9 of the whole paper while ${WRITERS} people save ten times a second, ${ROUNDS} times`,
  run: async ({ freshDatabase }) => {
    await freshDatabase()
    build('.next', () => {})
    await aPaper()
    const writers = await Promise.all(Array.from({ length: WRITERS }, aWriter))
    const dataDir = mkdtempSync(join(tmpdir(), 'courtesy-killed-'))
    const port = await freePort()
    const site = `http://localhost:${port}`
    const env = { NODE_ENV: 'production' as const, NEXT_DIST_DIR: '.next', PORT: String(port), SITE_URL: site, NEXTAUTH_URL: site, DATA_DIR: dataDir, AUTH_SECRET: SECRET, DATABASE_URL: process.env['DATABASE_URL'] ?? '' }
    const action = builtActions().find(({ name }) => name === 'app/desk/stories/[id]/actions.ts#save')
    if (!action) throw new Error('The build has no action that saves a story.')
    const random = seeded(1)
    const openings: number[] = []
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        const began = performance.now()
        const paper = await openPaper(env)
        openings.push(performance.now() - began)
        const end = { now: false }
        const writing = writers.map((writer) => write(writer, site, action.id, end))
        await new Promise((later) => setTimeout(later, 1_000 + random() * 2_000))
        const gone = once(paper, 'exit')
        // The door and the renderers share a group: all of them at once, as when the power goes.
        process.kill(-(paper.pid ?? 0), 'SIGKILL')
        end.now = true
        await Promise.all([gone, ...writing])
      }
      const acknowledged = await claimAllKept(writers)
      const slowest = Math.max(...openings) / 1000
      claim('a start after a kill takes at most 10 s', slowest <= 10, true)
      return `${ROUNDS} kills, ${acknowledged.toLocaleString('en')} acknowledged saves, 0 lost, 0 half written; slowest start ${slowest.toFixed(1)} s`
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
}

async function aWriter(): Promise<Writer> {
  const user = await aUser({ role: 'EDITOR' })
  const session = await db().session.create({ data: { userId: user.id, expiresAt: new Date(Date.now() + 24 * 3_600_000) }, select: { id: true } })
  const cookie = `next-auth.session-token=${await encode({ token: { sub: session.id }, secret: SECRET })}`
  const { id: contributorId } = await aContributor()
  const { id } = await aStory({ section: await aSection(), published: null, body: paragraphs('The first paragraph.'), bylines: [{ contributorId, role: 'REPORTER' }] })
  return { storyId: id, cookie, base: 1, said: [] }
}

/** Saves a sentence after another, and remembers those that the paper said it has. */
async function write(writer: Writer, site: string, actionId: string, end: { now: boolean }): Promise<void> {
  while (!end.now) {
    const word = `said-${randomUUID()}`
    const patch = { splices: [{ at: 0, remove: 1, insert: paragraphs(`The first paragraph, and ${word}.`).content }], fields: {} }
    try {
      const told = await postAction(site, `/desk/stories/${writer.storyId}`, actionId, { storyId: writer.storyId, base: String(writer.base), saveId: randomUUID(), patch: JSON.stringify(patch) }, { cookie: writer.cookie })
      if (told.ok === null && told.status < 500) throw new Error(`A save was answered with ${told.status}: ${told.text.slice(0, 200)}`)
      if (told.ok === false) throw new Error(`A save was refused: ${told.messages.join(' ')}`)
      if (told.ok) {
        writer.said.push(word)
        writer.base = (await db().revision.aggregate({ where: { storyId: writer.storyId }, _max: { number: true } }))._max.number ?? writer.base
      }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error // a line that was cut: nothing was acknowledged
    }
    await new Promise((later) => setTimeout(later, 100))
  }
}

/** Each acknowledged word stands in a revision of its own story, and every chain is whole. */
async function claimAllKept(writers: readonly Writer[]): Promise<number> {
  for (const { storyId, said } of writers) {
    const revisions = await db().revision.findMany({ where: { storyId }, orderBy: { number: 'asc' }, select: { number: true, content: true } })
    const kept = JSON.stringify(revisions.map(({ content }) => content))
    claim('acknowledged words in no revision', said.filter((word) => !kept.includes(word)), [])
    claim('revisions numbered without a gap', revisions.every(({ number }, index) => number === index + 1), true)
  }
  const heads = await db().story.count({ where: { workingRevisionId: null } })
  claim('stories without a text', heads, 0)
  return writers.reduce((sum, { said }) => sum + said.length, 0)
}

import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { db } from '#lib/db.ts'
import { freePort } from '#lib/free-port.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { aPaper } from '#prisma/builders.ts'
import { openPaper } from '../open-paper.ts'
import { build } from '../prepare.ts'
import { claim, until, type Fault } from './ground.ts'
import { aChangeToPublish } from './publish-killed.ts'

const ROUNDS = 5
const BAR_SECONDS = 10

/** The addresses of a story, and the places of the paper that must name the newest of them. */
async function placesOf(id: string) {
  const { slug, section, firstPublishedAt } = await db().liveStory.findUniqueOrThrow({ where: { storyId: id }, select: { slug: true, firstPublishedAt: true, section: { select: { slug: true } } } })
  return { path: `/${section.slug}/${slug}`, places: ['/', `/${section.slug}`, '/feeds/rss.xml', '/feeds/feed.json', '/news-sitemap.xml', `/sitemaps/${firstPublishedAt.toISOString().slice(0, 7)}.xml`] }
}

export const purgeKilled: Fault = {
  id: 'F4',
  what: `kill -9 of the whole paper after a publication was committed and before it let go of a page, ${ROUNDS} times`,
  run: async ({ freshDatabase }) => {
    await freshDatabase()
    build('.next', () => {})
    await aPaper()
    const dataDir = mkdtempSync(join(tmpdir(), 'courtesy-purge-'))
    const port = await freePort()
    const site = `http://localhost:${port}`
    const env = { NODE_ENV: 'production' as const, NEXT_DIST_DIR: '.next', PORT: String(port), SITE_URL: site, NEXTAUTH_URL: site, DATA_DIR: dataDir, AUTH_SECRET: 'a secret that is only for breaking this paper', DATABASE_URL: process.env['DATABASE_URL'] ?? '' }
    const ask = async (path: string) => {
      const answer = await fetch(site + path, { redirect: 'manual' })
      return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() }
    }
    const slowest: number[] = []
    let paper = await openPaper(env)
    const killed = async () => {
      const gone = once(paper, 'exit')
      process.kill(-(paper.pid ?? 0), 'SIGKILL')
      await gone
    }
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        const id = await aChangeToPublish()
        const was = await placesOf(id)
        // All of it is in the caches before.
        await until('the first text is public', 10, async () => (await ask(was.path)).text.includes('The ferry returns'))
        for (const place of was.places) await until(`${place} names ${was.path}`, 10, async () => (await ask(place)).text.includes(was.path))
        // It stands still, so that it cannot hear of the commit, and never will.
        process.kill(-(paper.pid ?? 0), 'SIGSTOP')
        await publishStory(commandLine, { storyId: id, change: 'UPDATE', note: 'It moved.' })
        const sent = await outboxOf(id)
        await killed()
        const began = performance.now()
        paper = await openPaper(env)
        const now = await placesOf(id)
        await until('the page shows the new text', BAR_SECONDS, async () => (await ask(now.path)).text.includes('The ferry stays'))
        for (const place of now.places) await until(`${place} names ${now.path}`, BAR_SECONDS, async () => (await ask(place)).text.includes(now.path))
        for (const place of was.places) claim(`${place} still names the old address`, (await ask(place)).text.includes(`${was.path}"`), false)
        const old = await ask(was.path)
        claim('the old address leads to the new one', [Math.floor(old.status / 100), old.to.replace(site, '')], [3, now.path])
        slowest.push((performance.now() - began) / 1000)
        claim('what is told to others waits, under the same numbers', await outboxOf(id), sent)
        claim('and each only once', sent.length, 2)
      }
    } finally {
      await killed().catch(() => {})
      rmSync(dataDir, { recursive: true, force: true })
    }
    const worst = Math.max(...slowest)
    claim(`all of it within ${BAR_SECONDS} s of the kill`, worst <= BAR_SECONDS, true)
    return `${ROUNDS} kills; page, front, section, feeds and sitemaps were right after ${worst.toFixed(1)} s at most, restart included; what goes out waited once each`
  },
}

const outboxOf = async (storyId: string) => (await db().outbox.findMany({ where: { payload: { path: ['storyId'], equals: storyId } }, orderBy: { id: 'asc' }, select: { id: true, topic: true } })).map(({ id, topic }) => `${id} ${topic}`)

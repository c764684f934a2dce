import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { db } from '#lib/db.ts'
import { freePort } from '#lib/free-port.ts'
import { aPaper, aSection, aStory, aUser } from '#prisma/builders.ts'
import { asleepAndBack, crash, offlineAndBack, TEXT_OF_TWO, twoTabsAndBack } from '../../e2e/gone-away.ts'
import { openPaper, closePaper } from '../open-paper.ts'
import { build } from '../prepare.ts'
import { seeded, type Fault } from './ground.ts'
import { openLine } from './line.ts'
import { openBrowser, type OwnBrowser } from './own-browser.ts'

const EDITS = 200
const MINUTES = 10
const SECRET = 'a secret that is only for breaking this paper'

export const goneAway: Fault = {
  id: 'F15',
  what: `${EDITS} edits in ${MINUTES} minutes without a line while another saves, then the tab or the whole browser is killed; a laptop asleep; two tabs`,
  run: async ({ freshDatabase }) => {
    await freshDatabase()
    build('.next', () => {})
    await aPaper()
    const section = await aSection()
    const aStoryOfTwo = async () => (await aStory({ section, published: null, headline: 'The long way home', body: TEXT_OF_TWO })).id
    const { id: userId } = await aUser({ role: 'EDITOR' })
    const session = await db().session.create({ data: { userId, expiresAt: new Date(Date.now() + 24 * 3_600_000) }, select: { id: true } })
    const [near, far] = [await freePort(), await freePort()]
    const site = `http://localhost:${near}`
    const dataDir = mkdtempSync(join(tmpdir(), 'courtesy-gone-'))
    const paper = await openPaper({ NODE_ENV: 'production', NEXT_DIST_DIR: '.next', PORT: String(far), SITE_URL: site, NEXTAUTH_URL: site, DATA_DIR: dataDir, AUTH_SECRET: SECRET, DATABASE_URL: process.env['DATABASE_URL'] ?? '' })
    const line = await openLine({ from: near, to: far })
    const cookie = { name: 'next-auth.session-token', value: await encode({ token: { sub: session.id }, secret: SECRET }), url: site, httpOnly: true }
    const random = seeded(15)

    /** A browser in a folder of its own, which may be opened again after it was killed. */
    const inBrowser = async (work: (open: () => Promise<OwnBrowser>) => Promise<void>) => {
      const folder = mkdtempSync(join(tmpdir(), 'courtesy-browser-'))
      const opened: OwnBrowser[] = []
      try {
        await work(async () => {
          const browser = await openBrowser(folder)
          opened.push(browser)
          await browser.context.addCookies([cookie])
          return browser
        })
      } finally {
        for (const browser of opened) await browser.close()
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
      }
    }
    const newPage = ({ context }: OwnBrowser) => context.newPage()
    try {
      for (const how of ['cut', 'silence'] as const) {
        const cuts = { cut: async () => line[how](), mend: async () => line.mend() }
        await inBrowser(async (open) => {
          const browser = await open()
          await offlineAndBack({ id: await aStoryOfTwo(), site, page: await newPage(browser), line: cuts, edits: EDITS, minutes: MINUTES, random, end: crash, again: () => newPage(browser) })
        })
        await inBrowser(async (open) => {
          const browser = await open()
          await offlineAndBack({ id: await aStoryOfTwo(), site, page: await newPage(browser), line: cuts, edits: EDITS, minutes: MINUTES, random, end: () => browser.kill(), again: async () => newPage(await open()) })
        })
        await inBrowser(async (open) => asleepAndBack({ id: await aStoryOfTwo(), site, page: await newPage(await open()), line: cuts }))
        await inBrowser(async (open) => {
          const browser = await open()
          await twoTabsAndBack({ id: await aStoryOfTwo(), site, page: await newPage(browser), line: cuts, end: crash, again: () => newPage(browser) })
        })
      }
    } finally {
      await line.close()
      await closePaper(paper)
      rmSync(dataDir, { recursive: true, force: true })
    }
    return `4 times ${EDITS} edits, 2 nights asleep, 2 pairs of tabs, the line cut and the line silent: every word on return, no other's save overwritten`
  },
}

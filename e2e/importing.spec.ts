import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, statusOf, test, textOf } from './fixtures.ts'
import { ownWord } from './own-word.ts'

const ROOT = join(import.meta.dirname, '..')
const SOON = { timeout: 5_000, intervals: [20, 50, 100] }
type Report = { items: { title: string; status: string; url: string; found: Record<string, unknown>; look_at: { code: string }[] }[]; skipped: { item: string; reason: string }[] }

/** The command line, as somebody at a terminal uses it. */
function newsroom(...args: string[]): Promise<{ code: number | null; report: Report; said: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/newsroom.ts', ...args, '--json'], { cwd: ROOT, env: process.env })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => out.push(part))
  child.stderr.on('data', (part: Buffer) => err.push(part))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const said = Buffer.concat(err).toString()
      try {
        resolve({ code, report: JSON.parse(Buffer.concat(out).toString()), said })
      } catch {
        reject(new Error(`The command answered no JSON (${code}): ${Buffer.concat(out).toString()}${said}`))
      }
    })
  })
}

function file(name: string, content: string | Uint8Array): string {
  const path = test.info().outputPath(name)
  writeFileSync(path, content)
  return path
}

const ownName = () => ownWord().replace(/^./, (first) => first.toUpperCase())

const FIRST = 'The salt train left Varnholt at four on Tuesday morning with nobody aboard but its driver, who had been told the night before that it would be the last.'

const legacyPage = (word: string) => `Salt Train of ${word} Makes Its Last Run

The line carried salt for ninety years, and on its last morning it carried none.

Published: 3 March 2018

VARNHOLT: ${FIRST}

“I thought somebody would wave,” said Edda ${word}, who has driven it since the quarry changed hands. She stopped at each of the eleven stations, as the rule book asks, and opened the doors.

The rails will be lifted in the summer and sold to a museum in the capital, which has asked for the bell as well. The station masters have until then to clear their rooms of what ninety years have left in them.

COURTESY: The Varnholt ${word} Gazette

References

About the Author

Torben ${word} is a railway writer who lives at the end of a closed line. He has written four books about timetables and is at work on a fifth. He studied in Varnholt and worked as a signalman for eleven years.

Back To Top
`

test('a page of an older site becomes a story, with its credit word for word and its author where authors stand', async ({ page, request, baseURL }) => {
  const word = ownName()
  const credit = `COURTESY: The Varnholt ${word} Gazette`
  const name = file('salt-train.txt', legacyPage(word))
  const { code, report } = await newsroom('import', name, '--publish', '--section', 'economy')
  expect(report.skipped).toEqual([])
  expect(code).toBe(0)
  const [item] = report.items
  expect(item).toMatchObject({ status: 'published', title: `Salt Train of ${word} Makes Its Last Run` })
  const path = (item?.url ?? '').replace(baseURL ?? '', '')
  expect(path).toMatch(/^\/economy\/salt-train-of-/)

  await expect.poll(() => statusOf(request, path), SOON).toBe(200)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Salt Train of ${word} Makes Its Last Run`)
  const article = page.getByRole('article').first()
  await expect(article.getByText(credit, { exact: true })).toHaveCount(2)
  await expect(article.locator('header').getByText(credit, { exact: true })).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'Where this story comes from' }).getByText(credit, { exact: true })).toHaveCount(1)
  const body = page.locator('[itemprop=articleBody]')
  await expect(body.locator('p')).toHaveCount(3)
  await expect(body).toContainText(FIRST)
  for (const left of ['COURTESY', 'References', 'Back To Top', 'About the Author', 'railway writer']) await expect(body).not.toContainText(left)
  await expect(page.getByRole('region', { name: 'References' })).toHaveCount(0)
  await expect(page.getByText('Back To Top', { exact: true })).toHaveCount(0)
  await expect(article.locator('header')).toContainText(`Contributed by Torben ${word}`)

  await article.locator('header').getByRole('link', { name: `Torben ${word}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Torben ${word}`)
  await expect(page.getByText('He has written four books about timetables and is at work on a fifth.')).toBeVisible()
  await expect(page.getByRole('link', { name: `Salt Train of ${word} Makes Its Last Run` })).toHaveAttribute('href', path)
  expect(await textOf(request, '/feeds/section/economy/rss.xml')).toContain(credit)

  const again = await newsroom('import', name, '--publish')
  expect(again.code).toBe(1)
  expect(again.report.items).toEqual([])
  expect(again.report.skipped[0]?.reason).toMatch(/^This page was imported before, as "salt-train-of-.*\. Edit that story, or change the file\.$/)
})

test('without the word to publish, an imported page waits at the desk', async ({ page, request, login }) => {
  const word = ownName()
  const { report } = await newsroom('import', file('page.txt', legacyPage(word)), '--section', 'economy')
  expect(report.items[0]).toMatchObject({ status: 'draft' })
  expect(report.items[0]?.look_at.map(({ code }) => code)).toContain('partner-without-agreement')
  expect(await textOf(request, `/search?q=${word}`)).toContain('No story has these words')
  await login()
  await expect(page.getByRole('row', { name: new RegExp(`Salt Train of ${word} Makes Its Last Run`) })).toContainText('Draft')
})

test('what is no story is refused in a sentence, and holds up none of the others', async () => {
  const word = ownName()
  const good = file('good.txt', legacyPage(word))
  const bad = [
    file('empty.txt', ''),
    file('blank.txt', ' \n\n\t\n'),
    file('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0])),
    file('login.html', '<!doctype html><title>Log in</title><body><h1>Log in</h1><form action="/login" method="post"><label>User name <input name="user"></label><label>Password <input type="password" name="password"></label><button>Log in</button></form><p>Forgot your password?</p></body>'),
    test.info().outputPath('is-not-there.txt'),
  ]
  const { code, report } = await newsroom('import', ...bad, good, '--section', 'economy')
  expect(code).toBe(1)
  expect(report.items.map(({ title }) => title)).toEqual([`Salt Train of ${word} Makes Its Last Run`])
  expect(report.skipped.map(({ item }) => item)).toEqual(bad)
  for (const { reason } of report.skipped) expect(reason).toMatch(/^[“A-Z].*\.$/)
  expect(new Set(report.skipped.map(({ reason }) => reason)).size).toBeGreaterThan(3)
})

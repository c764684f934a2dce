import { db } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { tags } from '#newsroom/tags.ts'
import { aStory } from '#prisma/builders.ts'
import { sectionCalled } from './desk.ts'
import { ask, expect, statusOf, test } from './fixtures.ts'
import { ownWord } from './own-word.ts'

const SOON = { timeout: 5_000, intervals: [20, 50, 100] }

/** Writes redirects down and tells the front door of them, as one deed. */
async function redirects(rows: { fromPath: string; toPath?: string; toStoryId?: string }[]): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.redirect.createMany({ data: rows.map((row) => ({ ...row, kind: 'IMPORT' as const })) })
    await expire(tx, [tags.redirects, ...rows.map(({ fromPath }) => tags.path(fromPath))])
  })
}

test.describe('an address of an older site', () => {
  for (const [kind, addressFor] of [
    ['that ends in .html', (word: string) => `/2009/05/${word}.html`],
    ['that is a number in a query', (word: string) => `/?p=${word}`],
    ['that is a page of a program, with a query', (word: string) => `/old/index.php?id=${word}&view=article`],
    ['with letters beyond ASCII', (word: string) => `/caf%C3%A9/${word}-%D8%A7%D9%84%D9%85%D8%B1%D9%81%D8%A3`],
    ['of one step', (word: string) => `/${word}`],
    ['under a section of today', (word: string) => `/region/${word}.php`],
    ['with signs that Next spells otherwise', (word: string) => `/a;b/${word},c@d`],
    ['six folders deep', (word: string) => `/a/b/c/d/e/${word}`],
  ] as const) {
    test(`${kind} leads to its story for good`, async ({ request }) => {
      const word = ownWord()
      const from = addressFor(word)
      const { id, path } = await aStory({ section: await sectionCalled('culture'), headline: `Once elsewhere: ${word}` })
      const before = await ask(request, from)
      expect(before.status).toBe(from.startsWith('/?') ? 200 : 404)
      await redirects([{ fromPath: from, toStoryId: id }])
      await expect.poll(async () => { const { status, headers } = await ask(request, from); return [status, headers['location']] }, SOON).toEqual([301, path])
    })
  }

  test('spelt another way by a browser or a mail is the same address', async ({ request, baseURL }) => {
    const word = ownWord()
    const { id, path } = await aStory({ section: await sectionCalled('culture'), headline: `Spelt twice: ${word}` })
    await redirects([{ fromPath: `/caf%C3%A9/${word}`, toStoryId: id }])
    for (const spelling of [`/caf%c3%a9/${word}`, `/café/${word}`, `//caf%C3%A9//${word}/`]) {
      const { status, headers } = await ask(request, `${baseURL}${spelling}`)
      expect([status, headers['location']], spelling).toEqual([301, path])
    }
  })

  test('whose query is not known shows the page without it', async ({ request }) => {
    for (const query of [`p=${ownWord()}&utm_source=letter`, 'from=letter', 'q=bridge', 'page=2']) {
      const { status, text } = await ask(request, `/?${query}`)
      expect(status, query).toBe(200)
      expect(text).toContain('the front page</h1>')
    }
    for (const path of ['/region?q=bridge', '/region/merrow-bridge-shut-to-lorries?page=2&from=letter', '/topics?section=region', '/archive?q=1']) expect(await statusOf(request, path), path).toBe(200)
  })
})

test('a chain of moves is one step for a reader', async ({ request }) => {
  const word = ownWord()
  const { id, path } = await aStory({ section: await sectionCalled('sport'), headline: `Moved often: ${word}` })
  const step = (n: number) => `/chain/${word}/${n}`
  await redirects([{ fromPath: step(1), toPath: step(2) }, { fromPath: step(2), toPath: step(3) }, { fromPath: step(3), toPath: step(4) }, { fromPath: step(4), toStoryId: id }])
  for (const n of [1, 2, 3, 4]) {
    const { status, headers } = await ask(request, step(n))
    expect([status, headers['location']]).toEqual([301, path])
  }
})

for (const length of [2, 3, 7]) {
  test(`a circle of ${length} moves ends in “nothing here”, not in a circle`, async ({ request }) => {
    const word = ownWord()
    const step = (n: number) => `/circle/${word}/${n % length}`
    await redirects(Array.from({ length }, (_, n) => ({ fromPath: step(n), toPath: step(n + 1) })))
    for (let n = 0; n < length; n++) expect(await statusOf(request, step(n))).toBe(404)
  })
}

test('a move to a story that is not public leads nowhere', async ({ request }) => {
  const word = ownWord()
  const { id } = await aStory({ section: await sectionCalled('sport'), slug: `hidden-${word}`, published: null })
  await redirects([{ fromPath: `/old/${word}`, toStoryId: id }])
  const { status, text } = await ask(request, `/old/${word}`)
  expect(status).toBe(404)
  expect(text).not.toContain(`hidden-${word}`)
})

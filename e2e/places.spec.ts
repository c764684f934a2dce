/** What was lent for some countries alone is read there alone. */
import { aPaper, aPartner, aSection, aStory, paragraphs } from '#prisma/builders.ts'
import { sectionCalled } from './desk.ts'
import { expect, inEveryDress, test } from './fixtures.ts'
import { openOwnPaper } from './own-paper.ts'
import { ownWord } from './own-word.ts'

const only = { territories: { mode: 'ALLOW' as const, places: ['IE', 'GB'], unknown: 'HIDE' as const } }
const aLentStory = async (word: string, section: Awaited<ReturnType<typeof sectionCalled>>) =>
  aStory({ section, headline: `Ferry returns ${word}`, body: paragraphs(`The lent text ${word}.`), from: { partnerId: (await aPartner({ name: `Northlight ${word}`, terms: only })).id } })

test('R05: where nobody knows a reader’s country, the agreement’s word for that holds, in a page that says why', async ({ page, expectFault }) => {
  expectFault(/status of 451/)
  const word = ownWord()
  const { path } = await aLentStory(word, await sectionCalled('region'))
  const answer = await page.goto(path)
  expect(answer?.status()).toBe(451)
  expect(answer?.headers()['x-robots-tag']).toBe('noindex')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This story cannot be read where you are')
  await expect(page.getByText(`It was lent to us by Northlight ${word}. Its stories may be read here in Ireland and United Kingdom alone.`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'It may be open to you where it was first published' })).toBeVisible()
  await inEveryDress(page)
})

test('R05: behind a proxy that says where readers are, each country gets its own answer, from memory too; feeds hold no text', async () => {
  Object.assign(process.env, { COUNTRY_HEADER: 'x-reader-country', TRUSTED_PROXIES: '1' })
  const paper = await openOwnPaper()
  try {
    await aPaper()
    const { path } = await aLentStory('harbour', await aSection())
    const ask = async (address: string, country?: string) => {
      const answer = await fetch(paper.door + address, { headers: country === undefined ? {} : { 'x-reader-country': country } })
      return { status: answer.status, hasText: (await answer.text()).includes('The lent text') }
    }
    for (let time = 0; time < 2; time += 1) {
      for (const address of [path, `${path}/changes`]) {
        expect((await ask(address, 'IE')).status).toBe(200)
        expect(await ask(address, 'CA')).toEqual({ status: 451, hasText: false })
        expect(await ask(address)).toEqual({ status: 451, hasText: false })
      }
      expect(await ask(path, 'GB')).toEqual({ status: 200, hasText: true })
    }
    for (const feed of ['/feeds/rss.xml', '/feeds/atom.xml', '/feeds/feed.json']) expect(await ask(feed, 'IE')).toEqual({ status: 200, hasText: false })
  } finally {
    delete process.env['COUNTRY_HEADER']
    delete process.env['TRUSTED_PROXIES']
    await paper.close()
  }
})

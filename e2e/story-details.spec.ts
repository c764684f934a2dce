import sharp from 'sharp'
import { db } from '#lib/db.ts'
import { aPicture, aStory } from '#prisma/builders.ts'
import { sectionCalled } from './desk.ts'
import { expect, inEveryDress, statusOf, test, textOf } from './fixtures.ts'
import { ownWord } from './own-word.ts'
import { aDraft, head, isSaved, open } from './writing-steps.ts'

test('a lead picture is chosen by keys alone, with a caption of its own; the story waits for its alt text and credit, and readers for the story', async ({ page, context, login, request }) => {
  const word = ownWord()
  const { id: pictureId, key } = await aPicture({ alt: '', caption: `A quay ${word}`, credit: '' })
  const id = await aDraft('The ferry came back.')
  await login()
  await open(page, id)
  await page.getByRole('button', { name: 'Choose a lead picture' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Choose a lead picture' })
  await dialog.getByRole('searchbox').fill(word)
  // Once only what was asked for is left.
  await expect(dialog.getByRole('button', { name: 'Without alt text' })).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Without alt text' }).press('Enter')
  const part = page.getByRole('region', { name: 'Lead picture' })
  await expect(part.getByText('It lacks a credit and alt text.')).toBeVisible()
  await part.getByLabel('Caption for this story').fill('The quay at noon.')
  await isSaved(page)
  expect((await head(id)).lead).toEqual({ mediaId: pictureId, caption: 'The quay at noon.' })
  await inEveryDress(page)

  await page.goto(`/desk/stories/${id}/publish`)
  const checklist = page.getByRole('region', { name: 'Checklist' })
  await expect(checklist).toContainText('There is no credit for the lead picture.')
  await expect(checklist).toContainText('Describe the lead picture for those who cannot see it')
  await page.goto(`/desk/stories/${id}`)
  const [other] = await Promise.all([context.waitForEvent('page'), part.getByRole('link', { name: 'Say so in a new window' }).click()])
  await other.getByLabel('Alt text').fill(`An empty quay ${word}`)
  await other.getByLabel('Credit').fill('Mo')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(other.getByText('Saved.')).toBeVisible()
  await other.close()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(part.getByRole('img', { name: `An empty quay ${word}` })).toBeVisible()
  await expect(part.getByText('It lacks')).toHaveCount(0)

  const file = `/media/${key}/wide-320.avif`
  expect(await statusOf(request, file)).toBe(404)
  await page.goto(`/desk/stories/${id}/publish`)
  await expect(checklist).toContainText('Nothing keeps this text from readers.')
  await page.getByRole('button', { name: /^Publish revision/ }).click()
  await expect.poll(() => statusOf(request, file)).toBe(200)
  const { slug } = await db().liveStory.findUniqueOrThrow({ where: { storyId: id }, select: { slug: true } })
  await page.goto(`/region/${slug}`)
  await expect(page.getByRole('img', { name: `An empty quay ${word}` })).toBeVisible()
  await expect(page.getByText('The quay at noon.')).toBeVisible()

  await page.goto(`/desk/stories/${id}/publish`)
  await page.getByText('Withdraw it from readers').click()
  await page.getByRole('form', { name: 'Withdraw' }).getByLabel('What readers find in its place').fill('It was not ours to show.')
  await page.getByRole('button', { name: 'Withdraw this story' }).click()
  await expect.poll(() => statusOf(request, file)).toBe(404)
})

test('a file dropped on the lead picture is added and stands there; one that is none says why, and what stood there stays', async ({ page, login, expectFault }) => {
  expectFault(/status of 422/)
  const id = await aDraft('The ferry came back.')
  await login()
  await open(page, id)
  const part = page.getByRole('region', { name: 'Lead picture' })
  const drop = async (name: string, bytes: Buffer) => {
    const data = await page.evaluateHandle(([title, base64]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0))], title ?? ''))
      return transfer
    }, [name, bytes.toString('base64')])
    await part.dispatchEvent('drop', { dataTransfer: data })
  }
  await drop('quay.png', await sharp({ create: { width: 700, height: 500, channels: 3, background: '#357' } }).png().toBuffer())
  await expect(part.getByText('The picture is added and stands at the head of the story.')).toBeVisible({ timeout: 20_000 })
  await drop('quay.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
  await expect(part.getByText('Not added. This is not a JPEG, PNG, WebP, AVIF or GIF picture.')).toBeVisible()
  await isSaved(page)
  const { lead } = await head(id)
  expect(await db().media.findUniqueOrThrow({ where: { id: lead?.mediaId ?? '' }, select: { width: true } })).toEqual({ width: 700 })
  await part.getByRole('button', { name: 'Take it out' }).press('Enter')
  await expect(part).toBeFocused()
  await isSaved(page)
  expect('lead' in (await head(id))).toBe(false)
})

test('a story says what search engines and shared links show: seen as it will look while it is typed, and so published', async ({ page, login, request }) => {
  const word = ownWord()
  const { id: mediaId } = await aPicture({ alt: 'A quay', credit: 'Mo' })
  const { id } = await aStory({ section: await sectionCalled('region'), published: null, headline: `Ferry ${word} returns`, standfirst: 'After two years.', lead: { mediaId } })
  await login()
  await open(page, id)
  await page.getByText('In search engines', { exact: true }).click()
  const search = page.getByRole('figure', { name: 'As a search engine will show it' })
  await expect(search).toContainText(`Ferry ${word} returns · `)
  await expect(search).toContainText(`region › ferry-${word}-returns`)
  await page.getByLabel('Title for search engines').fill(`When does the ${word} ferry sail, and from which of the two quays of the harbour?`)
  await expect(page.getByText(/ more than are shown\./)).toBeVisible()
  await page.getByLabel('Description for search engines').fill('All sailings from Monday on.')
  await expect(search).toContainText('All sailings from Monday on.')

  await page.getByText('Where it is shared', { exact: true }).click()
  const card = page.getByRole('img', { name: 'The card of the link' })
  await expect(card).toHaveJSProperty('naturalWidth', 1200)
  await page.getByLabel('Headline where it is shared').fill(`The boat ${word} is back`)
  await expect(card).toHaveAttribute('src', new RegExp(`The\\+boat\\+${word}\\+is\\+back`))
  await expect(card).toHaveJSProperty('naturalWidth', 1200)

  await page.getByText('Notes to the desk', { exact: true }).click()
  await page.getByLabel('Notes', { exact: true }).fill(`Call the harbour master.\nSECRET${word}`)
  await isSaved(page)
  expect(await head(id)).toMatchObject({ searchDescription: 'All sailings from Monday on.', socialHeadline: `The boat ${word} is back`, notes: `Call the harbour master.\nSECRET${word}` })
  await inEveryDress(page)

  await page.getByRole('link', { name: 'Change the address' }).click()
  await expect(page.getByRole('textbox', { name: 'Address' })).toBeVisible()
  await page.getByRole('button', { name: /^Publish revision/ }).click()
  await expect.poll(async () => (await db().liveStory.findUnique({ where: { storyId: id }, select: { slug: true } }))?.slug).toBe(`ferry-${word}-returns`)
  const html = await textOf(request, `/region/ferry-${word}-returns`)
  expect(html).toContain(`<title>When does the ${word} ferry sail, and from which of the two quays of the harbour? · `)
  expect(html).toContain('<meta name="description" content="All sailings from Monday on."/>')
  expect(html).toContain(`<meta property="og:title" content="The boat ${word} is back"/>`)
  expect(html).not.toContain(`SECRET${word}`)
})

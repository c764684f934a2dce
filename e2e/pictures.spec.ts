import sharp from 'sharp'
import { db } from '#lib/db.ts'
import { aToldJpeg } from '#newsroom/media/told-jpeg.ts'
import { aContributor, aPicture, aStory } from '#prisma/builders.ts'
import { sectionCalled } from './desk.ts'
import { expect, inEveryDress, statusOf, test } from './fixtures.ts'
import { ownWord } from './own-word.ts'

const plain = (background: string, width = 600, height = 400) => sharp({ create: { width, height, channels: 3, background } }).png().toBuffer()
const files = 'input[type=file][multiple]'

test('many pictures are sent at once: one is refused in its own sentence, and the others come with their makers’ words', async ({ page, login, request, expectFault }) => {
  expectFault(/status of (?:422|404)/)
  const word = ownWord()
  await login()
  await page.goto('/desk/pictures')
  const broken = (await plain('#258')).subarray(0, 60)
  await page.locator(files).setInputFiles([
    { name: 'agency.jpg', mimeType: 'image/jpeg', buffer: await aToldJpeg({ iptc: { 80: 'Mo Adeyemi', 110: `Wire ${word}`, 120: `A ferry called ${word}` } }, '#3a7') },
    { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') },
    { name: 'broken.png', mimeType: 'image/png', buffer: broken },
    { name: 'phone.heic', mimeType: 'image/heic', buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1') },
    { name: 'plain.png', mimeType: 'image/png', buffer: await plain('#a52') },
  ])
  const sent = page.getByRole('list', { name: 'Sent pictures' })
  await expect(page.getByText('2 of 5 added, 3 refused.')).toBeVisible({ timeout: 20_000 }) // each is cut to some forty files
  const line = (name: string) => sent.getByRole('listitem').filter({ hasText: name })
  await expect(line('agency.jpg')).toContainText(`Added. Credit in the file: Wire ${word}. It still lacks alt text.`)
  await expect(line('drawing.svg')).toContainText('Not added. This is not a JPEG, PNG, WebP, AVIF or GIF picture.')
  await expect(line('broken.png')).toContainText('Not added. The picture is broken or cut off')
  await expect(line('phone.heic')).toContainText('this server cannot read those. Export it as JPEG')
  await expect(line('plain.png')).toContainText('It still lacks alt text and credit.')

  await page.getByLabel('Words in alt text, caption, credit or creator').fill(`ferry ${word.toUpperCase()}`)
  await page.getByRole('search').getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('1 picture', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: `A ferry called ${word}` }).click()
  await expect(page.getByLabel('Creator')).toHaveValue('Mo Adeyemi')
  await expect(page.getByText('Readers cannot see it yet.')).toBeVisible()
  await expect(page.getByText('Nowhere: not in a story')).toBeVisible()
  const { key } = await db().media.findFirstOrThrow({ where: { credit: `Wire ${word}` } })
  expect(await statusOf(request, `/media/${key}/whole-320.webp`)).toBe(404)
  expect(await statusOf(request, `/desk/media/${key}/whole-320.webp`)).toBe(401)
})

test('a large picture whose line is cut on the way goes on where it stopped, and nothing that arrived is sent again', async ({ page, context, login, expectFault }) => {
  expectFault(/ERR_INTERNET_DISCONNECTED|Failed to fetch|ERR_NETWORK/)
  const large = await sharp({ create: { width: 1200, height: 1000, channels: 3, background: '#8a8' } }).png({ compressionLevel: 0 }).toBuffer()
  expect(large.length).toBeGreaterThan(3_000_000)
  await login()
  await page.goto('/desk/pictures')
  const arrived: number[] = []
  // The fifth piece is held until the line is cut, and goes into nothing; sent again, it goes through.
  const isFifth = (url: URL) => Number(url.searchParams.get('at')) === 4 * 512 * 1024
  await page.route(isFifth, (route) => context.setOffline(true).then(() => route.continue()), { times: 1 })
  page.on('response', (response) => {
    if (response.request().method() === 'PUT' && response.ok()) arrived.push(Number(new URL(response.url()).searchParams.get('at')))
  })
  await page.locator(files).setInputFiles({ name: 'large.png', mimeType: 'image/png', buffer: large })
  const line = page.getByRole('list', { name: 'Sent pictures' }).getByRole('listitem')
  await expect(line).toContainText(/The line is cut\. \d+.% arrived; the rest goes as soon as it is back\./, { timeout: 20_000 })
  const before = arrived.length
  expect(before).toBeGreaterThanOrEqual(4)
  await context.setOffline(false)
  await expect(line).toContainText('Added.', { timeout: 30_000 })
  expect(new Set(arrived).size).toBe(arrived.length)
  expect(arrived.length).toBeGreaterThanOrEqual(Math.ceil(large.length / (512 * 1024)) - 1) // of the piece that was cut the server may have the bytes and we no answer
})

test('a picture comes by pasting and by dropping, and one that is here already is told of', async ({ page, login }) => {
  await login()
  await page.goto('/desk/pictures')
  const bytes = [...(await sharp({ create: { width: 9, height: 8, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).resize(500, 400, { kernel: 'cubic', fit: 'fill' }).png().toBuffer())]
  const give = (type: 'paste' | 'drop', name: string) =>
    page.evaluate(
      ([kind, fileName, data]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([new Uint8Array(data)], fileName, { type: 'image/png' }))
        const options = { bubbles: true, cancelable: true }
        if (kind === 'paste') document.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: transfer }))
        else document.querySelector('input[type=file][multiple]')?.parentElement?.dispatchEvent(new DragEvent('drop', { ...options, dataTransfer: transfer }))
      },
      [type, name, bytes] as const,
    )
  const line = (name: string) => page.getByRole('list', { name: 'Sent pictures' }).getByRole('listitem').filter({ hasText: name })
  await give('paste', 'pasted.png')
  await expect(line('pasted.png')).toContainText('Added.', { timeout: 20_000 })
  await give('drop', 'dropped.png')
  await expect(line('dropped.png')).toContainText('The same file is here already:', { timeout: 20_000 })
})

test('an editor describes a picture, moves its focal point by keyboard, and readers get the new crops', async ({ page, login, request, expectFault }) => {
  expectFault(/status of 404/)
  const word = ownWord()
  const wide = await sharp({ create: { width: 1200, height: 400, channels: 3, background: '#000' } }).composite([{ input: await plain('#fff', 400, 400), left: 800, top: 0 }]).png().toBuffer()
  const picture = await aPicture({ bytes: new Uint8Array(wide), alt: `A bar ${word}` })
  const story = await aStory({ headline: `Bars of ${word}`, section: await sectionCalled('region'), lead: { mediaId: picture.id } })
  await login()
  await page.goto(`/desk/pictures/${picture.id}`)
  await expect(page.getByRole('region', { name: 'Uses' }).getByRole('link', { name: `Bars of ${word}` })).toHaveAttribute('href', `/desk/stories/${story.id}`)
  await expect(page.getByText('It cannot be deleted while it is used.')).toBeVisible()

  const point = page.getByRole('button', { name: /Focal point/ })
  await point.focus()
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await expect(point).toHaveAccessibleName('Focal point: 99 per cent from the left, 50 from the top')
  const tall = page.getByRole('button', { name: /^Crop 4:5/ })
  await tall.focus()
  for (let press = 0; press < 9; press += 1) await page.keyboard.press('Shift+ArrowLeft')
  await expect(tall).toHaveAccessibleName(/13 per cent from the left, 50 from the top, by itself$/)
  const wideCrop = page.getByRole('button', { name: /^Crop 16:9/ })
  const box = await wideCrop.boundingBox()
  if (!box) throw new Error('The crop is not on the page.')
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 20)
  await page.mouse.up()
  await expect(wideCrop).toHaveAccessibleName(/by itself$/)
  await page.getByRole('button', { name: 'Let 16:9 follow the focal point' }).press('Enter')
  await expect(wideCrop).toHaveAccessibleName(/from the top$/)
  await page.getByLabel('Credit').fill('')
  await page.getByLabel('Alt text').fill('x'.repeat(10_000))
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'At most 1000 characters fit here; this has 10000.' })).toBeVisible()
  await page.getByLabel('Alt text').fill(`A white bar ${word}`)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Readers see this picture: say who made it.' })).toBeVisible()
  await page.getByLabel('Credit').fill('Photograph: Mo')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await expect(point).toHaveAccessibleName(/99 per cent/)

  const { key } = await db().media.findUniqueOrThrow({ where: { id: picture.id } })
  const square = await request.get(`/media/${key}/square-320.webp`)
  expect((await sharp(await square.body()).stats()).channels[0]?.mean).toBeGreaterThan(250)
  const black = await request.get(`/media/${key}/tall-320.webp`)
  expect((await sharp(await black.body()).stats()).channels[0]?.mean).toBeLessThan(5)
  await page.reload()
  await expect(tall).toHaveAccessibleName(/13 per cent from the left, 50 from the top, by itself$/)
  expect(await statusOf(request, `/media/${picture.key}/square-320.webp`)).toBe(404)
  await page.goto(story.path)
  await expect(page.getByRole('img', { name: `A white bar ${word}` })).toHaveAttribute('src', new RegExp(key))
})

test('the file of a picture is replaced wherever it stands; one that stands nowhere is deleted', async ({ page, login, request, expectFault }) => {
  expectFault(/status of (?:404|422)/)
  const word = ownWord()
  const picture = await aPicture({ alt: `Grey ${word}` })
  const story = await aStory({ headline: `Greys of ${word}`, section: await sectionCalled('region'), lead: { mediaId: picture.id } })
  await login()
  await page.goto(`/desk/pictures/${picture.id}`)
  const form = page.getByRole('form', { name: 'Replace the file' })
  await form.getByLabel('New file').setInputFiles({ name: 'no.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') })
  await form.getByRole('button', { name: 'Replace' }).click()
  await expect(form.getByRole('alert')).toContainText('This is not a JPEG')
  await form.getByLabel('New file').setInputFiles({ name: 'new.png', mimeType: 'image/png', buffer: await plain('#b33', 1000, 700) })
  await form.getByRole('button', { name: 'Replace' }).click()
  await expect(form.getByText('Replaced.')).toBeVisible()
  await expect(page.getByText('1000 × 700 pixels.')).toBeVisible()
  expect(await statusOf(request, `/media/${picture.key}/whole-320.webp`)).toBe(404)
  await page.goto(story.path)
  await expect(page.getByRole('img', { name: `Grey ${word}` })).toHaveAttribute('width', '800')

  const spare = await aPicture({ alt: `Spare ${word}` })
  await page.goto(`/desk/pictures/${spare.id}`)
  await page.getByRole('button', { name: 'Delete the picture' }).click()
  await page.waitForURL('**/desk/pictures')
  expect(await db().media.count({ where: { id: spare.id } })).toBe(0)
})

test('the pickers’ search gives the first twelve pictures that fit, to those who may add one', async ({ page, login, request }) => {
  const word = ownWord()
  const { id, key } = await aPicture({ alt: `Lock ${word}`, credit: 'Mo' })
  expect(await statusOf(request, `/api/pictures/find?q=${word}`)).toBe(401)
  await login()
  const answer = await page.request.get(`/api/pictures/find?q=${word}%00`)
  expect(await answer.json()).toEqual({ mayOpen: true, pictures: [{ id, key, alt: `Lock ${word}`, decorative: false, credit: 'Mo', width: 640, height: 360, rightsUntil: null }] })
})

test('a portrait is chosen from the library by keyboard, in a dialog that is accessible in every dress', async ({ page, login }) => {
  const word = ownWord()
  const [{ id }, { id: contributorId }] = [await aPicture({ alt: `Ada ${word} on a quay` }), await aContributor({ name: `Ada ${word}` })]
  await login()
  await page.goto(`/desk/contributors/${contributorId}`)
  await page.getByRole('button', { name: 'Choose a picture that is here' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Choose a picture that is here' })
  await dialog.getByRole('searchbox').fill(`quay ${word}`)
  await expect(dialog.getByText('1 picture, newest first')).toBeVisible()
  await inEveryDress(page)
  await dialog.getByRole('button', { name: `Ada ${word} on a quay` }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('img', { name: `Ada ${word} on a quay` })).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  expect(await db().contributor.findUniqueOrThrow({ where: { id: contributorId }, select: { portraitId: true } })).toEqual({ portraitId: id })
})

test('the pictures’ room and a picture’s page are accessible in every dress', async ({ page, login }) => {
  const { id } = await aPicture({ rightsUntil: new Date(Date.now() + 86_400_000), alt: `An empty quay ${ownWord()}` })
  await login()
  await page.goto('/desk/pictures')
  await page.locator(files).setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: await plain('#7a4') })
  await expect(page.getByText('1 of 1 added.')).toBeVisible()
  await inEveryDress(page)
  await page.goto(`/desk/pictures/${id}`)
  await inEveryDress(page)
})

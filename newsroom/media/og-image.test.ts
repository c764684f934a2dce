import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawOgImage, type OgCard } from './og-image.ts'

const aCard = (over: Partial<OgCard> = {}): OgCard => ({ headline: 'Bridge bill grows by a fifth', section: 'Region', paper: 'The Merrow Ledger', credit: null, dir: 'ltr', picture: null, ...over })

beforeAll(async () => {
  process.env['DATA_DIR'] = await mkdtemp(join(tmpdir(), 'courtesy-og-'))
})
afterAll(() => rm(process.env['DATA_DIR'] ?? '', { recursive: true, force: true }))

/** Share of a strip of the card that is not paper: where there is ink. */
async function ink(png: Buffer, box: { left: number; top: number; width: number; height: number }): Promise<number> {
  const { data } = await sharp(png).extract(box).greyscale().raw().toBuffer({ resolveWithObject: true })
  return data.filter((value) => value < 160).length / data.length
}

test('a card is a PNG of 1200 by 630', async () => {
  expect(await sharp(await drawOgImage(aCard())).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
})

test('a partner story bears its credit at the foot', async () => {
  const foot = { left: 0, top: 540, width: 1200, height: 40 }
  const without = await ink(await drawOgImage(aCard({ paper: '' })), foot)
  expect(await ink(await drawOgImage(aCard({ paper: '', credit: 'COURTESY: Northlight Wire' })), foot)).toBeGreaterThan(without)
})

test('a right-to-left headline stands at the right edge', async () => {
  const card = await drawOgImage(aCard({ headline: 'الميناء يفتح ليلاً', section: 'العالم', dir: 'rtl' }))
  expect(await ink(card, { left: 900, top: 64, width: 236, height: 200 })).toBeGreaterThan(0.02)
  expect(await ink(card, { left: 0, top: 64, width: 300, height: 200 })).toBe(0)
})

const strange = ['</span><b>&amp; "x" \u0000\u202e', '&'.repeat(10_000), 'x'.repeat(10_000), '   ', '\u200b', '\ud800']
test.each(strange.map((text) => [text.slice(0, 24), text]))('any headline can be drawn: %j', async (_, headline) => {
  expect((await sharp(await drawOgImage(aCard({ headline, credit: headline.slice(0, 300) }))).metadata()).width).toBe(1200)
})

test('a picture whose file is missing leaves a card of words', async () => {
  const picture = { key: 'f'.repeat(32), alt: '', credit: '', width: 1600, height: 900, rightsUntil: null }
  expect((await sharp(await drawOgImage(aCard({ picture }))).metadata()).height).toBe(630)
})

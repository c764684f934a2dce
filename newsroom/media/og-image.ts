import sharp, { type OverlayOptions } from 'sharp'
import { readStored } from '#lib/storage.ts'
import { escapeXml } from '#lib/xml.ts'
import { FACES, loadFonts } from './drawing-fonts.ts'
import { widthsOf, type Picture } from './picture.ts'

/** What a card shows where a link to a story is shared. */
export type OgCard = {
  headline: string
  section: string
  paper: string
  /** Verbatim, small, at the foot. */
  credit: string | null
  dir: 'ltr' | 'rtl'
  picture: Picture | null
}

export const OG_SIZE = { width: 1200, height: 630 } as const
const HALF = OG_SIZE.width / 2
const MARGIN = 64
const INK = '#1b1a17'
const SOFT = '#5c574d'
const PAPER = '#fbf8f1'
const ACCENT = '#8c2f1b'
const LONGEST_HEADLINE = 180

/** A PNG of 1200 × 630, of 256 colours: a third of the bytes. The picture fills the half where a line of this script ends. */
export async function drawOgImage(card: OgCard): Promise<Buffer> {
  await loadFonts()
  const picture = card.picture && (await half(card.picture))
  const across = (picture ? HALF : OG_SIZE.width) - 2 * MARGIN
  const start = picture && card.dir === 'rtl' ? HALF + MARGIN : MARGIN
  /** Text is cut to its ink; that of a right-to-left card is set against the right edge. */
  const place = (text: Drawn | null, top: number): OverlayOptions[] => (text ? [{ input: text.data, top, left: card.dir === 'rtl' ? start + across - text.width : start }] : [])

  const section = await draw(card.section, { across, size: 26, colour: ACCENT, tallest: 72 })
  const paper = await draw(card.paper, { across, size: 28, colour: INK, tallest: 76 })
  const credit = card.credit ? await draw(card.credit, { across, size: 21, colour: SOFT, tallest: 110 }) : null
  const creditTop = OG_SIZE.height - MARGIN - (credit?.height ?? 0)
  const paperTop = creditTop - (paper?.height ?? 0) - (credit ? 14 : 0)
  const headlineTop = MARGIN + (section ? section.height + 28 : 0)
  const headline = await draw(shortened(card.headline), { across, size: picture ? 60 : 76, colour: INK, tallest: paperTop - 32 - headlineTop })

  const layers: OverlayOptions[] = [
    ...(picture ? [{ input: picture, top: 0, left: card.dir === 'rtl' ? 0 : HALF }] : []),
    ...place(section, MARGIN),
    ...place(headline, headlineTop),
    ...place(paper, paperTop),
    ...place(credit, creditTop),
  ]
  return sharp({ create: { ...OG_SIZE, channels: 3, background: PAPER } }).composite(layers).png({ palette: true, quality: 85, effort: 1 }).toBuffer()
}

type Drawn = { data: Buffer; width: number; height: number }

/** Text within a width, in the largest size from `size` down that is not taller than it may be; null when there is nothing to see in it. */
async function draw(words: string, { across, size, colour, tallest }: { across: number; size: number; colour: string; tallest: number }): Promise<Drawn | null> {
  if (!/[^\s\p{C}\p{M}]/u.test(words)) return null
  const escaped = escapeXml(words.replace(/\s+/g, ' ').trim())
  for (let now = size; ; now = Math.floor(now * 0.86)) {
    const text = `<span face="${FACES}" size="${now * 1024}" foreground="${colour}">${escaped}</span>`
    const { data, info } = await sharp({ text: { text, width: across, rgba: true, dpi: 72, wrap: 'word-char' } })
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true })
    if (info.height <= tallest && info.width <= across) return { data, width: info.width, height: info.height }
    if (now < 12) return cut(data, Math.min(info.width, across), Math.min(info.height, tallest))
  }
}

async function cut(data: Buffer, width: number, height: number): Promise<Drawn> {
  return { data: await sharp(data).extract({ left: 0, top: 0, width, height }).toBuffer(), width, height }
}

const shortened = (headline: string) => {
  const letters = [...headline]
  return letters.length > LONGEST_HEADLINE ? `${letters.slice(0, LONGEST_HEADLINE).join('')}…` : headline
}

/** The picture cut to half a card. A file that is not there leaves the card without one: the words are what matters. */
async function half(picture: Picture): Promise<Buffer | null> {
  const width = widthsOf(picture, 'SQUARE').findLast((candidate) => candidate <= 800) ?? widthsOf(picture, 'SQUARE')[0]
  const bytes = await readStored(picture.key, `square-${width}.webp`)
  return bytes && sharp(bytes).resize(HALF, OG_SIZE.height, { fit: 'cover' }).png({ compressionLevel: 1 }).toBuffer()
}

import sharp from 'sharp'
import { drawLogo, drawPicture, drawPortrait, focalPoint } from './pictures/draw.ts'
import { pictureWords } from './pictures/words.ts'

const png = async (svg: string, width: number) => new Uint8Array(await sharp(Buffer.from(svg)).resize({ width }).png({ compressionLevel: 1 }).toBuffer())

/** A drawing of the demo as a picture like any other: pixels, words for those who cannot see it, a credit. */
export async function drawnPicture(key: string) {
  const { x, y } = focalPoint(key)
  return {
    bytes: await png(drawPicture(key), 1280),
    alt: pictureWords[key as keyof typeof pictureWords] ?? '',
    credit: 'Illustration: The Merrow Ledger',
    creator: 'The Merrow Ledger',
    copyrightNotice: '© The Merrow Ledger',
    licence: 'Drawn by code for the demonstration paper',
    maySyndicate: true,
    focalX: x,
    focalY: y,
  }
}

export const drawnPortrait = async (key: string, name: string) => ({
  bytes: await png(drawPortrait(key), 640),
  alt: `Portrait of ${name}`,
  credit: 'Illustration: The Merrow Ledger',
  creator: 'The Merrow Ledger',
})

export const drawnLogo = async (key: string, name: string) => ({ bytes: await png(drawLogo(key), 480), alt: name, credit: name })

import sharp, { type Sharp } from 'sharp'
import type { CropFocus, Focus } from './crop-focus.ts'
import { CROPS, cropHeight, cropWidth, FORMATS, widthsOf, type Crop, type Format } from './picture.ts'

export type Rendered = { crop: Crop; width: number; height: number; format: Format; bytes: Uint8Array }
/** The point that every crop keeps, but for those that keep one of their own. */
export type Focuses = Focus & { crops?: CropFocus }

/** What of the picture a crop keeps: as much as fits, around the focal point, in pixels. */
export function cropBox(size: { width: number; height: number }, crop: Crop, focus: Focus) {
  const width = cropWidth(size, crop)
  const height = Math.min(size.height, cropHeight(size, crop, width))
  const within = (wanted: number, most: number) => Math.round(Math.min(Math.max(wanted, 0), most))
  return {
    left: within(focus.x * size.width - width / 2, size.width - width),
    top: within(focus.y * size.height - height / 2, size.height - height),
    width,
    height,
  }
}

/** Low effort: the last few per cent of bytes cost many times the seconds, and a small server has other work. */
const encode = {
  avif: (image: Sharp) => image.avif({ quality: 55, effort: 1 }),
  webp: (image: Sharp) => image.webp({ quality: 76, effort: 2 }),
}

type Box = ReturnType<typeof cropBox>
const sameBox = (a: Box, b: Box) => a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height

const open = (bytes: Uint8Array): Sharp => sharp(bytes, { limitInputPixels: 50_000_000, failOn: 'error' }).rotate().toColourspace('srgb')

/** Every rendition of a picture. Crops that keep the same part of it (WIDE, of a wide picture) are encoded once. */
export async function renderAll(bytes: Uint8Array, size: { width: number; height: number }, focus: Focuses): Promise<Rendered[]> {
  const source = open(bytes)
  const made: { box: Box; renditions: Rendered[] }[] = []
  for (const crop of Object.keys(CROPS) as Crop[]) {
    const box = cropBox(size, crop, (crop !== 'WHOLE' && focus.crops?.[crop]) || focus)
    const twin = made.find((other) => sameBox(other.box, box))
    const renditions = twin ? twin.renditions.map((rendition) => ({ ...rendition, crop })) : await renderCrop(source.clone().extract(box), size, crop)
    made.push({ box, renditions })
  }
  return made.flatMap(({ renditions }) => renditions)
}

/** Shortest side, in pixels, of what is kept for later crops: every crop of every width can be cut from it. */
const MASTER_SIDE = 2_000
/** More a WebP cannot have. */
const WEBP_SIDE = 16_383

/** The whole picture upright, without metadata, large enough that another focal point costs no sharpness. */
export function renderMaster(bytes: Uint8Array, { width, height }: { width: number; height: number }): Promise<Uint8Array> {
  const scale = Math.min(1, MASTER_SIDE / Math.min(width, height), WEBP_SIDE / Math.max(width, height))
  const size = [width, height].map((side) => Math.max(1, Math.round(side * scale))) as [number, number]
  return open(bytes).resize(...size, { fit: 'fill' }).webp({ quality: 90, effort: 1 }).toBuffer()
}

async function renderCrop(cut: Sharp, size: { width: number; height: number }, crop: Crop): Promise<Rendered[]> {
  const made: Rendered[] = []
  for (const width of widthsOf(size, crop)) {
    const height = cropHeight(size, crop, width)
    const { data, info } = await cut.clone().resize(width, height, { fit: 'fill' }).raw().toBuffer({ resolveWithObject: true })
    const { channels } = info
    for (const format of FORMATS) {
      made.push({ crop, width, height, format, bytes: await encode[format](sharp(data, { raw: { width, height, channels } })).toBuffer() })
    }
  }
  return made
}

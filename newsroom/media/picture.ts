import type { MediaGetPayload } from '#prisma/generated/models.ts'

/** A picture as readers get it. */
export type Picture = { key: string; alt: string; credit: string; width: number; height: number; rightsUntil: Date | null }

export const pictureSelect = { key: true, alt: true, credit: true, width: true, height: true, rightsUntil: true, publicSince: true } as const
type Row = MediaGetPayload<{ select: typeof pictureSelect }>

/** Null where there is none, it was never made public, or its rights have ended: then nothing is shown. */
export function toPicture(row: Row | null | undefined, now: Date): Picture | null {
  if (!row?.publicSince || (row.rightsUntil && row.rightsUntil <= now)) return null
  const { key, alt, credit, width, height, rightsUntil } = row
  return { key, alt, credit, width, height, rightsUntil }
}

/** Shapes a picture is cut to; WHOLE keeps its own. Width over height. */
export const CROPS = { WHOLE: null, WIDE: 16 / 9, CLASSIC: 4 / 3, SQUARE: 1, TALL: 4 / 5 } as const
export type Crop = keyof typeof CROPS

/** Pixels across, of the renditions that are made. */
export const WIDTHS = [320, 480, 800, 1200, 1600] as const
export const FORMATS = ['avif', 'webp'] as const
export type Format = (typeof FORMATS)[number]

type Size = Pick<Picture, 'width' | 'height'>

/** The widest that a crop can be without enlarging the picture. */
export function cropWidth({ width, height }: Size, crop: Crop): number {
  const ratio = CROPS[crop]
  return ratio === null ? width : Math.min(width, Math.floor(height * ratio))
}

/** The widths that exist for a picture: none is enlarged, but the smallest is always made. */
export function widthsOf(size: Size, crop: Crop): number[] {
  const most = cropWidth(size, crop)
  const fitting = WIDTHS.filter((width) => width <= most)
  return fitting.length > 0 ? [...fitting] : [most]
}

export const cropHeight = (size: Size, crop: Crop, width: number) => Math.round(width / (CROPS[crop] ?? size.width / size.height))

/** `/media/{key}/wide-800.avif`; in a preview the key is the folder itself, since nothing public stands there yet. */
export const renditionPath = (key: string, crop: Crop, width: number, format: Format) => `${key.startsWith('/') ? key : `/media/${key}`}/${crop.toLowerCase()}-${width}.${format}`

import { z } from 'zod'
import type { Crop } from './picture.ts'

/** Crops that may keep another point than the picture's own. */
export const CUT_CROPS = ['WIDE', 'CLASSIC', 'SQUARE', 'TALL'] as const satisfies Crop[]
export type CutCrop = (typeof CUT_CROPS)[number]

/** Shares of width and height, 0 to 1. */
export type Focus = { x: number; y: number }
export type CropFocus = Partial<Record<CutCrop, Focus>>

const share = z.number().min(0).max(1)
const Kept = z.partialRecord(z.enum(CUT_CROPS), z.object({ x: share, y: share }))

/** From what the database has; in one order, so that the same is written the same. */
export const toCropFocus = (kept: unknown): CropFocus => ordered(Kept.parse(kept) as CropFocus)

const ordered = (crops: CropFocus): CropFocus =>
  Object.fromEntries(CUT_CROPS.flatMap((crop) => { const point = crops[crop]; return point ? [[crop, { x: point.x, y: point.y }]] : [] }))

/** Hundredths of width or height, as the form sends them. */
const hundredths = z.coerce.number().min(0, 'From 0 to 100.').max(100, 'From 0 to 100.')

/** What a form sends: `crops.TALL.x`. A crop that is not named follows the focal point. */
export const CropFocusInput = z
  .partialRecord(z.enum(CUT_CROPS), z.strictObject({ x: hundredths, y: hundredths }))
  .default({})
  .transform((crops) => ordered(Object.fromEntries(Object.entries(crops).map(([crop, { x, y }]) => [crop, { x: x / 100, y: y / 100 }]))))

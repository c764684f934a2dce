import type { Sheet } from './sheet.ts'

export type Scene = {
  /** Where the eye lands, as shares of width and height: crops keep it. */
  focal: { x: number; y: number }
  draw: (sheet: Sheet) => string
}

import type { Dice } from './dice.ts'
import { mix, path, rect, ring, sliver, smooth, type Point } from './shapes.ts'

/** Ripples cut with a gouge: small and many at the horizon, long and few at the foot of the sheet. */
export function ripples(rng: Dice, top: number, bottom: number, count: number, colour: string, extra = '', longest = 190, left = 0, right = 1600): string {
  let d = ''
  for (let index = 0; index < count; index++) {
    const depth = rng.next() ** 1.5
    const length = mix(18, longest, depth) * rng.between(0.5, 1.2)
    d += sliver(rng.between(left, right), mix(top, bottom, depth), length, mix(1.2, 9, depth) * rng.between(0.6, 1.1))
  }
  return path(d, colour, extra)
}

/** The road of light a sun or lamp lays on water. */
export function glitter(rng: Dice, x: number, top: number, bottom: number, narrow: number, wide: number, colour: string, extra = ''): string {
  let d = ''
  let gap = 5
  for (let y = top + 3; y < bottom; y += gap) {
    const depth = (y - top) / (bottom - top)
    gap = mix(6, 24, depth)
    const span = mix(narrow, wide, depth) * rng.between(0.55, 1.1)
    const middle = x + rng.between(-0.2, 0.2) * span
    d += sliver(middle, y, span, mix(2.2, 9, depth))
    if (rng.chance(0.6)) d += sliver(middle + rng.pick([-1, 1] as const) * span * rng.between(0.55, 0.9), y + gap * 0.4, span * 0.35, mix(1.4, 5, depth))
  }
  return path(d, colour, extra)
}

/** A sea or lake to the foot of the sheet. */
export const sea = (top: number, fill: string) => rect(0, top, 1600, 900 - top, fill)

/** A swell with one sharp lip: long rollers for weather. */
export function roller(rng: Dice, y: number, height: number, length: number, fill: string, offset = 0): string {
  let d = `M-200 900L-200 ${y}`
  for (let x = -200 - offset; x < 1800; x += length) {
    const crest = height * rng.between(0.7, 1.25)
    d += `C${x + length * 0.35} ${y + crest * 0.1} ${x + length * 0.45} ${y - crest} ${x + length * 0.62} ${y - crest}`
    d += `C${x + length * 0.66} ${y - crest * 0.4} ${x + length * 0.8} ${y} ${x + length} ${y}`
  }
  return path(`${d}L1800 900Z`, fill)
}

/** Broken upside-down bars under something that stands in water. */
export function mirror(rng: Dice, x: number, top: number, width: number, depth: number, colour: string, extra = ''): string {
  let d = ''
  let gap = 7
  for (let y = top; y < top + depth; y += gap) {
    const t = (y - top) / depth
    gap = mix(8, 20, t)
    d += sliver(x + rng.between(-0.12, 0.12) * width, y, width * rng.between(0.8, 1.35) * (1 - t * 0.35), mix(5, 11, t))
  }
  return path(d, colour, extra)
}

/** A winding channel seen from a low bank: wide at the foot, a thread at the horizon. */
export function channel(bends: readonly (readonly [middle: number, y: number, half: number])[], fill: string, extra = ''): string {
  const left: Point[] = bends.map(([middle, y, half]) => [middle - half, y])
  const right: Point[] = bends.map(([middle, y, half]): Point => [middle + half, y]).reverse()
  return path(`${smooth(left)}L${smooth(right).slice(1)}Z`, fill, extra)
}

export function spray(rng: Dice, x: number, y: number, reach: number, count: number, colour: string): string {
  let d = ''
  for (let index = 0; index < count; index++) {
    const angle = rng.between(Math.PI * 1.05, Math.PI * 1.95)
    const far = rng.next() ** 0.7 * reach
    d += ring(x + Math.cos(angle) * far, y + Math.sin(angle) * far * 0.8, rng.between(1, 5) * (1.2 - far / reach))
  }
  return path(d, colour)
}

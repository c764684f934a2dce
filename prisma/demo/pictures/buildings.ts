import type { Dice } from './dice.ts'
import { group, path, poly, rect, round } from './shapes.ts'

export type Walls = {
  wall: string
  roof: string
  glass: string
  /** Lit windows: the share of them, and in what colour. */
  lit?: string
  litShare?: number
  door?: string
  trim?: string
}

/** A grid of windows on a wall. */
export function windows(rng: Dice, x: number, y: number, width: number, height: number, columns: number, rows: number, walls: Walls, arched = false): string {
  const [cell, storey] = [width / columns, height / rows]
  const [w, h] = [Math.min(cell * 0.5, storey * 0.42), storey * 0.58]
  let glass = ''
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const colour = walls.lit && rng.chance(walls.litShare ?? 0.4) ? walls.lit : walls.glass
      const [left, top] = [x + column * cell + (cell - w) / 2, y + row * storey + (storey - h) / 2]
      if (walls.trim) glass += rect(left - 2, top + h, w + 4, Math.max(2, h * 0.09), walls.trim)
      glass += arched
        ? path(`M${round(left)} ${round(top + h)}V${round(top + w / 2)}a${round(w / 2)} ${round(w / 2)} 0 0 1 ${round(w)} 0V${round(top + h)}Z`, colour)
        : rect(left, top, w, h, colour)
    }
  }
  return glass
}

/** A house with its gable to the viewer. */
export function gable(rng: Dice, x: number, foot: number, width: number, height: number, walls: Walls, columns = 2, rows = 2): string {
  const pitch = width * 0.46
  return group([
    rect(x + width * 0.74, foot - height - pitch * 0.9, width * 0.12, pitch * 0.8, walls.roof),
    poly([[x, foot], [x, foot - height], [x + width / 2, foot - height - pitch], [x + width, foot - height], [x + width, foot]], walls.wall),
    path(`M${round(x - 7)} ${round(foot - height + 5)}L${round(x + width / 2)} ${round(foot - height - pitch - 8)}L${round(x + width + 7)} ${round(foot - height + 5)}L${round(x + width + 7)} ${round(foot - height - 7)}L${round(x + width / 2)} ${round(foot - height - pitch - 24)}L${round(x - 7)} ${round(foot - height - 7)}Z`, walls.roof),
    windows(rng, x, foot - height, width, height * 0.9, columns, rows, walls),
    walls.door ? rect(x + width * 0.4, foot - height * 0.26, width * 0.2, height * 0.26, walls.door) : '',
  ])
}

/** A house with its long roof to the viewer. */
export function cottage(rng: Dice, x: number, foot: number, width: number, height: number, walls: Walls, columns = 3, rows = 1): string {
  const pitch = height * 0.62
  return group([
    rect(x + width * 0.12, foot - height - pitch - height * 0.22, width * 0.09, pitch, walls.wall),
    rect(x + width * 0.8, foot - height - pitch - height * 0.22, width * 0.09, pitch, walls.wall),
    rect(x, foot - height, width, height, walls.wall),
    poly([[x - 8, foot - height + 4], [x + width * 0.07, foot - height - pitch], [x + width * 0.93, foot - height - pitch], [x + width + 8, foot - height + 4]], walls.roof),
    windows(rng, x, foot - height, width, height, columns, rows, walls),
    walls.door ? rect(x + width * 0.46, foot - height * 0.6, width * 0.09, height * 0.6, walls.door) : '',
  ])
}

/** A row of narrow town houses, their heights and gables drawn by lot. */
export function terrace(rng: Dice, left: number, right: number, foot: number, height: number, colours: readonly [Walls, ...Walls[]], narrow = 90, wide = 150): string {
  let row = ''
  for (let x = left; x < right; ) {
    const width = rng.between(narrow, wide)
    const tall = height * rng.between(0.72, 1.1)
    const walls = rng.pick(colours)
    const [columns, rows] = [Math.max(2, Math.round(width / 48)), Math.max(2, Math.round(tall / 70))]
    row += rng.chance(0.55)
      ? gable(rng, x, foot, width, tall, walls, columns, rows)
      : group([rect(x, foot - tall, width, tall, walls.wall), rect(x - 4, foot - tall - 12, width + 8, 16, walls.roof), windows(rng, x, foot - tall, width, tall, columns, rows, walls)])
    x += width
  }
  return row
}

/** A far town in one flat ink: roofs, chimneys, two or three spires. */
export function skyline(rng: Dice, left: number, right: number, foot: number, height: number, fill: string, spires = 2): string {
  let d = `M${round(left)} ${foot}`
  for (let x = left; x < right; ) {
    const width = rng.between(26, 84)
    const top = foot - height * rng.between(0.35, 0.8)
    d += rng.chance(0.5)
      ? `L${round(x)} ${round(top)}L${round(x + width / 2)} ${round(top - width * 0.42)}L${round(x + width)} ${round(top)}`
      : `L${round(x)} ${round(top)}V${round(top - 12)}h7v12L${round(x + width)} ${round(top)}`
    x += width
  }
  d += `V${foot}Z`
  const towers = Array.from({ length: spires }, (_, index) => {
    const x = left + ((index + rng.between(0.35, 0.65)) / spires) * (right - left)
    return poly([[x - 12, foot], [x - 12, foot - height * 1.05], [x, foot - height * 1.75], [x + 12, foot - height * 1.05], [x + 12, foot]], fill)
  })
  return path(d, fill) + towers.join('')
}

/** A striped awning over a stall or a shop: scalloped at its edge. */
export function awning(x: number, y: number, width: number, depth: number, colour: string, stripe: string, stripes = 8): string {
  const step = width / stripes
  const cloth = Array.from({ length: stripes }, (_, index) => {
    const top = x + width * 0.06 + ((width * 0.88) / stripes) * index
    const left = x + step * index
    const d = `M${round(top)} ${round(y)}H${round(top + (width * 0.88) / stripes)}L${round(left + step)} ${round(y + depth)}a${round(step / 2)} ${round(step / 2)} 0 0 1 ${round(-step)} 0Z`
    return path(d, index % 2 ? stripe : colour)
  })
  return group(cloth)
}

import type { Dice } from './dice.ts'
import { disc, group, line, mix, path, rect, ring, round, sliver, smooth, stroke, type Point } from './shapes.ts'

/** A sky in flat inks, one band over the other, each with a slow wave for an edge. */
export function bands(rng: Dice, colours: readonly string[], top: number, bottom: number, wave = 14): string {
  return colours
    .map((colour, index) => {
      const y = mix(top, bottom, index / colours.length)
      if (index === 0) return rect(0, 0, 1600, bottom + 4, colour)
      const points: Point[] = []
      for (let x = -100; x <= 1700; x += 300) points.push([x, y + rng.between(-wave, wave)])
      return path(`${smooth(points)}L1700 ${bottom + 4}L-100 ${bottom + 4}Z`, colour)
    })
    .join('')
}

export function sun(x: number, y: number, radius: number, colour: string, halo: string, rings = 3): string {
  const rounds = Array.from({ length: rings }, (_, index) =>
    disc(x, y, radius * (1 + (rings - index) * 0.42), halo, `opacity="${round(0.34 - (rings - index) * 0.06)}"`),
  )
  return rounds.join('') + disc(x, y, radius, colour)
}

/** Flat-bottomed cloud bars, as a printer would cut them from film. */
export function bar(rng: Dice, x: number, y: number, width: number, thick: number, colour: string, extra = ''): string {
  const rows = rng.whole(2, 4)
  return Array.from({ length: rows }, (_, row) => {
    const w = width * rng.between(0.45, 1) * (1 - row * 0.12)
    return rect(x - w / 2 + rng.between(-0.16, 0.16) * width, y - row * thick * 0.82, w, thick, colour, `rx="${round(thick / 2)}" ${extra}`)
  }).join('')
}

/** A heaped cloud: lobes on a flat floor. */
export function heap(rng: Dice, x: number, y: number, width: number, height: number, colour: string): string {
  const lobes = Math.max(4, Math.round(width / (height * 0.55)))
  let d = ''
  for (let index = 0; index < lobes; index++) {
    const t = (index + 0.5) / lobes
    const swell = Math.sin(t * Math.PI) ** 0.7
    const radius = height * (0.22 + 0.3 * swell) * rng.between(0.85, 1.15)
    d += ring(mix(x - width / 2 + radius, x + width / 2 - radius, t), y - radius * 0.75 - swell * height * 0.22, radius)
  }
  return path(d, colour) + rect(x - width / 2 + height * 0.1, y - height * 0.3, width - height * 0.2, height * 0.3, colour, `rx="${round(height * 0.15)}"`)
}

/** A ceiling of storm cloud: its underside hangs in lobes. */
export function ceiling(rng: Dice, y: number, lobe: number, colour: string): string {
  let d = 'M-200 -20'
  let x = -200
  d += `L-200 ${y}`
  while (x < 1800) {
    const width = lobe * rng.between(0.6, 1.4)
    const sag = rng.between(-0.16, 0.16) * lobe
    d += `Q${round(x + width * 0.5)} ${round(y + width * 0.42)} ${round(x + width)} ${round(y + sag)}`
    x += width
  }
  return path(`${d}L1900 -20Z`, colour)
}

export function stars(rng: Dice, count: number, bottom: number, colour: string): string {
  let d = ''
  for (let index = 0; index < count; index++) d += ring(rng.between(0, 1600), rng.next() ** 1.3 * bottom, rng.next() ** 3 * 2.6 + 0.7)
  return path(d, colour)
}

export function rain(rng: Dice, count: number, colour: string, degrees: number, length: number, width: number): string {
  let d = ''
  for (let index = 0; index < count; index++) {
    d += sliver(rng.between(-80, 1680), rng.between(-20, 920), length * rng.between(0.5, 1.4), width, degrees)
  }
  return path(d, colour)
}

/** A gull far off: two strokes of a pen. */
export const gull = (x: number, y: number, span: number, colour: string, tilt = 0) =>
  group(
    path(
      `M${-span} ${-span * 0.18}Q${-span * 0.45} ${-span * 0.52} 0 0Q${span * 0.45} ${-span * 0.52} ${span} ${-span * 0.18}Q${span * 0.45} ${-span * 0.3} 0 ${span * 0.16}Q${-span * 0.45} ${-span * 0.3} ${-span} ${-span * 0.18}Z`,
      colour,
    ),
    `transform="translate(${x} ${y}) rotate(${tilt})"`,
  )

export function lightning(rng: Dice, from: Point, to: Point, colour: string, width: number): string {
  const points: Point[] = []
  for (let step = 0; step <= 9; step++) {
    const t = step / 9
    const sway = step === 0 || step === 9 ? 0 : rng.between(-24, 24)
    points.push([mix(from[0], to[0], t) + sway, mix(from[1], to[1], t)])
  }
  const d = `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`
  const [bx, by] = points[4] ?? from
  return (
    stroke(d, colour, width, 'stroke-linejoin="bevel"') +
    line(bx, by, bx - 76, by + 84, colour, width * 0.6) +
    line(bx - 76, by + 84, bx - 64, by + 150, colour, width * 0.4)
  )
}

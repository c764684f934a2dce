import type { Dice } from './dice.ts'
import { disc, group, mix, oval, path, poly, rect, ring, round, sliver, smooth, through, type Point } from './shapes.ts'

/** A line of hills; `peaks` cut straight make mountains, curved make downs. */
export function hills(rng: Dice, y: number, rise: number, step: number, fill: string, foot = 900, sharp = false): string {
  const points: Point[] = []
  let up = rng.chance(0.5)
  for (let x = -step; x <= 1600 + step * 1.5; x += step * rng.between(0.7, 1.1)) {
    points.push([x, y - (up ? rise * rng.between(0.5, 1) : rise * rng.between(0, 0.28))])
    up = !up
  }
  const last = points.at(-1)?.[0] ?? 1600
  return path(`${sharp ? through(points) : smooth(points)}L${round(last)} ${foot}L${-step} ${foot}Z`, fill)
}

/** One hill of a given shape, its crest through the points. */
export const hill = (crest: readonly Point[], fill: string, foot = 900) => {
  const [first] = crest
  const last = crest.at(-1)
  if (!first || !last) return ''
  return path(`${smooth(crest)}L${last[0]} ${foot}L${first[0]} ${foot}Z`, fill)
}

/** Blades of grass or reed, each one cut; `heads` adds the plumes. */
export function reeds(rng: Dice, left: number, right: number, foot: number, height: number, count: number, colour: string, heads?: string): string {
  let blades = ''
  let plumes = ''
  for (let index = 0; index < count; index++) {
    const x = rng.between(left, right)
    const tall = height * rng.between(0.45, 1.1)
    const lean = rng.between(-0.16, 0.22) * tall
    const thick = rng.between(2, 5)
    blades += `M${round(x - thick)} ${foot}Q${round(x + lean * 0.2)} ${round(foot - tall * 0.6)} ${round(x + lean)} ${round(foot - tall)}Q${round(x + lean * 0.3 + thick)} ${round(foot - tall * 0.5)} ${round(x + thick)} ${foot}Z`
    if (heads && rng.chance(0.4)) plumes += sliver(x + lean * 1.06, foot - tall - 14, mix(40, 74, rng.next()), 9, 270 + (lean > 0 ? 12 : -12))
  }
  return path(blades, colour) + (heads ? path(plumes, heads) : '')
}

export function tufts(rng: Dice, top: number, bottom: number, count: number, colour: string, extra = '', left = 0, right = 1600): string {
  let d = ''
  for (let index = 0; index < count; index++) {
    const depth = rng.next() ** 1.3
    const [x, y] = [rng.between(left, right), mix(top, bottom, depth)]
    const tall = mix(5, 34, depth)
    for (const lean of [-24, 0, 22]) d += sliver(x + (lean / 24) * tall * 0.3, y - tall / 2, tall, mix(1, 4, depth), 270 + lean)
  }
  return path(d, colour, extra)
}

/** Furrows of a gouge following a slope. */
export function furrows(rng: Dice, box: readonly [left: number, top: number, right: number, bottom: number], count: number, degrees: number, colour: string, length = 60, width = 3): string {
  let d = ''
  for (let index = 0; index < count; index++) {
    d += sliver(rng.between(box[0], box[2]), rng.between(box[1], box[3]), length * rng.between(0.4, 1.3), width * rng.between(0.6, 1.2), degrees + rng.between(-5, 5))
  }
  return path(d, colour)
}

export function tree(rng: Dice, x: number, foot: number, height: number, leaf: string, shade: string, trunk: string): string {
  const crown = height * 0.36
  let lobes = ''
  let dark = ''
  for (let index = 0; index < 7; index++) {
    const angle = (index / 7) * Math.PI * 2
    lobes += ring(x + Math.cos(angle) * crown * 0.55, foot - height * 0.62 + Math.sin(angle) * crown * 0.5, crown * rng.between(0.5, 0.66))
    dark += sliver(x + rng.between(0, 0.7) * crown, foot - height * 0.55 + rng.between(-0.3, 0.7) * crown, crown * 0.5, 5, rng.between(-30, 10))
  }
  return rect(x - height * 0.03, foot - height * 0.42, height * 0.06, height * 0.42, trunk) + path(lobes, leaf) + path(dark, shade)
}

export const poplar = (x: number, foot: number, height: number, colour: string) =>
  oval(x, foot - height * 0.54, height * 0.12, height * 0.46, colour) + rect(x - 2, foot - height * 0.2, 4, height * 0.2, colour)

export const pine = (x: number, foot: number, height: number, colour: string) =>
  [0, 1, 2]
    .map((tier) => {
      const top = foot - height + tier * height * 0.24
      const half = height * (0.16 + tier * 0.06)
      return poly([[x, top], [x + half, top + height * 0.42], [x - half, top + height * 0.42]], colour)
    })
    .join('') + rect(x - height * 0.03, foot - height * 0.15, height * 0.06, height * 0.15, colour)

export function palm(x: number, foot: number, height: number, colour: string, lean = 18): string {
  const [tx, ty] = [x + lean, foot - height]
  const leaves = [-165, -140, -112, -80, -50, -24, -4, 16, 172].map((angle) => {
    const a = (angle * Math.PI) / 180
    const reach = height * 0.36
    const [ex, ey] = [tx + Math.cos(a) * reach, ty + Math.sin(a) * reach * 0.7 + reach * 0.22]
    return `M${round(tx)} ${round(ty)}Q${round(tx + Math.cos(a) * reach * 0.6)} ${round(ty + Math.sin(a) * reach * 0.9 - 10)} ${round(ex)} ${round(ey)}Q${round(tx + Math.cos(a) * reach * 0.5)} ${round(ty + Math.sin(a) * reach * 0.5 + 6)} ${round(tx)} ${round(ty)}Z`
  })
  const trunk = `M${x - 7} ${foot}Q${x} ${foot - height * 0.5} ${tx - 4} ${ty}L${tx + 4} ${ty}Q${x + 12} ${foot - height * 0.5} ${x + 8} ${foot}Z`
  return group([path(trunk, colour), path(leaves.join(''), colour), disc(tx, ty + 4, 7, colour)])
}

/** Plain SVG marks; every number is rounded so that the same drawing is the same text on any machine. */
export type Point = readonly [x: number, y: number]

export const round = (value: number) => Math.round(value * 10) / 10
export const mix = (from: number, to: number, t: number) => from + (to - from) * t

export const rect = (x: number, y: number, width: number, height: number, fill: string, extra = '') =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${extra}/>`

export const disc = (x: number, y: number, radius: number, fill: string, extra = '') =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" ${extra}/>`

export const oval = (x: number, y: number, rx: number, ry: number, fill: string, extra = '') =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}" ${extra}/>`

export const path = (d: string, fill: string, extra = '') => `<path d="${d}" fill="${fill}" ${extra}/>`

export const stroke = (d: string, colour: string, width: number, extra = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${round(width)}" ${extra}/>`

export const line = (x1: number, y1: number, x2: number, y2: number, colour: string, width: number, extra = '') =>
  stroke(`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`, colour, width, extra)

const spot = ([x, y]: Point) => `${round(x)} ${round(y)}`

export const through = (points: readonly Point[]) => `M${points.map(spot).join('L')}`

export const poly = (points: readonly Point[], fill: string, extra = '') => path(`${through(points)}Z`, fill, extra)

export const group = (content: string | string[], attributes = '') =>
  `<g ${attributes}>${typeof content === 'string' ? content : content.join('')}</g>`

export const at = (x: number, y: number, scale: number, content: string | string[], turn = 0) =>
  group(content, `transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${Math.round(scale * 1000) / 1000})"`)

/** Mirrors a drawing about its own origin, set down at x, y. */
export const mirrored = (x: number, y: number, scale: number, content: string | string[]) =>
  group(content, `transform="translate(${round(x)} ${round(y)}) scale(${-scale} ${scale})"`)

/** A soft curve through the points (Catmull-Rom as cubic Béziers). */
export function smooth(points: readonly Point[], tension = 6): string {
  const [first] = points
  if (!first) return ''
  let d = `M${spot(first)}`
  for (let index = 0; index < points.length - 1; index++) {
    const here = points[index] ?? first
    const next = points[index + 1] ?? here
    const before = points[index - 1] ?? here
    const after = points[index + 2] ?? next
    const one: Point = [here[0] + (next[0] - before[0]) / tension, here[1] + (next[1] - before[1]) / tension]
    const two: Point = [next[0] - (after[0] - here[0]) / tension, next[1] - (after[1] - here[1]) / tension]
    d += `C${spot(one)} ${spot(two)} ${spot(next)}`
  }
  return d
}

/** The mark of a gouge in lino: a sliver, thick in its middle, pointed at both ends. */
export function sliver(x: number, y: number, length: number, width: number, degrees = 0): string {
  const turn = (degrees * Math.PI) / 180
  const [dx, dy] = [(Math.cos(turn) * length) / 2, (Math.sin(turn) * length) / 2]
  const [nx, ny] = [-Math.sin(turn) * width, Math.cos(turn) * width]
  const [from, to] = [spot([x - dx, y - dy]), spot([x + dx, y + dy])]
  return `M${from}Q${spot([x + nx, y + ny])} ${to}Q${spot([x - nx, y - ny])} ${from}Z`
}

export const ring = (x: number, y: number, radius: number) =>
  `M${round(x - radius)} ${round(y)}a${round(radius)} ${round(radius)} 0 1 0 ${round(radius * 2)} 0a${round(radius)} ${round(radius)} 0 1 0 ${round(-radius * 2)} 0Z`

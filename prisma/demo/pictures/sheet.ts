import { dice, type Dice } from './dice.ts'
import { group, path, rect, ring, round } from './shapes.ts'

type Stop = string | readonly [colour: string, opacity: number]

/** One sheet of paper on the press: it keeps the paints a scene asks for and prints the layers with grain. */
export class Sheet {
  readonly width: number
  readonly height: number
  readonly dice: Dice
  #defs: string[] = []

  constructor(key: string, width = 1600, height = 900) {
    this.dice = dice(key)
    this.width = width
    this.height = height
  }

  #define(make: (id: string) => string): string {
    const id = `p${this.#defs.length}`
    this.#defs.push(make(id))
    return id
  }

  #stops(stops: readonly Stop[]): string {
    return stops
      .map((stop, index) => {
        const [colour, opacity] = typeof stop === 'string' ? [stop, 1] : stop
        return `<stop offset="${round((index / (stops.length - 1)) * 100)}%" stop-color="${colour}" stop-opacity="${opacity}"/>`
      })
      .join('')
  }

  down(...stops: Stop[]): string {
    return `url(#${this.#define((id) => `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${this.#stops(stops)}</linearGradient>`)})`
  }

  across(...stops: Stop[]): string {
    return `url(#${this.#define((id) => `<linearGradient id="${id}">${this.#stops(stops)}</linearGradient>`)})`
  }

  glow(...stops: Stop[]): string {
    return `url(#${this.#define((id) => `<radialGradient id="${id}">${this.#stops(stops)}</radialGradient>`)})`
  }

  hatch(colour: string, gap: number, width: number, degrees: number): string {
    const tile = rect(0, 0, gap, width, colour)
    return `url(#${this.#define((id) => `<pattern id="${id}" width="${gap}" height="${gap}" patternUnits="userSpaceOnUse" patternTransform="rotate(${degrees})">${tile}</pattern>`)})`
  }

  clip(d: string, content: string | string[]): string {
    const id = this.#define((name) => `<clipPath id="${name}"><path d="${d}"/></clipPath>`)
    return group(content, `clip-path="url(#${id})"`)
  }

  /** Specks are tiles of dots, not feTurbulence: noise over a whole sheet takes librsvg half a second. */
  #specks(size: number, count: number, largest: number, colour: string, degrees: number): string {
    let d = ''
    for (let index = 0; index < count; index++) {
      d += ring(this.dice.between(2, size - 2), this.dice.between(2, size - 2), this.dice.next() ** 2 * largest + 0.35)
    }
    const id = this.#define(
      (name) =>
        `<pattern id="${name}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${degrees})">${path(d, colour)}</pattern>`,
    )
    return rect(0, 0, this.width, this.height, `url(#${id})`)
  }

  print(layers: readonly string[], grain: { light?: string; dark?: string; strength?: number } = {}): string {
    const { light = '#fff6e0', dark = '#1a1420', strength = 1 } = grain
    const specks = [
      group(this.#specks(347, 560, 1.15, light, 17), `opacity="${(0.26 * strength).toFixed(2)}"`),
      group(this.#specks(283, 440, 1.05, dark, -23), `opacity="${(0.19 * strength).toFixed(2)}"`),
    ]
    const { width, height } = this
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>${this.#defs.join('')}</defs>${layers.join('')}${specks.join('')}</svg>`
  }
}

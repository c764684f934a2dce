import type { Dice } from './dice.ts'
import { at, disc, group, line, oval, path, poly, rect, round, stroke } from './shapes.ts'

/** Zigzag bracing between two rails. */
export function lattice(x1: number, y1: number, x2: number, y2: number, depth: number, bays: number, colour: string, width: number): string {
  let d = ''
  for (let bay = 0; bay < bays; bay++) {
    const [a, b] = [bay / bays, (bay + 1) / bays]
    const [ax, ay, bx, by] = [x1 + (x2 - x1) * a, y1 + (y2 - y1) * a, x1 + (x2 - x1) * b, y1 + (y2 - y1) * b]
    d += `M${round(ax)} ${round(ay)}L${round((ax + bx) / 2)} ${round((ay + by) / 2 + depth)}L${round(bx)} ${round(by)}`
  }
  d += `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}M${round(x1)} ${round(y1 + depth)}L${round(x2)} ${round(y2 + depth)}`
  return stroke(d, colour, width)
}

/** A level-luffing quay crane, its foot at the origin, the jib to the right; 300 units tall. */
export const jibCrane = (x: number, foot: number, scale: number, colour: string, flip = false) => {
  const drawn = [
    stroke('M-46 0L-22 -120M46 0L22 -120M-46 0L46 -4M-38 -40L38 -40M-38 -40L22 -120M38 -40L-22 -120', colour, 7),
    rect(-34, -138, 68, 20, colour),
    path('M-56 -196L26 -196L40 -140L-56 -138Z', colour),
    rect(-82, -178, 34, 30, colour),
    stroke('M16 -190L200 -356M30 -150L206 -352M16 -190L52 -180L66 -236L100 -224L112 -278L146 -272L160 -320', colour, 5),
    stroke('M-20 -196L6 -268L26 -196M6 -268L200 -356M6 -268L-52 -196', colour, 4),
    line(203, -354, 203, -196, colour, 2.5),
    path('M197 -196h12l-2 16h-8z', colour),
  ]
  return group(drawn, `transform="translate(${x} ${foot}) scale(${flip ? -scale : scale} ${scale})"`)
}

/** A ship-to-shore gantry for containers, its foot at the origin, boom to the left; about 420 units tall. */
export const gantry = (x: number, foot: number, scale: number, colour: string, light = colour) =>
  at(x, foot, scale, [
    stroke('M-60 0L-60 -260M70 0L70 -260M-60 -110H70M-60 -110L70 -250M70 -110L-60 -250', colour, 11),
    rect(-76, -8, 36, 12, colour) + rect(52, -8, 36, 12, colour),
    lattice(-380, -276, 190, -276, 22, 22, colour, 6),
    stroke('M0 -420L-60 -262M0 -420L70 -262M0 -420L-360 -278M0 -420L-200 -278M0 -420L180 -278', colour, 6),
    rect(96, -318, 70, 42, light),
    rect(-250, -254, 34, 26, light),
    stroke('M-248 -230V-150M-218 -230V-150', colour, 2.5),
    rect(-264, -152, 62, 10, colour),
  ])

/** A lighthouse, foot at the origin, 300 units tall. */
export const lighthouse = (x: number, foot: number, scale: number, wall: string, band: string, dark: string, lamp: string) =>
  at(x, foot, scale, [
    poly([[-42, 0], [-25, -222], [25, -222], [42, 0]], wall),
    poly([[-39.2, -36], [-35.4, -86], [35.4, -86], [39.2, -36]], band),
    poly([[-31.8, -132], [-28.2, -180], [28.2, -180], [31.8, -132]], band),
    poly([[10, 0], [6, -222], [25, -222], [42, 0]], dark, 'opacity=".28"'),
    rect(-36, -232, 72, 11, dark),
    stroke('M-34 -232V-250M-17 -232V-250M0 -232V-250M17 -232V-250M34 -232V-250M-34 -250H34', dark, 3),
    rect(-19, -272, 38, 42, lamp),
    stroke('M-19 -272V-232M-6 -272V-232M6 -272V-232M19 -272V-232', dark, 3),
    path('M-26 -270Q0 -312 26 -270Z', dark),
    line(0, -290, 0, -312, dark, 4),
    path('M-9 0V-24a9 9 0 0 1 18 0V0Z', dark),
    rect(-6, -118, 10, 16, dark) + rect(-5, -206, 9, 14, dark),
  ])

/** A turbine on its monopile, hub `height` above the sea. */
export function turbine(x: number, foot: number, height: number, turn: number, colour: string, shade: string, pile: string): string {
  const blade = `M${round(-height * 0.012)} 0Q${round(-height * 0.045)} ${round(-height * 0.18)} 0 ${round(-height * 0.68)}Q${round(height * 0.018)} ${round(-height * 0.3)} ${round(height * 0.014)} 0Z`
  const blades = [0, 120, 240].map((angle) => path(blade, colour, `transform="rotate(${turn + angle})"`))
  const w = Math.max(1.4, height * 0.018)
  return group([
    poly([[x - w * 1.4, foot], [x - w * 0.7, foot - height], [x + w * 0.7, foot - height], [x + w * 1.4, foot]], colour),
    poly([[x, foot], [x, foot - height], [x + w * 0.7, foot - height], [x + w * 1.4, foot]], shade),
    rect(x - w * 2, foot - height * 0.09, w * 4, height * 0.09, pile),
    at(x, foot - height, 1, [...blades, disc(0, 0, height * 0.032, shade)]),
  ])
}

export const bollard = (x: number, foot: number, scale: number, colour: string, gleam: string) =>
  at(x, foot, scale, [path('M-26 0Q-20 -30 -24 -48H24Q20 -30 26 0Z', colour), oval(0, -52, 36, 13, colour), path('M-28 -55Q0 -66 26 -56Q0 -60 -28 -55Z', gleam), oval(0, 0, 38, 9, colour)])

/** Containers piled by lot between two heights. */
export function containers(rng: Dice, x: number, foot: number, columns: number, rows: (column: number) => number, width: number, height: number, colours: readonly [string, ...string[]], rib: string): string {
  let stack = ''
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows(column); row++) {
      const [left, top] = [x + column * width, foot - (row + 1) * height]
      stack += rect(left + 1.5, top + 1.5, width - 3, height - 3, rng.pick(colours))
      let ribs = ''
      for (let step = 1; step < 9; step++) ribs += `M${round(left + (width * step) / 9)} ${round(top + height * 0.16)}V${round(top + height * 0.86)}`
      stack += stroke(ribs, rib, Math.max(1, width * 0.012), 'opacity=".4"')
    }
  }
  return stack
}

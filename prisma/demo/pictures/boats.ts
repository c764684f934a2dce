import { at, disc, group, line, oval, path, poly, rect, round, stroke } from './shapes.ts'

const set = (x: number, water: number, scale: number, flip: boolean, drawn: string[]) =>
  group(drawn, `transform="translate(${round(x)} ${round(water)}) scale(${flip ? -scale : scale} ${scale})"`)

export type Livery = {
  hull: string
  stripe: string
  house: string
  dark: string
  glass: string
}

/** A fishing boat from the side, bow to the right, about 220 long, waterline at the origin. */
export const trawler = (x: number, water: number, scale: number, { hull, stripe, house, dark, glass }: Livery, flip = false) =>
  set(x, water, scale, flip, [
    line(-34, -60, -34, -180, dark, 5),
    stroke('M-34 -176L-100 -34M-34 -176L96 -56M-34 -120L-104 -78M-34 -150L34 -92', dark, 2),
    line(-34, -96, -108, -128, dark, 4),
    rect(6, -92, 52, 46, house) + rect(0, -98, 64, 8, dark) + rect(14, -84, 14, 15, glass) + rect(34, -84, 14, 15, glass),
    rect(22, -120, 5, 24, dark) + rect(44, -112, 3, 16, dark),
    rect(-88, -54, 40, 16, dark),
    path('M-116 -44Q-60 -30 0 -36Q70 -42 122 -70Q112 -30 92 6H-98Q-112 -14 -116 -44Z', hull),
    path('M-116 -44Q-60 -30 0 -36Q70 -42 122 -70L120 -61Q70 -32 0 -27Q-60 -22 -115 -35Z', stripe),
    path('M-104 -8H102L92 6H-98Z', dark),
  ])

/** A double-ended island ferry, about 420 long. */
export const ferry = (x: number, water: number, scale: number, { hull, stripe, house, dark, glass }: Livery, flip = false) => {
  const row = (y: number, from: number, to: number, step: number) => {
    let lights = ''
    for (let left = from; left < to; left += step) lights += rect(left, y, step * 0.56, 11, glass, 'rx="2"')
    return lights
  }
  return set(x, water, scale, flip, [
    line(40, -150, 40, -206, dark, 4) + line(26, -186, 54, -186, dark, 3),
    path('M-62 -150L-56 -196H-16L-12 -150Z', stripe) + rect(-57, -196, 42, 10, dark),
    poly([[-10, -134], [-4, -164], [84, -164], [94, -134]], house) + rect(4, -157, 76, 12, dark),
    poly([[-150, -98], [-142, -136], [132, -136], [146, -98]], house) + row(-124, -132, 122, 26),
    poly([[-196, -58], [-186, -100], [176, -100], [196, -58]], house) + row(-87, -172, 164, 24),
    rect(-188, -64, 376, 6, dark, 'opacity=".35"'),
    path('M-226 -62H226Q222 -26 196 6H-196Q-222 -26 -226 -62Z', hull),
    path('M-225 -50H225L222 -38H-222Z', stripe),
    path('M-206 -8H206L196 6H-196Z', dark),
    stroke('M-198 -62V-78H-186M198 -62V-78H186', dark, 3),
  ])
}

/** A small workboat with one wheelhouse: pilot cutter or tug, about 150 long. */
export const cutter = (x: number, water: number, scale: number, { hull, stripe, house, dark, glass }: Livery, flip = false) =>
  set(x, water, scale, flip, [
    line(-8, -58, -8, -104, dark, 4) + line(-20, -92, 4, -92, dark, 3),
    path('M-38 -30L-34 -62H22L34 -30Z', house) + path('M-28 -56H-8V-42H-30ZM-3 -56H17L23 -42H-3Z', glass) + rect(-38, -66, 64, 6, dark),
    path('M-76 -30Q0 -24 84 -44Q78 -14 62 5H-66Q-76 -10 -76 -30Z', hull),
    path('M-76 -30Q0 -24 84 -44L82 -36Q0 -16 -76 -22Z', stripe),
  ])

/** A lateen-rigged boat of a southern port, about 160 long. */
export const lateen = (x: number, water: number, scale: number, hull: string, sail: string, mast: string, flip = false) =>
  set(x, water, scale, flip, [
    line(-6, -10, 2, -128, mast, 4),
    path('M-52 -58Q-20 -120 62 -196Q84 -96 66 -38Q10 -40 -52 -58Z', sail),
    line(-62, -46, 66, -202, mast, 4),
    path('M-84 -24Q-40 -8 10 -10Q56 -12 92 -36Q80 -4 56 6H-56Q-78 -4 -84 -24Z', hull),
  ])

export const dinghy = (x: number, water: number, scale: number, hull: string, inside: string, flip = false) =>
  set(x, water, scale, flip, [path('M-64 -22Q0 -8 68 -26Q62 -2 40 6H-46Q-62 -4 -64 -22Z', hull), path('M-64 -22Q0 -30 68 -26Q0 -6 -64 -22Z', inside)])

/** A racing eight seen from straight above, 640 long, bow to the right; `reach` moves the blades through the stroke. */
export const eight = (x: number, y: number, scale: number, turn: number, hull: string, shirt: string, skin: string, blade: string, reach: number, puddle: string) => {
  const seats = Array.from({ length: 8 }, (_, seat) => -196 + seat * 54)
  const oars = seats.map((seat, index) => {
    const side = index % 2 ? 1 : -1
    const tip = seat + reach
    return (
      stroke(`M${seat + 6} ${side * 6}L${tip} ${side * 104}`, '#f4ead2', 3.4) +
      path(`M${tip - 7} ${side * 100}L${tip + 7} ${side * 96}L${tip + 11} ${side * 132}L${tip - 5} ${side * 132}Z`, blade) +
      oval(tip - 54, side * 122, 17, 9, 'none', `stroke="${puddle}" stroke-width="4"`) +
      oval(tip - 118, side * 124, 11, 6, 'none', `stroke="${puddle}" stroke-width="3"`)
    )
  })
  const crew = seats.map(
    (seat) =>
      oval(seat, 0, 12, 17, shirt) + stroke(`M${seat + 4} -13L${seat + 21} -6M${seat + 4} 13L${seat + 21} 6`, skin, 6, 'stroke-linecap="round"') + disc(seat - 3, 0, 8.5, skin) + path(`M${seat - 11} -2a8.500 8.500 0 0 1 9 -6.400v16.800a8.500 8.500 0 0 1 -9 -10.400Z`, '#1d2436', 'opacity=".8"'),
  )
  return at(x, y, scale, [
    path('M-330 0Q-250 -19 -60 -20Q180 -20 330 0Q180 20 -60 20Q-250 19 -330 0Z', hull),
    path('M-270 0Q-180 -11 0 -11Q150 -10 232 0Q150 10 0 11Q-180 11 -270 0Z', '#1d2436', 'opacity=".35"'),
    ...oars,
    ...crew,
    oval(-248, 0, 10, 14, blade) + disc(-246, 0, 8, skin),
  ], turn)
}

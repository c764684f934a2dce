import { at, disc, group, line, mirrored, oval, path, poly, rect, stroke } from './shapes.ts'

export type Clothes = {
  skin: string
  coat: string
  legs: string
  hair?: string
  /** What the figure carries or wears besides. */
  with?: 'bag' | 'hat' | 'helmet' | 'umbrella' | 'basket'
  accent?: string
}

/** A figure seen whole, drawn 100 units tall with its feet at the origin. */
function walker({ skin, coat, legs, hair = legs, with: extra, accent = coat }: Clothes, stride: number): string {
  const legPath = (toe: number) => `M-9 -44L9 -44L${toe + 5} -2L${toe + 9} 0L${toe - 4} 0L${toe - 5} -3Z`
  return group([
    path(legPath(-stride), legs),
    path(legPath(stride), legs),
    path('M-13 -76Q-12 -84 0 -84Q12 -84 14 -76L17 -36Q0 -31 -17 -36Z', coat),
    disc(16, -39, 4, skin) + stroke('M12 -76Q20 -60 16 -44', coat, 7.5, 'stroke-linecap="round"'),
    rect(-3.5, -89, 7, 8, skin),
    oval(0, -94, 7, 8, skin),
    path('M-8 -94Q-8 -104 1 -103.500Q9 -102 7.500 -94Q4 -99 -2 -98.500Q-6 -98 -8 -94Z', hair),
    extra === 'bag' ? rect(10, -46, 15, 19, accent, 'rx="2"') + stroke('M13 -46Q17 -56 22 -46', accent, 2) : '',
    extra === 'basket' ? path('M6 -44L28 -44L25 -30L9 -30Z', accent) : '',
    extra === 'hat' ? path('M-13 -98Q0 -103 13 -98L13 -96Q0 -99 -13 -96ZM-8 -99Q-7 -109 0 -109Q7 -109 8 -99Z', accent) : '',
    extra === 'helmet' ? path('M-9.500 -96Q-9 -106 0 -106Q9 -106 9.500 -96Z', accent) : '',
    extra === 'umbrella'
      ? line(6, -60, 6, -122, legs, 2) + path('M-28 -108Q-22 -134 6 -134Q34 -134 40 -108Q31 -113 23 -108Q14 -113 6 -108Q-3 -113 -11 -108Q-20 -113 -28 -108Z', accent)
      : '',
  ])
}

export const person = (x: number, foot: number, height: number, clothes: Clothes, stride = 7) =>
  stride < 0 ? mirrored(x, foot, height / 104, walker(clothes, -stride)) : at(x, foot, height / 104, walker(clothes, stride))

/** A cutter bent to a scythe, 100 units tall, the blade to the left. */
export const cutter = (x: number, foot: number, height: number, { skin, coat, legs, accent = coat }: Clothes, blade: string) =>
  at(x, foot, height / 100, [
    path('M-12 -50L-20 0L-6 0L2 -38L14 0L29 0L14 -52Z', legs),
    path('M-14 -48Q-24 -72 -30 -84Q-22 -94 -10 -88Q10 -74 16 -50Q2 -44 -14 -48Z', coat),
    oval(-32, -94, 8, 9, skin, 'transform="rotate(-24 -32 -94)"'),
    path('M-45 -96Q-34 -103 -22 -100L-19 -97Q-32 -98 -45 -93ZM-40 -99Q-38 -108 -30 -107Q-24 -106 -25 -99Z', accent),
    line(-38, -46, -62, -14, legs, 3.2),
    stroke('M-22 -80Q-34 -66 -32 -50', coat, 8, 'stroke-linecap="round"'),
    stroke('M-12 -82Q-20 -56 -42 -40', coat, 8, 'stroke-linecap="round"'),
    path('M-64 -14Q-92 -12 -112 -26Q-92 -4 -60 -8Z', blade),
  ])

/** A runner with one knee up, for a pitch. */
export const runner = (x: number, foot: number, height: number, shirt: string, shorts: string, skin: string, facing: 1 | -1 = 1) => {
  const drawn = [
    stroke('M2 -46L16 -30L8 -14L14 -11', skin, 7, 'stroke-linejoin="round"'),
    stroke('M-2 -46L-10 -26L-26 -14L-28 -8', skin, 7, 'stroke-linejoin="round"'),
    path('M-9 -56L9 -56L17 -38L3 -34L0 -42L-8 -32L-16 -38Z', shorts),
    path('M-8 -84Q2 -88 12 -82L10 -54L-9 -54Z', shirt),
    stroke('M10 -80L22 -68L30 -76', skin, 5, 'stroke-linejoin="round"'),
    stroke('M-6 -80L-18 -66L-10 -56', skin, 5, 'stroke-linejoin="round"'),
    disc(5, -93, 7.5, skin),
    path('M-3 -95Q-2 -103 6 -102.500Q13 -101 12 -95Q6 -99 -3 -95Z', '#1d1a24'),
    path('M4 -16L18 -13L18 -8L4 -10ZM-30 -16L-24 -14L-24 -4L-31 -5Z', '#1d1a24'),
  ]
  return facing === 1 ? at(x, foot, height / 100, drawn) : mirrored(x, foot, height / 100, drawn)
}

/** Heads and shoulders seen from behind, as an audience. */
export const back = (x: number, foot: number, size: number, colour: string) =>
  at(x, foot, size / 100, [disc(0, -74, 21, colour), poly([[-9, -60], [9, -60], [9, -44], [-9, -44]], colour), path('M-50 0Q-52 -40 -16 -46L16 -46Q52 -40 50 0Z', colour)])

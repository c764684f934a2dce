import type { Dice } from './dice.ts'
import { back } from './people.ts'
import type { Scene } from './scene.ts'
import { at, group, line, oval, path, poly, rect, stroke, type Point } from './shapes.ts'

/** A row of books, spines by lot. */
function books(rng: Dice, left: number, right: number, foot: number, height: number, colours: readonly [string, ...string[]], gilt: string): string {
  let row = ''
  for (let x = left; x < right - 8; ) {
    const width = Math.min(rng.between(9, 24), right - x)
    const tall = height * rng.between(0.72, 1)
    row += rect(x, foot - tall, width - 1.5, tall, rng.pick(colours))
    if (rng.chance(0.5)) row += rect(x, foot - tall * 0.8, width - 1.5, 3, gilt, 'opacity=".8"')
    x += width
  }
  return row
}

/** The reading room of the Skellan Municipal Library: tall windows, green lamps, six readers. */
export const libraryReadingRoom: Scene = {
  focal: { x: 0.5, y: 0.6 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, walnut, oak, amber, cream, green] = ['#2a1a1c', '#5c3426', '#a4683a', '#eab45c', '#fdeec9', '#2f7a5c']
    const spines = ['#8b3a2c', '#2f5d5a', '#c08a3e', '#4b3145', '#6d4a34', '#a4683a'] as const
    const windowAt = (x: number, half: number, top: number, foot: number) => {
      const d = `M${x - half} ${foot}V${top + half}a${half} ${half} 0 0 1 ${half * 2} 0V${foot}Z`
      const bars = [-0.5, 0, 0.5].map((share) => line(x + half * share, top - 10, x + half * share, foot, walnut, 6)).join('') + [0, 1, 2, 3].map((row) => line(x - half, top + half + row * 74, x + half, top + half + row * 74, walnut, 6)).join('')
      return path(d, sheet.down('#fff8de', '#fbe3a6', '#f3c877')) + sheet.clip(d, [oval(x - 30, foot, half * 1.2, 90, '#b9b56a'), oval(x + 50, foot + 10, half, 70, '#8f9b57'), bars]) + stroke(d, walnut, 14)
    }
    const bay = (left: number, right: number) =>
      rect(left, 190, right - left, 470, walnut) + [0, 1, 2, 3, 4].map((shelf) => rect(left + 8, 206 + shelf * 90, right - left - 16, 84, ink) + books(rng, left + 12, right - 12, 286 + shelf * 90, 74, spines, amber) + rect(left, 286 + shelf * 90, right - left, 9, oak)).join('')
    const lamp = (x: number, y: number, scale: number) =>
      at(x, y, scale, [oval(0, 4, 150, 34, '#ffe9a8', 'opacity=".55"'), rect(-4, -74, 8, 72, amber), oval(0, 0, 26, 7, amber), path('M-52 -72Q-48 -104 0 -104Q48 -104 52 -72Z', green), path('M-52 -72H52L48 -66H-48Z', '#dff0b8')])
    const table = (y: number, half: number, depth: number): string => {
      const top: Point[] = [[800 - half * 0.93, y], [800 + half * 0.93, y], [800 + half, y + depth], [800 - half, y + depth]]
      return poly(top, oak) + rect(800 - half, y + depth, half * 2, 14, '#7a4a2a') + rect(800 - half + 20, y + depth + 14, 20, 90, walnut) + rect(800 + half - 40, y + depth + 14, 20, 90, walnut)
    }
    const page = (x: number, y: number, scale: number) => at(x, y, scale, [path('M-40 0Q-20 -9 0 -1Q20 -9 40 0L46 16Q22 7 0 15Q-22 7 -46 16Z', cream), line(0, -1, 0, 15, oak, 2)])
    const reader = (x: number, foot: number, size: number, coat: string, skin: string, hair: string) =>
      at(x, foot, size / 100, [path('M-46 0Q-48 -36 -18 -44H18Q48 -36 46 0Z', coat), rect(-8, -56, 16, 16, skin), oval(0, -70, 17, 20, skin), path('M-19 -68Q-22 -94 0 -94Q22 -94 19 -68Q16 -82 0 -82Q-14 -82 -19 -68Z', hair), path('M-46 0Q-30 -10 -12 4L-14 10H-46ZM46 0Q30 -10 12 4L14 10H46Z', coat)])
    const ray = (x: number) => poly([[x - 100, 250], [x + 100, 250], [x - 120, 900], [x - 460, 900]], '#fff0bd', 'opacity=".17"')
    return sheet.print([
      rect(0, 0, 1600, 900, '#c98c4c'),
      poly([[0, 0], [1600, 0], [1330, 150], [270, 150]], '#7a4a2a') + [0.2, 0.4, 0.6, 0.8].map((share) => line(share * 1600, 0, 270 + share * 1060, 150, walnut, 8)).join('') + rect(270, 146, 1060, 24, cream),
      bay(-20, 300) + bay(1300, 1620),
      [520, 800, 1080].map((x) => windowAt(x, 104, 186, 560)).join(''),
      [394, 660, 940, 1206].map((x) => rect(x - 20, 170, 40, 460, '#dba764') + rect(x + 4, 170, 16, 460, '#b57a40') + rect(x - 28, 170, 56, 22, cream)).join(''),
      rect(300, 560, 1000, 80, walnut) + rect(300, 556, 1000, 12, oak) + books(rng, 310, 1290, 636, 62, spines, amber),
      poly([[-20, 660], [300, 630], [1300, 630], [1620, 660], [1620, 910], [-20, 910]], '#6b3d2b') + [0, 1, 2, 3, 4, 5, 6, 7, 8].map((plank) => line(360 + plank * 110, 636, -100 + plank * 225, 900, walnut, 4)).join(''),
      [520, 800, 1080].map(ray).join(''),
      reader(600, 684, 110, '#2f5d5a', '#e0b08c', ink) + reader(800, 684, 112, '#8b3a2c', '#8a5a3c', ink) + reader(1000, 684, 110, '#c08a3e', '#f0c9a4', '#a4512f'),
      table(672, 400, 34) + page(600, 682, 0.8) + page(800, 682, 0.8) + page(1000, 682, 0.8) + lamp(700, 690, 0.72) + lamp(900, 690, 0.72),
      table(778, 620, 60) + page(540, 800, 1.2) + page(800, 800, 1.3) + page(1060, 800, 1.2) + lamp(670, 810, 1.1) + lamp(930, 810, 1.1) + group([rect(350, 790, 90, 16, '#8b3a2c'), rect(356, 774, 80, 16, '#2f5d5a'), rect(350, 760, 84, 14, amber)]),
      back(540, 960, 190, ink) + back(800, 990, 210, '#3a2326') + back(1070, 960, 190, ink),
    ])
  },
}

/** Ledgers of the paper's own archive, one pulled out. */
export const archiveLedgers: Scene = {
  focal: { x: 0.52, y: 0.5 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, night, oxblood, green, ochre, cream] = ['#1d1517', '#2b2226', '#8a2f2b', '#2f5148', '#c98f3d', '#f2e2bd']
    const leathers = [oxblood, green, '#5c3a2a', '#33455a', '#a05a2c', '#6e2530', '#44503a'] as const
    const spine = (x: number, foot: number, width: number, height: number, colour: string) => {
      const bands = [0.14, 0.32, 0.68, 0.86].map((share) => rect(x - 2, foot - height * share - 5, width + 4, 10, ochre) + rect(x - 2, foot - height * share + 2, width + 4, 3, ink, 'opacity=".4"'))
      const label = rect(x + width * 0.14, foot - height * 0.62, width * 0.72, height * 0.22, cream) + [0, 1, 2, 3].map((row) => rect(x + width * (0.24 + (row % 2) * 0.04), foot - height * (0.58 - row * 0.045), width * (row === 3 ? 0.3 : 0.5), 5, ink, 'opacity=".75"')).join('')
      return group([rect(x, foot - height, width, height, colour, 'rx="7"'), rect(x + width * 0.7, foot - height, width * 0.3, height, ink, 'opacity=".28" rx="7"'), rect(x + width * 0.1, foot - height + 6, width * 0.07, height - 12, cream, 'opacity=".22"'), ...bands, label])
    }
    const run = (left: number, right: number, foot: number, tallest: number, skip?: readonly [number, number]) => {
      let row = ''
      for (let x = left; x < right; ) {
        let width = rng.between(62, 112)
        if (skip && x < skip[1] && x + width > skip[0] - 50) {
          if (x >= skip[0]) {
            x = skip[1]
            continue
          }
          width = skip[0] - x
        }
        row += spine(x, foot, width - 4, tallest * rng.between(0.84, 1), rng.pick(leathers))
        x += width
      }
      return row
    }
    const plank = (y: number) => rect(-10, y, 1620, 40, '#8b5a34') + rect(-10, y, 1620, 8, '#b98350') + rect(-10, y + 40, 1620, 30, sheet.down([ink, 0.8], [ink, 0])) + rect(-10, y + 10, 1620, 30, sheet.hatch('#6a4025', 17, 2.5, 2))
    return sheet.print([
      rect(0, 0, 1600, 900, night),
      run(-30, 1640, 118, 300) + plank(116),
      run(-60, 1640, 704, 500, [640, 1010]) + plank(702),
      rect(640, 166, 370, 540, ink),
      at(660, 704, 1, [spine(0, 0, 96, 440, green)], 0) + at(908, 704, 1, spine(0, 0, 92, 470, '#33455a'), -9.5),
      group([
        rect(756, 236, 128, 560, ink, 'opacity=".45" rx="8" transform="translate(22 14)"'),
        rect(742, 214, 132, 580, oxblood, 'rx="9"'), rect(834, 214, 40, 580, '#5f1d1f', 'rx="9"'), rect(754, 226, 9, 556, '#c9645a', 'opacity=".7"'),
        [292, 404, 640, 720].map((y) => rect(738, y, 140, 14, ochre) + rect(738, y + 10, 140, 4, ink, 'opacity=".4"')).join(''),
        rect(758, 446, 100, 152, cream), stroke('M764 452H852V592H764Z', oxblood, 3),
        path('M808 470Q790 500 808 520Q826 500 808 470ZM808 520V556M786 530Q808 552 830 530', 'none', `stroke="${ink}" stroke-width="6"`),
        rect(778, 566, 60, 6, ink) + rect(788, 578, 40, 5, ink),
        poly([[742, 222], [760, 190], [888, 190], [874, 222]], cream), [196, 202, 208, 214].map((y) => line(756 - (y - 196) * 0.5, y, 884 - (y - 196) * 0.5, y, '#c9b184', 2)).join(''),
        path('M800 794H824V868L812 852L800 868Z', '#d8a23c'),
      ]),
      run(-20, 1640, 1290, 480),
      rect(0, 0, 1600, 900, sheet.glow(['#ffe0a0', 0.2], ['#ffe0a0', 0.02], [ink, 0.4])),
    ])
  },
}

import { lateen } from './boats.ts'
import type { Dice } from './dice.ts'
import { furrows, hills, palm, pine, tufts } from './land.ts'
import { person } from './people.ts'
import type { Scene } from './scene.ts'
import { disc, group, line, oval, path, poly, rect, round } from './shapes.ts'
import { bands, bar, gull, sun } from './sky.ts'
import { mirror, ripples, sea } from './water.ts'

/** A flat-roofed white house with deep, arched openings. */
function cube(rng: Dice, x: number, foot: number, width: number, height: number, wall: string, shade: string, dark: string): string {
  const openings = Math.max(1, Math.round(width / 54))
  const floors = Math.max(1, Math.round(height / 74))
  let holes = ''
  for (let floor = 0; floor < floors; floor++)
    for (let bay = 0; bay < openings; bay++) {
      const [cx, cy] = [x + (width / openings) * (bay + 0.5), foot - height + (height / floors) * (floor + 0.62)]
      holes += rng.chance(0.4) ? path(`M${round(cx - 10)} ${round(cy + 16)}V${round(cy - 6)}a10 10 0 0 1 20 0V${round(cy + 16)}Z`, dark) : rng.chance(0.8) ? rect(cx - 8, cy - 12, 16, 24, dark) : ''
    }
  return group([rect(x, foot - height, width, height, wall), rect(x + width * 0.72, foot - height, width * 0.28, height, shade), rect(x - 3, foot - height - 5, width + 6, 8, shade), holes])
}

/** A warm port on another sea: the quay at four in the afternoon. */
export const portCitySouth: Scene = {
  focal: { x: 0.5, y: 0.52 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, turquoise, white, sand, terracotta, pink] = ['#24385a', '#1fa0a6', '#fff7e3', '#eccd94', '#d8683f', '#eda184']
    const walls = [white, white, '#f6e2bd', pink, sand, '#f3c7a0'] as const
    const tier = (foot: number, from: number, to: number, low: number, high: number) => {
      let row = ''
      for (let x = from; x < to; ) {
        const width = rng.between(60, 132)
        row += cube(rng, x, foot, width, rng.between(low, high), rng.pick(walls), '#cfa57c', ink)
        if (rng.chance(0.22)) row += path(`M${round(x + width * 0.2)} ${foot - high}a${round(width * 0.3)} ${round(width * 0.3)} 0 0 1 ${round(width * 0.6)} 0Z`, rng.pick(['#3f8f95', terracotta] as const))
        x += width - 6
      }
      return row
    }
    return sheet.print([
      bands(rng, ['#f2a65a', '#f5b76d', '#f8c985', '#fadca3', '#fdebc4'], -60, 560, 12),
      sun(1130, 210, 86, '#fffbe6', '#fff2c4', 3) + bar(rng, 420, 150, 360, 16, '#fdebc4'),
      hills(rng, 470, 160, 360, '#d99a78', 700),
      tier(470, 360, 1260, 70, 130) + tier(530, 220, 1400, 80, 150),
      rect(770, 176, 62, 330, white) + rect(808, 176, 24, 330, '#cfa57c') + rect(758, 250, 86, 14, terracotta) + rect(758, 168, 86, 14, terracotta) + rect(780, 118, 42, 52, white) + rect(806, 118, 16, 52, '#cfa57c') + path('M776 120Q780 78 801 66Q822 78 826 120Z', turquoise) + line(801, 68, 801, 40, ink, 4) + [206, 290, 350].map((y) => path(`M790 ${y + 28}V${y + 10}a11 11 0 0 1 22 0V${y + 28}Z`, ink)).join(''),
      path('M580 420a84 84 0 0 1 168 0Z', turquoise) + path('M664 336a84 84 0 0 1 84 84H690Q700 370 664 336Z', '#167d87') + line(664, 338, 664, 304, ink, 4) + rect(572, 416, 184, 80, white) + rect(700, 416, 56, 80, '#cfa57c') + [604, 644, 684].map((x) => path(`M${x - 9} 478V450a9 9 0 0 1 18 0V478Z`, ink)).join(''),
      tier(596, -30, 1640, 80, 168),
      palm(300, 600, 210, '#2f6b57') + palm(352, 604, 160, '#2f6b57', -16) + palm(1330, 600, 220, '#2f6b57', -22) + palm(1270, 604, 150, '#2f6b57'),
      rect(0, 592, 1600, 44, sand) + rect(0, 590, 1600, 8, white) + rect(0, 606, 1600, 30, sheet.hatch('#c99f66', 40, 3, 90)) + Array.from({ length: 9 }, (_, index) => path(`M${100 + index * 175} 636V622a20 20 0 0 1 40 0V636Z`, ink, 'opacity=".6"')).join(''),
      [440, 520, 930, 1010, 1110].map((x, index) => person(x, 596, 58, { skin: index % 2 ? '#a8714e' : '#8a5a3c', coat: [terracotta, white, ink, turquoise, '#f2b63c'][index] ?? white, legs: ink }, index % 2 ? -7 : 7)).join(''),
      sea(634, sheet.down('#5cc4bd', turquoise, '#137f90', '#0e5a74')),
      mirror(rng, 660, 642, 380, 70, white, 'opacity=".5"') + mirror(rng, 1140, 642, 260, 70, pink, 'opacity=".5"'),
      ripples(rng, 640, 890, 130, '#c9f0e2', 'opacity=".75"'),
      mirror(rng, 800, 752, 260, 120, white, 'opacity=".8"') + mirror(rng, 380, 700, 150, 70, terracotta, 'opacity=".6"') + mirror(rng, 1240, 710, 160, 70, '#f2b63c', 'opacity=".7"'),
      lateen(380, 694, 0.95, ink, terracotta, ink) + lateen(1240, 706, 1, ink, '#f2b63c', ink, true) + lateen(800, 744, 1.6, '#b5402c', white, ink),
      oval(790, 724, 11, 12, '#8a5a3c') + path('M772 742Q776 728 792 730Q806 732 806 744Z', ink),
      gull(600, 250, 22, white, -8) + gull(950, 150, 22, ink, 8) + gull(900, 110, 15, ink),
    ])
  },
}

/** The line across the dry plain, and the one train. */
export const desertRail: Scene = {
  focal: { x: 0.5, y: 0.52 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, plum, rust, orange, sand, cream] = ['#3a1f2b', '#74384a', '#b8492f', '#e07b3c', '#edb765', '#fbe3ac']
    const mesa = (x: number, foot: number, width: number, height: number, colour: string, dark: string) =>
      poly([[x, foot], [x + width * 0.16, foot - height * 0.5], [x + width * 0.2, foot - height], [x + width * 0.78, foot - height], [x + width * 0.83, foot - height * 0.52], [x + width, foot]], colour) + poly([[x + width * 0.6, foot - height], [x + width * 0.78, foot - height], [x + width * 0.83, foot - height * 0.52], [x + width, foot], [x + width * 0.68, foot]], dark) + [0.3, 0.42, 0.52].map((share) => line(x + width * share, foot - height * 0.94, x + width * (share - 0.02), foot - height * 0.5, dark, 5)).join('')
    let sleepers = ''
    for (let depth = 1; depth < 13; depth *= 1.11) { const [y, half] = [500 + 400 / depth, 330 / depth]; sleepers += rect(800 - half, y - 13 / depth, half * 2, 20 / depth, '#5a2f2c') }
    let poles = ''
    for (let depth = 1.25; depth < 12; depth *= 1.42) { const [x, y, tall] = [800 + 620 / depth, 500 + 330 / depth, 560 / depth]; poles += line(x, y, x, y - tall, ink, 15 / depth) + line(x - 74 / depth, y - tall * 0.9, x + 74 / depth, y - tall * 0.9, ink, 10 / depth) + line(x - 56 / depth, y - tall * 0.78, x + 56 / depth, y - tall * 0.78, ink, 9 / depth) }
    return sheet.print([
      bands(rng, ['#c8553b', '#d96a3e', orange, '#e9974f', '#f1b565', '#f7cf88', cream], -60, 510, 10),
      sun(800, 330, 190, '#fff3cd', '#fbdc9a', 3),
      bar(rng, 330, 210, 420, 15, '#f1b565') + bar(rng, 1310, 260, 460, 15, '#e9974f') + bar(rng, 1010, 390, 300, 10, cream),
      mesa(-40, 506, 420, 150, '#c96f52', '#a95645') + mesa(1130, 506, 520, 190, '#c96f52', '#a95645') + mesa(330, 506, 300, 90, '#d98a63', '#c4714f') + mesa(980, 506, 240, 70, '#d98a63', '#c4714f'),
      rect(0, 500, 1600, 410, sheet.down('#d98a4c', sand, '#d9924a')),
      furrows(rng, [0, 512, 1600, 600], 90, 0, '#b86a3a', 60, 3) + furrows(rng, [0, 600, 640, 900], 60, -9, '#b86a3a', 130, 6) + furrows(rng, [980, 600, 1600, 900], 60, 9, '#b86a3a', 130, 6),
      tufts(rng, 520, 880, 50, plum, '', 0, 520) + tufts(rng, 520, 880, 50, plum, '', 1150, 1600),
      poly([[790, 500], [810, 500], [1300, 910], [300, 910]], '#c27a4d') + poly([[796, 500], [804, 500], [1180, 910], [420, 910]], '#a75f41'),
      sleepers,
      poly([[796.5, 505], [798, 505], [596, 910], [560, 910]], cream) + poly([[802, 505], [803.500, 505], [1040, 910], [1004, 910]], cream),
      poles,
      path('M748 566V452Q752 408 800 404Q848 408 852 452V566Z', rust) + path('M800 404Q848 408 852 452V566H800Z', '#8c3226') + path('M760 474Q762 430 778 426H796V474ZM804 426H822Q838 430 840 474H804Z', '#ffeeb8') + rect(748, 490, 104, 13, cream) + disc(800, 528, 15, '#fff7d6') + disc(800, 528, 62, sheet.glow(['#fff3c4', 0.9], ['#fff3c4', 0])) + rect(740, 560, 120, 20, ink) + poly([[752, 578], [848, 578], [836, 602], [764, 602]], ink),
      oval(800, 606, 120, 12, ink, 'opacity=".35"'),
      person(1240, 800, 190, { skin: '#8a5a3c', coat: cream, legs: plum, with: 'hat', accent: cream }, -8) + path('M1226 800L1130 816L1200 822L1262 804Z', ink, 'opacity=".4"'),
      gull(520, 230, 24, ink, -8) + gull(590, 190, 17, ink, 6),
    ])
  },
}

/** A town at the head of a pass, lamps lit before the snow. */
export const mountainTown: Scene = {
  focal: { x: 0.5, y: 0.58 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, navy, blue, ice, snow, lamp, pink] = ['#141d36', '#26386a', '#5a77ab', '#a9bfda', '#f4f1ea', '#ffc861', '#eab3b0']
    const peak = (x: number, foot: number, half: number, height: number, rock: string, dark: string) =>
      poly([[x - half, foot], [x - half * 0.34, foot - height * 0.7], [x, foot - height], [x + half * 0.3, foot - height * 0.72], [x + half, foot]], rock) +
      poly([[x, foot - height], [x + half * 0.3, foot - height * 0.72], [x + half, foot], [x + half * 0.2, foot], [x + half * 0.1, foot - height * 0.44]], dark) +
      poly([[x, foot - height], [x + half * 0.3, foot - height * 0.72], [x + half * 0.22, foot - height * 0.6], [x + half * 0.1, foot - height * 0.7], [x - half * 0.04, foot - height * 0.54], [x - half * 0.16, foot - height * 0.66], [x - half * 0.36, foot - height * 0.54], [x - half * 0.34, foot - height * 0.7]], snow) +
      poly([[x, foot - height], [x + half * 0.3, foot - height * 0.72], [x + half * 0.22, foot - height * 0.6], [x + half * 0.1, foot - height * 0.7]], ice)
    const chalet = (x: number, foot: number, width: number, wall: string) => {
      const h = width * 0.56
      let panes = ''
      for (let bay = 0; bay < 3; bay++) for (let floor = 0; floor < 2; floor++) panes += rect(x + width * (0.14 + bay * 0.27), foot - h * (0.86 - floor * 0.46), width * 0.15, h * 0.26, rng.chance(0.72) ? lamp : ink)
      return group([
        poly([[x, foot], [x, foot - h], [x + width / 2, foot - h - width * 0.42], [x + width, foot - h], [x + width, foot]], wall),
        rect(x + width * 0.7, foot - h - width * 0.46, width * 0.1, width * 0.3, ink),
        poly([[x - width * 0.14, foot - h + width * 0.08], [x + width / 2, foot - h - width * 0.5], [x + width * 1.14, foot - h + width * 0.08], [x + width * 1.14, foot - h - width * 0.06], [x + width / 2, foot - h - width * 0.66], [x - width * 0.14, foot - h - width * 0.06]], snow),
        panes,
        rect(x - 4, foot - h * 0.46, width + 8, 5, ink),
      ])
    }
    const walls = ['#6d4638', '#8a5a44', '#54394a', '#7b5036'] as const
    const homes: [number, number, number][] = [[470, 600, 80], [580, 586, 76], [920, 590, 78], [1040, 606, 84], [400, 664, 104], [540, 672, 108], [930, 668, 108], [1070, 680, 112], [660, 690, 104], [300, 730, 120], [450, 762, 136], [1000, 764, 140], [1180, 742, 124]]
    return sheet.print([
      bands(rng, [navy, '#3a5086', blue, '#8a93bf', '#c3a9bf', pink, '#f5cfc0'], -60, 520, 12),
      disc(1120, 150, 54, '#fdf4d8') + bar(rng, 420, 190, 420, 18, '#8a93bf') + bar(rng, 1280, 280, 420, 16, pink),
      peak(300, 600, 420, 400, '#7b8fbe', blue) + peak(1300, 600, 440, 430, '#7b8fbe', blue) + peak(800, 620, 560, 560, '#5f77ae', '#435a92'),
      peak(60, 640, 360, 300, '#4d649c', navy) + peak(1530, 640, 380, 320, '#4d649c', navy),
      Array.from({ length: 44 }, (_, index) => pine(index * 38 + rng.between(-8, 8), 630 - Math.sin((index / 43) * Math.PI) * 50 + rng.between(-8, 8), rng.between(70, 110), index % 3 ? '#2b4270' : '#20345d')).join(''),
      path('M-20 640Q300 580 800 570T1620 640V910H-20Z', ice) + path('M-20 720Q360 640 800 660T1620 730V910H-20Z', snow),
      rect(770, 400, 64, 260, '#e7dccb') + rect(806, 400, 28, 260, '#b9a8a8') + poly([[758, 404], [802, 200], [846, 404]], '#7a3038') + poly([[802, 200], [846, 404], [806, 404]], '#54202c') + line(802, 202, 802, 164, ink, 5) + path('M788 470V440a13 13 0 0 1 26 0V470Z', lamp) + disc(801, 520, 19, snow) + line(801, 520, 801, 508, ink, 3) + line(801, 520, 810, 524, ink, 3),
      poly([[706, 660], [706, 580], [770, 530], [770, 660]], '#e7dccb') + poly([[694, 590], [770, 520], [770, 548], [700, 604]], snow),
      homes.map(([x, foot, width]) => chalet(x, foot, width, rng.pick(walls))).join(''),
      path('M770 690Q760 740 820 780T760 910H960Q960 830 890 780T836 690Z', '#c9d3e4') + [[790, 720], [900, 800], [730, 850]].map(([x = 0, y = 0]) => line(x, y, x, y - 84, ink, 5) + disc(x, y - 90, 11, lamp) + disc(x, y - 90, 56, sheet.glow([lamp, 0.7], [lamp, 0]))).join(''),
      person(838, 812, 84, { skin: '#e0b08c', coat: '#c9403a', legs: ink, with: 'hat', accent: ink }) + person(872, 816, 62, { skin: '#e0b08c', coat: lamp, legs: ink }),
      [40, 120, 210, 280, 1350, 1430, 1520, 1590].map((x, index) => pine(x, 880 + (index % 2) * 30, 250 + (index % 3) * 46, index % 2 ? '#1c2d55' : ink)).join(''),
      Array.from({ length: 120 }, () => disc(rng.between(0, 1600), rng.between(0, 900), rng.between(1.2, 4.2), snow, 'opacity=".85"')).join(''),
    ])
  },
}

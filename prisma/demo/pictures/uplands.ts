import { gable, terrace, windows, type Walls } from './buildings.ts'
import type { Dice } from './dice.ts'
import { furrows, hill, hills, poplar, tree } from './land.ts'
import { person } from './people.ts'
import type { Scene } from './scene.ts'
import { disc, group, line, oval, path, poly, rect, sliver, stroke, type Point } from './shapes.ts'
import { bands, bar, gull, sun } from './sky.ts'

function hall(rng: Dice, x: number, foot: number, width: number, height: number, walls: Walls, bays: number): string {
  return group([
    rect(x, foot - height, width, height, walls.wall),
    rect(x + width * 0.62, foot - height, width * 0.38, height, '#7a3b2a', 'opacity=".2"'),
    poly([[x - 8, foot - height], [x + 18, foot - height - height * 0.5], [x + width - 18, foot - height - height * 0.5], [x + width + 8, foot - height]], walls.roof),
    windows(rng, x + 8, foot - height + 6, width - 16, height * 0.86, bays, 1, walls, true),
  ])
}

/** Vintry Hill in the gold hour: the university's roofs, one over the other. */
export const vintryHill: Scene = {
  focal: { x: 0.5, y: 0.42 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, plum, brick, gold, cream, slate] = ['#2d2338', '#64415c', '#b95a3a', '#f0b04a', '#fbe6b8', '#4d5673']
    const stone: Walls = { wall: '#efd39c', roof: slate, glass: plum, lit: '#fff1c4', litShare: 0.35, trim: '#c9955c' }
    const red: Walls = { ...stone, wall: brick, roof: '#3f4763', glass: ink, trim: cream }
    const tower = (x: number, foot: number, width: number, height: number, cap: string) =>
      rect(x, foot - height, width, height, stone.wall) + rect(x + width * 0.6, foot - height, width * 0.4, height, '#b98455', 'opacity=".55"') + rect(x - 6, foot - height - 12, width + 12, 14, cream) + windows(rng, x, foot - height + 6, width, height * 0.6, 2, 3, stone, true) + cap
    return sheet.print([
      bands(rng, ['#c26d5c', '#d98560', '#e99f62', '#f2b96f', '#f7cf8c', cream], -60, 640, 14),
      sun(1010, 300, 118, '#fff2cc', '#fbdf9c', 2) + bar(rng, 330, 170, 460, 22, '#e99f62') + bar(rng, 1310, 160, 420, 20, '#d98560') + bar(rng, 480, 300, 260, 14, '#f7cf8c'),
      hills(rng, 640, 120, 300, '#c98a6b', 900),
      hill([[-100, 800], [120, 720], [360, 600], [560, 500], [760, 442], [900, 446], [1080, 520], [1280, 620], [1480, 720], [1700, 790]], '#8d5a58'),
      poplar(520, 530, 130, '#4a3a4c') + poplar(1104, 540, 140, '#4a3a4c') + poplar(480, 560, 110, '#5b4555') + poplar(1150, 570, 120, '#5b4555'),
      tower(884, 470, 66, 190, poly([[878, 268], [917, 160], [956, 268]], slate)),
      rect(700, 260, 176, 210, stone.wall) + rect(800, 260, 76, 210, '#b98455', 'opacity=".5"') + windows(rng, 704, 290, 168, 150, 4, 1, stone, true) + path('M694 262Q700 130 788 118Q876 130 882 262Z', '#5f8f86') + path('M812 262Q840 160 788 118Q876 130 882 262Z', '#437068') + rect(770, 82, 36, 40, cream) + path('M764 84Q788 44 812 84Z', '#437068') + line(788, 60, 788, 22, ink, 4) + rect(688, 256, 200, 14, cream),
      tower(612, 486, 62, 150, poly([[606, 326], [643, 232], [680, 326]], slate)),
      hall(rng, 560, 552, 250, 96, red, 7) + hall(rng, 806, 556, 256, 90, stone, 7),
      tree(rng, 520, 590, 120, '#d08a3c', brick, ink) + tree(rng, 1090, 596, 130, '#b9532f', '#8a3a26', ink),
      hall(rng, 440, 640, 270, 96, stone, 7) + hall(rng, 900, 648, 290, 100, red, 8) + tower(760, 654, 78, 170, path('M752 474Q799 420 846 474Z', '#437068')),
      tree(rng, 410, 690, 140, '#b9532f', '#8a3a26', ink) + tree(rng, 730, 676, 120, gold, '#c9812f', ink) + tree(rng, 870, 680, 130, '#d08a3c', brick, ink) + tree(rng, 1210, 690, 150, gold, '#c9812f', ink),
      terrace(rng, 250, 1360, 764, 84, [red, stone, { ...stone, wall: '#d9a36b', roof: brick }, { ...red, wall: '#8d4a44' }], 64, 96),
      [180, 230, 1390, 1450, 1500].map((x, index) => tree(rng, x, 790, 130 + (index % 2) * 30, index % 2 ? '#b9532f' : '#d08a3c', '#8a3a26', ink)).join(''),
      hill([[-100, 800], [200, 770], [560, 786], [900, 770], [1300, 780], [1700, 760]], plum) + furrows(rng, [0, 800, 1600, 890], 120, -3, '#8a5c70', 90, 4),
      path('M786 774Q770 830 700 910H900Q836 830 826 774Z', '#d9a36b'),
      person(800, 862, 96, { skin: '#8a5a3c', coat: gold, legs: ink, with: 'bag', accent: ink }) + person(770, 858, 92, { skin: '#e0b08c', coat: '#7fa59c', legs: ink }),
      terrace(rng, -60, 250, 920, 130, [{ ...red, wall: '#3f2c48', roof: ink, lit: gold }], 90, 120) + terrace(rng, 1370, 1660, 920, 130, [{ ...red, wall: '#3f2c48', roof: ink, lit: gold }], 90, 120),
      gull(600, 190, 18, ink, -10) + gull(660, 150, 14, ink, 6) + gull(980, 130, 16, ink, 8),
    ])
  },
}

/** The allotments above the gasworks, seen from the bank on a June noon. */
export const allotments: Scene = {
  focal: { x: 0.5, y: 0.58 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, green, lime, earth, cream, red, blue] = ['#23342d', '#3f7a4a', '#8fb650', '#7b5236', '#fbf0d2', '#d4482f', '#3a7f9c']
    const x = (share: number, depth: number) => 800 + (share * 1000) / depth
    const y = (depth: number) => 330 + 640 / depth
    const crops = ['cabbage', 'rows', 'beans', 'flowers', 'rows', 'cabbage', 'flowers', 'beans']
    const plot = (left: number, right: number, near: number, far: number, kind: string) => {
      const bed: Point[] = [[x(left, near), y(near)], [x(right, near), y(near)], [x(right, far), y(far)], [x(left, far), y(far)]]
      let growth = ''
      for (let step = 5; step >= 0; step--) {
        const depth = near + ((far - near) * (step + 0.4)) / 6
        const [from, to, row] = [x(left, depth), x(right, depth), y(depth)]
        const size = 46 / depth
        if (kind === 'rows') for (let at = from + size * 0.6; at < to - size * 0.4; at += size * 1.1) growth += path([-38, -12, 14, 40].map((lean) => sliver(at + lean * size * 0.008, row - size * 0.4, size * 1.2, size * 0.2, 270 + lean)).join(''), lime)
        else
          for (let at = from + size; at < to - size * 0.4; at += size * 1.7) {
            if (kind === 'cabbage') growth += oval(at, row - size * 0.3, size * 0.72, size * 0.52, '#7fb08a') + oval(at, row - size * 0.38, size * 0.36, size * 0.26, '#cfe0b2')
            if (kind === 'flowers') growth += line(at, row, at, row - size, green, 2) + disc(at, row - size * 1.1, size * 0.34, rng.pick([red, '#f2b63c', cream, '#e58a9a'] as const))
            if (kind === 'beans') growth += stroke(`M${at - size * 0.5} ${row}L${at} ${row - size * 2.6}L${at + size * 0.5} ${row}`, '#c79a5b', Math.max(1.5, size * 0.1)) + path(sliver(at, row - size * 1.2, size * 2, size * 0.55, 80), green)
          }
      }
      return poly(bed, earth) + growth
    }
    let beds = ''
    let index = 0
    for (const [near, far] of [[2.6, 3.6], [1.72, 2.4], [1.12, 1.6]] as const)
      for (const [left, right] of [[-1.5, -0.86], [-0.8, -0.14], [0.14, 0.8], [0.86, 1.5]] as const) beds += plot(left, right, near, far, crops[index++ % crops.length] ?? 'rows')
    const shed = (left: number, foot: number, size: number, wall: string, roof: string) =>
      rect(left, foot - size, size * 1.1, size, wall) + rect(left, foot - size, size * 1.1, size, sheet.hatch(ink, 14, 2, 90), 'opacity=".3"') + poly([[left - 10, foot - size + 6], [left + size * 0.55, foot - size * 1.5], [left + size * 1.1 + 10, foot - size + 6]], roof) + rect(left + size * 0.16, foot - size * 0.72, size * 0.32, size * 0.72, ink) + rect(left + size * 0.62, foot - size * 0.74, size * 0.32, size * 0.26, cream)
    const house: Walls = { wall: '#d98f6c', roof: '#8a4a3a', glass: cream }
    return sheet.print([
      bands(rng, ['#6fb6cc', '#8fc8d2', '#b5dcd4', '#dceccf'], -60, 430, 10),
      disc(1180, 120, 64, '#fff4cf') + bar(rng, 420, 130, 420, 28, cream) + bar(rng, 1010, 210, 300, 18, cream),
      hills(rng, 430, 90, 280, '#9fc39a', 700),
      terrace(rng, -40, 560, 478, 64, [house, { ...house, wall: '#e7c08c' }, { ...house, wall: '#c9705a' }], 52, 70) + terrace(rng, 1040, 1660, 478, 64, [house, { ...house, wall: '#e7c08c' }, { ...house, wall: '#c9705a' }], 52, 70),
      [600, 660, 730, 800, 870, 950, 1010].map((at, tall) => tree(rng, at, 486, 80 + (tall % 3) * 24, '#5f9455', green, ink)).join(''),
      rect(0, 470, 1600, 440, '#86ab57'),
      poly([[x(-0.12, 0.9), y(0.9)], [x(0.12, 0.9), y(0.9)], [x(0.12, 4.6), y(4.6)], [x(-0.12, 4.6), y(4.6)]], '#e2cd97'),
      shed(300, 540, 90, blue, ink) + shed(1180, 546, 96, red, ink) + shed(640, 512, 54, '#e7c08c', '#8a4a3a'),
      gable(rng, 900, 512, 60, 34, { wall: '#cfe5df', roof: cream, glass: '#8fc8d2' }, 3, 1),
      beds,
      shed(20, 760, 190, '#4d7f6a', ink) + rect(226, 668, 70, 92, blue, 'rx="8"') + rect(222, 662, 78, 12, ink, 'rx="5"'),
      person(800, 750, 210, { skin: '#8a5a3c', coat: red, legs: '#35546b', with: 'hat', accent: '#e7c272' }, 8),
      line(856, 640, 838, 762, '#6d4632', 7) + path('M826 752h24l-4 34q-8 8-16 0Z', '#9aa7a5'),
      oval(880, 760, 40, 12, '#6d4632') + path('M842 732H918L906 768H854Z', '#c79a5b') + [856, 872, 888, 904].map((at) => disc(at, 730, 11, at % 3 ? lime : red)).join(''),
      person(560, 560, 78, { skin: '#e0b08c', coat: '#f2b63c', legs: ink }) + poly([[1330, 780], [1410, 780], [1400, 860], [1340, 860]], '#8fa6a6') + stroke('M1410 800L1466 768M1340 790Q1370 730 1400 790', '#8fa6a6', 8),
      furrows(rng, [0, 800, 1600, 900], 70, 270, '#5f8a3f', 30, 4),
    ])
  },
}

import { awning, cottage, gable, terrace, windows } from './buildings.ts'
import { hills, tree } from './land.ts'
import { person, type Clothes } from './people.ts'
import type { Scene } from './scene.ts'
import { disc, line, oval, path, poly, rect, stroke, type Point } from './shapes.ts'
import { bands, bar, gull } from './sky.ts'
import type { Dice } from './dice.ts'

/** Fruit in a box: rows of discs. */
function crate(rng: Dice, x: number, y: number, width: number, colours: readonly [string, ...string[]], wood: string): string {
  let fruit = ''
  for (let row = 0; row < 2; row++) for (let left = x + 10; left < x + width - 6; left += 17) fruit += disc(left + row * 7, y - 8 - row * 11, 9.5, rng.pick(colours))
  return fruit + rect(x, y - 6, width, 30, wood) + rect(x, y + 6, width, 4, '#3b2418', 'opacity=".5"')
}

function stall(rng: Dice, x: number, foot: number, width: number, colour: string, stripe: string, goods: readonly [string, ...string[]]): string {
  const half = (width - 30) / 2
  return [
    rect(x + 14, foot - 206, 8, 206, '#4a2f20') + rect(x + width - 22, foot - 206, 8, 206, '#4a2f20'),
    rect(x + 6, foot - 84, width - 12, 84, '#8a5a36') + rect(x + 6, foot - 84, width - 12, 8, '#5f3b24') + [0.25, 0.5, 0.75].map((share) => rect(x + width * share, foot - 76, 4, 76, '#5f3b24')).join(''),
    crate(rng, x + 12, foot - 106, half, goods, '#c79a5b') + crate(rng, x + 18 + half, foot - 106, half, goods, '#c79a5b'),
    awning(x - 14, foot - 262, width + 28, 66, colour, stripe, 8),
  ].join('')
}

/** Corn Street on a market morning, awnings down both sides. */
export const cornStreet: Scene = {
  focal: { x: 0.5, y: 0.62 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, cream, red, green, ochre] = ['#27313d', '#fbefd5', '#d1452f', '#2e7667', '#eaa93b']
    const wall = { wall: '#e9cfa0', roof: '#8d4a38', glass: '#41606c', trim: cream, door: ink }
    const walls = [wall, { ...wall, wall: '#d88f6a' }, { ...wall, wall: '#efe0bd', roof: '#4e6470' }, { ...wall, wall: '#b9c7b0', roof: '#4e6470' }, { ...wall, wall: '#c9694a' }] as const
    const run = (left: boolean): string => {
      const colours: readonly [string, string][] = [[red, cream], [green, cream], [ochre, cream], ['#35607f', cream], [red, cream]]
      return colours
        .map(([colour, stripe], index) => {
          const [near, far] = [1 + index * 0.48, 1 + (index + 0.86) * 0.48]
          const x = (reach: number, depth: number) => 800 + ((left ? -reach : reach) / depth)
          const y = (drop: number, depth: number) => 500 + drop / depth
          let cloth = ''
          for (let band = 0; band < 6; band++) {
            const [a, b] = [near + ((far - near) * band) / 6, near + ((far - near) * (band + 1)) / 6]
            const strip: Point[] = [[x(830, a), y(-160, a)], [x(830, b), y(-160, b)], [x(500, b), y(-40, b)], [x(500, b), y(-6, b)], [x(500, a), y(-6, a)], [x(500, a), y(-40, a)]]
            cloth += poly(strip, band % 2 ? stripe : colour)
          }
          const table: Point[] = [[x(560, near), y(190, near)], [x(560, far), y(190, far)], [x(560, far), y(330, far)], [x(560, near), y(330, near)]]
          const top: Point[] = [[x(820, near), y(150, near)], [x(820, far), y(150, far)], [x(560, far), y(190, far)], [x(560, near), y(190, near)]]
          let goods = ''
          for (let item = 0; item < 16; item++) {
            const depth = near + (far - near) * rng.between(0.06, 0.94)
            const reach = rng.between(580, 760)
            goods += disc(x(reach, depth), y(178 - (reach - 560) * 0.15, depth) - 9 / depth, 20 / depth, rng.pick([red, ochre, '#7da04a', '#e9863a', '#7b3f5d'] as const))
          }
          const shade: Point[] = [[x(830, near), y(-150, near)], [x(830, far), y(-150, far)], [x(830, far), y(150, far)], [x(830, near), y(150, near)]]
          return poly(shade, ink, 'opacity=".72"') + poly(top, '#c79a5b') + goods + poly(table, '#7a4c30') + line(x(520, near), y(-20, near), x(520, near), y(350, near), '#4a2f20', 12 / near) + cloth
        })
        .reverse()
        .join('')
    }
    const front = (left: boolean): string => {
      const flip = left ? '' : 'transform="translate(1600 0) scale(-1 1)"'
      const faces = ['#e2bd83', '#d4835c', '#ecdcb6', '#a9bba4', '#cf9a63', '#e7cfa4'].map((colour, index) => {
        const [near, far] = [1 + index * 0.42, 1 + (index + 1) * 0.42]
        const [x, y] = [(depth: number) => 800 - 850 / depth, (height: number, depth: number) => 500 - height / depth]
        const tall = [600, 690, 560, 640, 600, 660][index] ?? 600
        let holes = ''
        for (let floor = 0; floor < 3; floor++)
          for (let bay = 0; bay < 2; bay++) {
            const [a, b] = [near + ((far - near) * (bay + 0.28)) / 2, near + ((far - near) * (bay + 0.72)) / 2]
            const top = tall - 60 - floor * 150
            holes += poly([[x(a), y(top, a)], [x(b), y(top, b)], [x(b), y(top - 92, b)], [x(a), y(top - 92, a)]], '#41606c')
          }
        return poly([[x(near), y(tall, near)], [x(far), y(tall, far)], [x(far), y(-170, far)], [x(near), y(-170, near)]], colour) + poly([[x(near), y(tall + 26, near)], [x(far), y(tall + 26, far)], [x(far), y(tall - 14, far)], [x(near), y(tall - 14, near)]], '#8d4a38') + holes
      })
      return `<g ${flip}>${faces.reverse().join('')}</g>`
    }
    const shopper = (coat: string, skin: string, more: Partial<Clothes> = {}): Clothes => ({ skin, coat, legs: ink, ...more })
    return sheet.print([
      bands(rng, ['#79b6c6', '#97c8cd', '#bddbd2', '#e2e8cf', cream], -80, 480, 12),
      bar(rng, 760, 90, 300, 20, cream) + bar(rng, 930, 190, 260, 16, cream),
      poly([[766, 520], [766, 250], [800, 96], [834, 250], [834, 520]], '#8aa3a0') + poly([[800, 96], [834, 250], [834, 520], [806, 520]], '#6d8a8a') + disc(800, 286, 17, cream) + line(800, 96, 800, 66, ink, 4),
      terrace(rng, 560, 1040, 560, 120, walls, 54, 84),
      rect(0, 552, 1600, 358, '#c7ad82'),
      front(true) + front(false),
      poly([[-200, 910], [640, 556], [960, 556], [1800, 910]], '#d9c39a') + poly([[640, 556], [960, 556], [1130, 640], [470, 640]], '#c7ad82'),
      [590, 620, 660, 715, 790].map((y) => line(-40, y, 1640, y, '#b2966a', 2.5)).join('') + [-900, -500, -220, 0, 220, 500, 900].map((x) => line(800 + x * 0.18, 560, 800 + x, 900, '#b2966a', 2.5)).join(''),
      run(true) + run(false),
      stroke('M330 150Q800 300 1270 150', ink, 3) + Array.from({ length: 13 }, (_, index) => { const t = (index + 0.5) / 13; const x = 330 + 940 * t; const y = 150 + 300 * t * (1 - t) * 1.0; return poly([[x - 17, y], [x + 17, y], [x, y + 40]], [red, cream, green, ochre][index % 4] ?? red) }).join(''),
      person(742, 626, 92, shopper('#35607f', '#e0b08c')) + person(866, 636, 98, shopper(green, '#8a5a3c', { with: 'hat', accent: ink }), -6) + person(806, 606, 78, shopper(ink, '#a8714e')),
      person(650, 726, 172, shopper(ochre, '#8a5a3c', { with: 'basket', accent: '#8a5a36' }), 8) + person(950, 744, 182, shopper('#7b3f5d', '#e0b08c', { with: 'bag', accent: red }), -9),
      person(800, 824, 250, shopper(red, '#a8714e', { with: 'basket', accent: '#8a5a36' }), 11),
      gull(690, 160, 18, ink, -8),
    ])
  },
}

/** Oxmere's market under its butter cross, in apple weather. */
export const oxmereMarket: Scene = {
  focal: { x: 0.5, y: 0.52 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, cream, rust, moss, ochre, stone] = ['#2f2a2b', '#faeccb', '#b94c2b', '#66773f', '#e0a136', '#e7d2a2']
    const wall = { wall: '#efdcb0', roof: '#9a4a30', glass: '#5b5a4c', trim: cream, door: moss }
    const timber = { ...wall, wall: cream, roof: '#6d4632' }
    const arch = (x: number) => path(`M${x - 52} 700V548a52 52 0 0 1 104 0V700Z`, '#4c4034') + path(`M${x - 40} 700V552a40 40 0 0 1 80 0V700Z`, '#f3c877')
    const goods = [rust, ochre, '#9db04a', '#d97a3a'] as const
    return sheet.print([
      bands(rng, ['#e8b36a', '#edc283', '#f2d19c', '#f6deb4', cream], -40, 560, 14),
      disc(1240, 200, 88, '#fdf1cf') + bar(rng, 340, 170, 440, 22, cream) + bar(rng, 1200, 250, 460, 18, '#f2d19c'),
      hills(rng, 520, 120, 300, '#c9b072', 720) + hills(rng, 570, 70, 220, '#a89b5a', 720),
      gable(rng, -30, 720, 190, 200, wall, 3, 3) + cottage(rng, 164, 720, 260, 160, timber, 4, 2) + gable(rng, 1440, 720, 190, 210, timber, 3, 3) + cottage(rng, 1176, 720, 260, 150, wall, 4, 2),
      stroke('M170 560L290 720M290 560L420 720M290 560L170 720M420 560L290 720', '#6d4632', 6, 'opacity=".8"'),
      tree(rng, 440, 720, 230, '#c9772e', rust, '#5a3a26') + tree(rng, 1150, 720, 220, ochre, '#b98024', '#5a3a26'),
      rect(560, 420, 480, 290, stone) + rect(860, 420, 180, 290, sheet.hatch('#c7a566', 11, 3.5, 45)) + [640, 800, 960].map(arch).join('') + rect(548, 408, 504, 18, cream) + windows(rng, 580, 424, 440, 66, 7, 1, { ...wall, trim: '#c7a566' }),
      poly([[524, 412], [640, 262], [960, 262], [1076, 412]], '#9a4a30') + poly([[800, 262], [960, 262], [1076, 412], [800, 412]], sheet.hatch('#6d2f1e', 14, 4, 0)) + [0, 1, 2].map((row) => line(600 - row * 28, 310 + row * 36, 1000 + row * 28, 310 + row * 36, '#6d2f1e', 3)).join(''),
      rect(736, 150, 128, 118, cream) + rect(812, 150, 52, 118, '#d2b67c') + poly([[716, 154], [800, 50], [884, 154]], '#55704f') + poly([[800, 50], [884, 154], [800, 154]], '#3f573d') + disc(800, 206, 34, ink) + disc(800, 206, 28, cream) + line(800, 206, 800, 186, ink, 4) + line(800, 206, 786, 214, ink, 4) + line(800, 54, 800, 16, ink, 5) + poly([[800, 18], [838, 28], [800, 38]], rust),
      rect(0, 706, 1600, 200, '#cfae74') + rect(0, 706, 1600, 200, sheet.hatch('#b08f57', 30, 3, 0)) + oval(800, 800, 620, 70, '#dfc28b'),
      stall(rng, 190, 800, 260, rust, cream, goods) + stall(rng, 1150, 800, 260, moss, cream, goods) + stall(rng, 486, 776, 210, ochre, cream, goods) + stall(rng, 906, 776, 210, '#8b5a72', cream, goods),
      person(318, 806, 150, { skin: '#8a5a3c', coat: '#3f5a6b', legs: ink, with: 'basket', accent: '#6d4632' }, 7) + person(1090, 812, 160, { skin: '#e0b08c', coat: rust, legs: ink, with: 'hat', accent: ink }, -8),
      person(770, 836, 206, { skin: '#e0b08c', coat: moss, legs: ink, with: 'basket', accent: '#6d4632' }, 9) + person(868, 830, 150, { skin: '#e0b08c', coat: ochre, legs: ink }, 7),
      [[640, 850], [668, 856], [654, 838], [1010, 852], [1040, 846]].map(([x = 0, y = 0]) => oval(x, y, 20, 16, '#d97a3a') + oval(x, y, 8, 16, '#b9602a') + rect(x - 2, y - 22, 5, 8, moss)).join(''),
      gull(980, 130, 18, ink, 8) + gull(620, 190, 15, ink, -8),
    ])
  },
}

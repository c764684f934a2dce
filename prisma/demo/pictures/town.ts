import { skyline, terrace, windows } from './buildings.ts'
import { person } from './people.ts'
import type { Scene } from './scene.ts'
import { disc, line, path, poly, rect, round, stroke, type Point } from './shapes.ts'
import { bands, bar, gull, rain } from './sky.ts'
import { glitter } from './water.ts'

/** The Customs House, where the council sits: columns in late sun. */
export const councilHall: Scene = {
  focal: { x: 0.5, y: 0.5 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, teal, stone, shade, sun, copper] = ['#1f3038', '#2f6e78', '#f4e6c4', '#cfae7d', '#f0b54b', '#5fa08e']
    const walls = { wall: stone, roof: ink, glass: '#375a66', lit: '#f0b54b', litShare: 0.25, trim: shade }
    const column = (x: number) =>
      rect(x - 19, 372, 38, 306, stone) + rect(x + 3, 372, 16, 306, shade) + [-11, -3].map((dx) => rect(x + dx, 384, 2.5, 282, shade)).join('') + rect(x - 27, 358, 54, 16, stone) + rect(x - 27, 668, 54, 16, stone)
    const dusk = sheet.hatch('#b98f5c', 10, 3, 45)
    return sheet.print([
      bands(rng, [teal, '#3f8288', '#5e9b97', '#8bb7a4', '#c4d1ad', '#efdfae'], -60, 720, 14),
      disc(330, 330, 78, '#fbe4a4') + bar(rng, 260, 250, 420, 22, '#8bb7a4') + bar(rng, 1330, 190, 460, 26, '#5e9b97'),
      skyline(rng, -20, 1640, 700, 150, '#4b7f80', 5),
      terrace(rng, -60, 260, 716, 230, [{ ...walls, wall: '#b5663f' }, { ...walls, wall: '#d6a15c' }], 100, 150) + terrace(rng, 1350, 1660, 716, 230, [{ ...walls, wall: '#b5663f' }, { ...walls, wall: '#d6a15c' }], 100, 150),
      rect(250, 400, 1100, 300, stone) + rect(250, 400, 320, 300, dusk, 'opacity=".35"') + rect(1030, 400, 320, 300, dusk),
      windows(rng, 262, 412, 300, 270, 4, 2, walls, true) + windows(rng, 1038, 412, 300, 270, 4, 2, walls, true),
      rect(236, 380, 1128, 24, stone) + rect(236, 400, 1128, 7, shade) + Array.from({ length: 29 }, (_, index) => rect(244 + index * 39, 362, 20, 20, stone)).join('') + rect(236, 354, 1128, 9, stone),
      rect(700, 120, 200, 130, stone) + rect(820, 120, 80, 130, shade) + rect(686, 108, 228, 16, stone) + disc(800, 184, 44, ink) + disc(800, 184, 37, '#fff7e2') + line(800, 184, 800, 156, ink, 5) + line(800, 184, 822, 194, ink, 5),
      path('M704 108Q708 20 800 8Q892 20 896 108Z', copper) + path('M820 108Q840 40 800 8Q892 20 896 108Z', '#417d70') + line(800, 10, 800, -60, ink, 6),
      rect(560, 356, 480, 340, '#a5824f') + rect(560, 356, 480, 340, sheet.hatch('#8a683a', 13, 4, 0)),
      [622, 711, 889, 978].map((x) => rect(x - 14, 470, 28, 120, ink)).join('') + path('M764 690V520a36 36 0 0 1 72 0V690Z', ink) + path('M772 690V522a28 28 0 0 1 56 0V690Z', sun),
      [578, 667, 756, 844, 933, 1022].map(column).join(''),
      poly([[530, 338], [800, 222], [1070, 338]], stone) + poly([[584, 328], [800, 238], [1016, 328]], shade) + disc(800, 298, 26, stone) + stroke('M800 274V322M784 308Q800 326 816 308M790 284H810', teal, 5),
      rect(530, 336, 540, 24, stone) + rect(530, 354, 540, 6, shade),
      [0, 1, 2, 3, 4].map((step) => rect(520 - step * 26, 682 + step * 13, 560 + step * 52, 14, step % 2 ? '#e3cd9d' : stone) + rect(520 - step * 26, 692 + step * 13, 560 + step * 52, 4, shade)).join(''),
      rect(0, 746, 1600, 160, '#6d6a58') + rect(0, 746, 1600, 160, sheet.hatch('#54533f', 26, 3, 0)) + poly([[420, 746], [1180, 746], [1500, 910], [100, 910]], '#8a8268', 'opacity=".6"'),
      poly([[250, 746], [1350, 746], [1660, 800], [700, 780]], ink, 'opacity=".18"'),
      person(664, 826, 118, { skin: '#8a5a3c', coat: '#c8462f', legs: ink, with: 'bag', accent: ink }, 8) + person(900, 806, 108, { skin: '#e0b08c', coat: teal, legs: ink }, -8) + person(944, 812, 108, { skin: '#a8714e', coat: ink, legs: '#3b3a35', with: 'hat', accent: '#3b3a35' }, -7) + person(756, 742, 80, { skin: '#e0b08c', coat: '#3b3a35', legs: ink }, 5),
      gull(560, 130, 24, '#fff7e2', -8) + gull(1080, 90, 20, '#fff7e2', 8),
    ])
  },
}

/** One side of a street running to a vanishing point at 800, `eye`. */
function side(left: boolean, eye: number, colours: readonly string[], glass: string, lit: string): string {
  const x = (depth: number) => (left ? 800 - 860 / depth : 800 + 860 / depth)
  const y = (height: number, depth: number) => eye - height / depth
  return colours
    .map((colour, index) => {
      const [near, far] = [1 + index * 0.62, 1 + (index + 1) * 0.62]
      const tall = [640, 760, 600, 700, 650, 720, 610, 680][index % 8] ?? 640
      const wall: Point[] = [[x(near), y(tall, near)], [x(far), y(tall, far)], [x(far), y(-250, far)], [x(near), y(-250, near)]]
      let holes = ''
      for (let floor = 0; floor < 3; floor++) {
        for (let bay = 0; bay < 3; bay++) {
          const [a, b] = [near + ((far - near) * (bay + 0.22)) / 3, near + ((far - near) * (bay + 0.74)) / 3]
          const [top, foot] = [tall - 90 - floor * 190, tall - 210 - floor * 190]
          holes += poly([[x(a), y(top, a)], [x(b), y(top, b)], [x(b), y(foot, b)], [x(a), y(foot, a)]], (index * 5 + floor * 3 + bay * 2) % 7 < 3 ? lit : glass)
        }
      }
      return poly(wall, colour) + holes
    })
    .reverse()
    .join('')
}

/** The tram comes down from the hill in the wet. */
export const tramSkellan: Scene = {
  focal: { x: 0.5, y: 0.55 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, blue, slate, violet, lamp, red] = ['#131a2b', '#26395a', '#41587a', '#6f7a9b', '#ffd98a', '#cf3f31']
    return sheet.print(
      [
        bands(rng, [blue, '#344a6d', slate, violet, '#b39aa3', '#e6b99c'], -60, 560, 12),
        skyline(rng, 620, 1000, 560, 120, '#7c6f8c', 2),
        rect(0, 556, 1600, 350, '#22304c'),
        side(true, 520, ['#22304c', '#2d3f5f', '#29395a', '#3a4c6c', '#465877', '#56668a'], ink, lamp) + side(false, 520, ['#1f2c47', '#2f4161', '#27375a', '#3d4f70', '#48597a', '#5a698c'], ink, lamp),
        poly([[-100, 900], [730, 560], [870, 560], [1700, 900]], '#2a3550') + poly([[300, 910], [760, 560], [840, 560], [1300, 910]], '#3a4666'),
        [-210, -90, 90, 210].map((x) => line(800 + x * 1.5, 910, 800 + x * 0.14, 560, '#a9b0c6', 5)).join(''),
        stroke('M800 -20V250M760 250L800 120L840 250M-20 190Q400 260 800 250Q1200 260 1620 190M240 -20Q700 240 800 330M1360 -20Q900 240 800 330', ink, 3),
        glitter(rng, 800, 758, 900, 240, 420, lamp, 'opacity=".85"') + glitter(rng, 640, 760, 900, 60, 110, red, 'opacity=".8"') + glitter(rng, 960, 760, 900, 60, 110, red, 'opacity=".8"'),
        glitter(rng, 180, 800, 900, 90, 160, lamp, 'opacity=".5"') + glitter(rng, 1420, 800, 900, 90, 160, lamp, 'opacity=".5"'),
        path('M610 270Q620 232 670 228H930Q980 232 990 270L1010 700Q1010 740 980 744H620Q590 740 590 700Z', red),
        path('M800 228H930Q980 232 990 270L1010 700Q1010 740 980 744H800Z', '#a82e29'),
        rect(600, 520, 400, 30, '#f6e7c5') + path('M634 316Q636 300 652 300H948Q964 300 966 316L976 490H624Z', ink) + path('M640 320Q642 308 654 308H776V484H632Z', '#ffe7b0') + path('M824 308H946Q958 308 960 320L968 484H824Z', '#f3c877'),
        rect(784, 308, 32, 178, '#8a2622') + rect(690, 246, 220, 40, ink, 'rx="8"') + Array.from({ length: 7 }, (_, index) => rect(706 + index * 28, 256, 17, 20, lamp)).join(''),
        path('M850 484V420Q850 400 868 396Q860 352 884 350Q908 352 900 396Q920 402 920 424V484Z', ink) + path('M868 362Q884 346 902 362L904 354Q884 334 866 354Z', red),
        disc(800, 632, 44, lamp, 'opacity=".35"') + disc(800, 632, 30, '#fff3cf') + disc(664, 660, 17, '#fff3cf') + disc(936, 660, 17, '#fff3cf') + rect(620, 700, 360, 16, ink) + path('M590 744H1010L984 780H616Z', ink),
        rect(480, 300, 640, 640, sheet.glow(['#ffe7b0', 0.5], ['#ffe7b0', 0.12], ['#ffe7b0', 0])),
        [250, 1350].map((x) => line(x, 800, x, 330, ink, 9) + path(`M${x - 26} 330H${x + 26}L${x + 16} 286H${x - 16}Z`, lamp) + disc(x, 308, 70, lamp, 'opacity=".22"') + path(`M${x - 30} 286Q${x} 262 ${x + 30} 286Z`, ink)).join(''),
        person(440, 846, 210, { skin: '#a8714e', coat: '#3f7f86', legs: ink, with: 'umbrella', accent: '#e2a33c' }, 9) + person(1180, 840, 200, { skin: '#e0b08c', coat: ink, legs: ink, with: 'umbrella', accent: '#5d7fae' }, -9),
        rain(rng, 150, '#c9d0e2', 100, round(120), 2),
      ],
      { dark: '#000' },
    )
  },
}

import { furrows, hill, tufts } from './land.ts'
import { lighthouse, turbine } from './harbour-works.ts'
import { cottage } from './buildings.ts'
import type { Scene } from './scene.ts'
import { path, poly, rect, ring, round, sliver, stroke } from './shapes.ts'
import { bar, gull, heap, stars } from './sky.ts'
import { glitter, ripples, sea, spray } from './water.ts'

/** Lanter Point at noon: the light, and the turbines out past it. */
export const windLanter: Scene = {
  focal: { x: 0.42, y: 0.48 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, blue, white, red, grass, rock] = ['#16324a', '#2f7fae', '#fdf8ea', '#d8432b', '#7fa653', '#8a7a66']
    const farm: [number, number, number, number][] = [
      [960, 520, 150, 10], [1100, 520, 150, 47], [1240, 520, 150, 95], [1380, 520, 150, 20], [1520, 520, 150, 70],
      [870, 540, 240, 80], [1070, 544, 270, 22], [1290, 548, 300, 64], [1520, 552, 320, 100],
      [1190, 590, 430, 38],
    ]
    return sheet.print([
      rect(0, 0, 1600, 900, sheet.down('#4fa3cf', '#8fcbe0', '#d9ecdf')),
      heap(rng, 300, 300, 460, 170, white) + bar(rng, 930, 90, 240, 16, white) + bar(rng, 1330, 470, 420, 18, '#eef5ea'),
      sea(518, sheet.down('#69b3c9', blue, '#1d5c8a', '#17476f')),
      ripples(rng, 526, 880, 190, '#d9ecdf', 'opacity=".75"'),
      ripples(rng, 560, 880, 60, ink, 'opacity=".35"'),
      farm.map(([x, foot, height, turn]) => turbine(x, foot, height, turn, white, '#c3cdc9', '#efb73e')).join(''),
      hill([[-60, 560], [160, 540], [420, 556], [640, 590], [790, 640], [880, 720], [960, 800], [1010, 900]], rock),
      hill([[-60, 548], [160, 532], [420, 548], [620, 576], [748, 622], [800, 668], [700, 690], [420, 740], [-60, 800]], grass, 800),
      furrows(rng, [-20, 690, 860, 900], 110, 74, '#5d5142', 80, 5) + furrows(rng, [40, 570, 700, 690], 70, 8, '#5d8a3f', 60, 4),
      path('M-20 700Q300 640 520 640Q620 630 648 596L664 596Q660 650 540 662Q320 672 -20 740Z', '#e9d9a8'),
      cottage(rng, 420, 586, 170, 58, { wall: white, roof: '#b65a40', glass: ink, door: red }),
      lighthouse(664, 600, 1.36, white, red, ink, '#ffe08a'),
      tufts(rng, 640, 840, 60, '#4a7534', '', 0, 640),
      spray(rng, 960, 850, 90, 60, white) + spray(rng, 900, 790, 60, 40, white),
      gull(520, 250, 30, ink, -10) + gull(800, 200, 22, ink, 8) + gull(450, 330, 18, ink),
    ])
  },
}

/** The same light at night, the stars drawn round the pole. */
export const lighthouseNight: Scene = {
  focal: { x: 0.5, y: 0.42 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, navy, indigo, violet, lamp] = ['#080b1a', '#111a3a', '#24305f', '#4a4f86', '#ffe9a3']
    let trails = ''
    for (let index = 0; index < 150; index++) {
      const radius = 110 + index * 6.5
      const start = rng.between(-Math.PI, Math.PI)
      const sweep = rng.between(0.12, 0.42)
      const [x1, y1] = [800 + Math.cos(start) * radius, 210 + Math.sin(start) * radius]
      const [x2, y2] = [800 + Math.cos(start + sweep) * radius, 210 + Math.sin(start + sweep) * radius]
      trails += `M${round(x1)} ${round(y1)}A${radius} ${radius} 0 0 1 ${round(x2)} ${round(y2)}`
    }
    let cuts = ''
    for (let index = 0; index < 120; index++) cuts += sliver(rng.between(520, 1100), rng.between(700, 890), rng.between(30, 90), rng.between(2, 5), rng.between(50, 120))
    return sheet.print(
      [
        rect(0, 0, 1600, 900, sheet.down(navy, indigo, violet, '#8b7fa6')),
        stroke(trails, '#cdd3ea', 2, 'opacity=".55" stroke-linecap="round"'),
        stars(rng, 90, 520, '#f3f0e0'),
        poly([[800, 210], [-60, 40], [-60, 330]], sheet.across([lamp, 0.1], [lamp, 0.75])) + poly([[800, 210], [1660, 110], [1660, 390]], sheet.across([lamp, 0.75], [lamp, 0.1])),
        rect(560, -30, 480, 480, sheet.glow([lamp, 0.95], [lamp, 0.35], [lamp, 0])),
        sea(610, sheet.down('#5a5a8c', indigo, navy, ink)),
        ripples(rng, 618, 890, 150, '#8b8fbf', 'opacity=".6"'),
        glitter(rng, 300, 614, 860, 60, 160, lamp, 'opacity=".65"') + glitter(rng, 1330, 614, 860, 60, 150, lamp, 'opacity=".5"'),
        path('M380 900Q440 800 560 770Q620 690 720 690L760 650H850L900 684Q980 700 1020 760Q1160 800 1230 900Z', ink),
        path(cuts, '#2d3566'),
        cottage(rng, 876, 700, 150, 46, { wall: '#39406f', roof: ink, glass: lamp, lit: lamp }),
        lighthouse(800, 660, 1.62, '#e9e4d6', '#b23a48', '#12142c', '#fffbe0'),
        poly([[840, 660], [822, 300], [840, 300], [868, 660]], '#12142c', 'opacity=".35"'),
        path(ring(800, 254, 22), '#fffbe0'),
        spray(rng, 470, 870, 120, 60, '#c9cfe6') + spray(rng, 1150, 870, 130, 60, '#c9cfe6'),
      ],
      { dark: '#000' },
    )
  },
}

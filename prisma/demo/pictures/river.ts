import { eight } from './boats.ts'
import { skyline } from './buildings.ts'
import { hills } from './land.ts'
import { person } from './people.ts'
import type { Scene } from './scene.ts'
import { line, path, poly, rect, sliver, stroke } from './shapes.ts'
import { bands, bar, gull } from './sky.ts'
import { mirror, ripples, sea } from './water.ts'

/** One span of a camelback truss, its deck at `deck`. */
function truss(left: number, right: number, deck: number, rise: number, colour: string): string {
  const panels = 8
  const top = (index: number) => deck - rise * (0.62 + 0.38 * Math.sin((index / panels) * Math.PI))
  const x = (index: number) => left + ((right - left) * index) / panels
  let d = `M${left} ${deck}L${x(1)} ${top(1)}`
  for (let index = 1; index < panels; index++) {
    d += `${index > 1 ? `L${x(index)} ${top(index)}` : ''}`
  }
  d += `L${right} ${deck}`
  for (let index = 1; index < panels; index++) d += `M${x(index)} ${top(index)}V${deck}`
  for (let index = 1; index < panels - 1; index++) {
    d += index < panels / 2 ? `M${x(index)} ${top(index)}L${x(index + 1)} ${deck}` : `M${x(index + 1)} ${top(index + 1)}L${x(index)} ${deck}`
  }
  return stroke(d, colour, 10, 'stroke-linejoin="round"') + stroke(`M${left} ${deck}L${x(1)} ${top(1)}${Array.from({ length: panels - 2 }, (_, i) => `L${x(i + 2)} ${top(i + 2)}`).join('')}L${right} ${deck}`, colour, 17, 'stroke-linejoin="round"')
}

/** Merrow Bridge with its middle span in scaffolding. */
export const bridgeMerrow: Scene = {
  focal: { x: 0.5, y: 0.5 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, green, mint, paper, orange, stone] = ['#1d2f33', '#2f5d57', '#a8cdbd', '#f3ead2', '#e8672c', '#9b8c76']
    let poles = ''
    for (let x = 560; x <= 1040; x += 40) poles += `M${x} 268V640`
    for (let y = 300; y <= 620; y += 54) poles += `M540 ${y}H1060`
    const pier = (x: number) =>
      poly([[x - 46, 560], [x + 46, 560], [x + 60, 760], [x - 60, 760]], stone) + poly([[x + 8, 560], [x + 46, 560], [x + 60, 760], [x + 14, 760]], '#6f6353') + rect(x - 58, 548, 116, 18, paper) + rect(x - 52, 580, 100, 170, sheet.hatch('#5b5144', 24, 3, 0), 'opacity=".7"')
    const crew = { skin: '#a8714e', coat: orange, legs: ink, with: 'helmet', accent: paper } as const
    return sheet.print([
      bands(rng, ['#8fc0b4', mint, '#c3dcc8', '#e0e6cc', paper], -40, 560, 12),
      bar(rng, 330, 150, 460, 26, paper) + bar(rng, 1260, 200, 420, 24, paper),
      hills(rng, 560, 120, 260, '#9dbfae', 700) + skyline(rng, 900, 1640, 592, 70, '#86ab9c', 3) + hills(rng, 600, 60, 190, '#719a8a', 700),
      sea(606, sheet.down('#a5c9bb', '#6fa39a', '#3f7472', '#27514f')),
      ripples(rng, 614, 890, 120, paper, 'opacity=".6"'),
      mirror(rng, 470, 740, 120, 150, '#4b4a40', 'opacity=".6"') + mirror(rng, 1130, 740, 120, 150, '#4b4a40', 'opacity=".6"'),
      mirror(rng, 800, 700, 520, 130, orange, 'opacity=".55"'),
      truss(-190, 470, 548, 236, green) + truss(470, 1130, 548, 290, green) + truss(1130, 1790, 548, 236, green),
      pier(470) + pier(1130),
      poly([[548, 300], [700, 300], [700, 460], [548, 460]], orange, 'opacity=".9"') + poly([[880, 354], [1052, 354], [1052, 516], [880, 516]], orange, 'opacity=".9"'),
      rect(548, 300, 152, 160, sheet.hatch('#b8451a', 12, 3, 45)) + rect(880, 354, 172, 162, sheet.hatch('#b8451a', 12, 3, 45)),
      stroke(poles, ink, 4.5),
      [300, 408, 516].map((y) => rect(540, y - 6, 520, 9, '#c9a364')).join('') + rect(530, 622, 540, 12, '#c9a364'),
      rect(-20, 540, 1640, 26, ink) + rect(-20, 536, 1640, 6, paper) + rect(-20, 566, 1640, 10, green),
      person(790, 402, 88, crew) + person(752, 510, 88, { ...crew, skin: '#e0b08c' }, -7) + person(610, 294, 84, crew, -7) + person(840, 622, 84, { ...crew, coat: '#f0c341' }),
      line(960, 240, 960, 120, ink, 7) + line(880, 130, 1130, 130, ink, 7) + line(960, 100, 1126, 130, ink, 3) + line(1096, 132, 1096, 210, ink, 3) + rect(1070, 208, 54, 16, orange) + line(960, 330, 960, 100, ink, 7),
      gull(420, 250, 24, ink, -8) + gull(1240, 330, 20, ink, 8),
      ripples(rng, 780, 895, 36, '#1d3f40', 'opacity=".7"'),
    ])
  },
}

/** The Tide Race from the air. */
export const rowersRace: Scene = {
  focal: { x: 0.5, y: 0.5 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [deep, teal, foam, cream] = ['#0d5c6b', '#1b7f88', '#bfe3d6', '#fbf1da']
    let swell = ''
    for (let index = 0; index < 190; index++) swell += sliver(rng.between(-20, 1620), rng.between(-10, 910), rng.between(50, 210), rng.between(3, 9), rng.between(56, 74))
    let glints = ''
    for (let index = 0; index < 150; index++) glints += sliver(rng.between(-20, 1620), rng.between(-10, 910), rng.between(20, 90), rng.between(2, 5), rng.between(54, 76))
    const wake = (x: number, y: number, scale: number) =>
      path([[-640, 40, 640, 8], [-640, -40, 640, -8], [-560, 0, 420, 0], [-760, 84, 420, 11], [-760, -84, 420, -11]].map(([a = 0, b = 0, length = 0, turn = 0]) => sliver(a, b, length, 9, -turn)).join(''), foam, `opacity=".55" transform="translate(${x} ${y}) rotate(-22) scale(${scale})"`)
    const buoy = (x: number, y: number) => path(`M${x - 22} ${y}a22 22 0 1 0 44 0a22 22 0 1 0-44 0Z`, '#f06a2a') + path(`M${x - 8} ${y - 4}a8 8 0 1 0 16 0a8 8 0 1 0-16 0Z`, cream) + path(sliver(x + 12, y + 26, 70, 10, -22), deep)
    return sheet.print([
      rect(0, 0, 1600, 900, sheet.across('#1f8a90', teal, deep)),
      path('M-50 640Q300 560 560 700T1100 820T1700 700V950H-50Z', deep, 'opacity=".55"') + path('M-50 -50H900Q700 120 420 110T-50 240Z', '#3aa39c', 'opacity=".6"'),
      path(swell, '#0f6673', 'opacity=".7"') + path(glints, foam, 'opacity=".5"'),
      wake(936, 122, 0.95) + wake(850, 450, 1.12) + wake(804, 774, 0.95),
      eight(936, 122, 0.95, -22, cream, '#20304a', '#e0b08c', '#f0b93a', -16, foam),
      eight(850, 450, 1.12, -22, '#fff6e2', '#d8412c', '#a8714e', '#d8412c', 22, foam),
      eight(804, 774, 0.95, -22, '#f0b93a', '#fbf1da', '#7a4a32', '#20304a', -4, foam),
      buoy(300, 250) + buoy(1360, 590) + buoy(1240, 830),
    ])
  },
}

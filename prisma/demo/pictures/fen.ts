import { channel, glitter, ripples } from './water.ts'
import { furrows, hills, poplar, reeds, tufts } from './land.ts'
import { cutter, person } from './people.ts'
import type { Scene } from './scene.ts'
import { at, disc, group, line, path, rect, sliver, stroke } from './shapes.ts'
import { bands, bar, sun } from './sky.ts'

/** A crane on the wing, neck to the right, span about 260. */
function crane(x: number, y: number, scale: number, tilt: number, beat: number, body: string, tips: string, crown: string): string {
  const up = beat * 110
  const wing = (side: number) => {
    const lean = side * 34
    return group([
      path(`M-16 0Q${lean - 30} ${-up * 0.6} ${lean - 56} ${-up}Q${lean - 20} ${-up * 0.82} ${lean + 6} ${-up * 0.78}Q${lean + 18} ${-up * 0.4} 30 2Z`, body),
      path(`M${lean - 56} ${-up}Q${lean - 84} ${-up * 1.16} ${lean - 100} ${-up * 1.2}L${lean - 76} ${-up * 1.02}L${lean - 82} ${-up * 0.9}L${lean - 58} ${-up * 0.86}L${lean - 60} ${-up * 0.72}L${lean - 36} ${-up * 0.72}Q${lean - 46} ${-up * 0.86} ${lean - 56} ${-up}Z`, tips),
    ])
  }
  return at(x, y, scale, [
    wing(1),
    stroke('M-40 2L-136 10', tips, 4) + path('M-136 8l-16 -3l2 8z', tips),
    path('M-50 2Q-20 -16 40 -4Q96 -16 128 -16L130 -9Q96 -4 44 12Q0 22 -50 2Z', body),
    path('M84 -12Q106 -17 130 -17L130 -9Q104 -7 84 -3Z', tips) + disc(132, -13, 7, tips) + path('M126 -19Q132 -23 138 -17Z', crown) + path('M137 -15L160 -11L137 -9Z', crown),
    path(`M-52 0Q-70 -2 -78 4Q-62 8 -46 6Z`, tips),
    wing(-1),
  ], tilt)
}

/** Hallow Fen at first light, cranes across the sun. */
export const fenCranes: Scene = {
  focal: { x: 0.5, y: 0.4 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, pine, moss, pink, peach, cream, crown] = ['#12282b', '#1f4a47', '#4f7a63', '#e58f83', '#f6c3a0', '#fdebcb', '#d23b2e']
    const flock: [number, number, number, number, number][] = [
      [800, 330, 1.5, -8, 1.15], [1176, 204, 0.98, -12, -0.6], [470, 196, 0.92, -8, 0.8], [1190, 430, 0.8, -6, 1], [420, 400, 0.74, -10, -0.7], [900, 130, 0.62, -10, 0.9], [230, 320, 0.5, -8, 1], [1400, 300, 0.56, -12, 0.9],
    ]
    return sheet.print([
      bands(rng, ['#d9766f', pink, '#eda48f', peach, '#f9d6b2', cream], -80, 620, 12),
      sun(800, 372, 210, '#fff3d2', '#fbdcb4', 2),
      bar(rng, 260, 470, 460, 16, '#f9d6b2') + bar(rng, 1380, 500, 520, 16, '#eda48f') + bar(rng, 1120, 520, 260, 10, cream),
      hills(rng, 592, 34, 220, '#b98a80', 700),
      rect(0, 596, 1600, 310, '#7d8f78') + hills(rng, 640, 24, 300, moss) + hills(rng, 712, 20, 340, '#386356'),
      channel([[800, 604, 120], [900, 640, 90], [700, 690, 130], [860, 760, 210], [760, 920, 420]], sheet.down('#f9d6b2', peach, '#c98c83')),
      glitter(rng, 800, 606, 880, 120, 200, '#fff3d2'),
      ripples(rng, 700, 890, 40, '#8a6a6c', 'opacity=".6"', 160, 480, 1080),
      furrows(rng, [0, 640, 560, 720], 50, 4, '#2c564b', 60, 4) + furrows(rng, [1050, 640, 1600, 720], 50, -4, '#2c564b', 60, 4),
      flock.map(([x, y, scale, tilt, beat]) => crane(x, y, scale, tilt, beat, scale > 0.9 ? '#5d6f74' : '#7a7476', ink, crown)).join(''),
      tufts(rng, 690, 860, 70, pine, '', 0, 420) + tufts(rng, 690, 860, 70, pine, '', 1120, 1600),
      reeds(rng, -20, 460, 910, 300, 120, pine, '#6b4a44') + reeds(rng, 1140, 1620, 910, 320, 120, pine, '#6b4a44'),
      reeds(rng, -20, 330, 910, 210, 90, ink, '#3d2b2e') + reeds(rng, 1260, 1620, 910, 230, 90, ink, '#3d2b2e') + reeds(rng, 330, 1260, 910, 80, 90, ink),
    ])
  },
}

/** A sheaf of reed, bound, standing. */
function sheaf(x: number, foot: number, height: number, straw: string, shade: string, band: string): string {
  const w = height * 0.3
  let cuts = ''
  for (let index = -3; index <= 3; index++) cuts += sliver(x + index * w * 0.16, foot - height * 0.3, height * 0.5, 3.4, 90 + index * 2) + sliver(x + index * w * 0.2, foot - height * 0.82, height * 0.3, 3.4, 90 + index * 7)
  return (
    path(`M${x - w * 0.62} ${foot}Q${x - w * 0.42} ${foot - height * 0.5} ${x - w * 0.4} ${foot - height * 0.6}L${x - w * 0.8} ${foot - height * 0.98}L${x - w * 0.5} ${foot - height * 0.94}L${x - w * 0.3} ${foot - height * 1.06}L${x - w * 0.05} ${foot - height * 0.97}L${x + w * 0.2} ${foot - height * 1.07}L${x + w * 0.45} ${foot - height * 0.96}L${x + w * 0.8} ${foot - height}L${x + w * 0.4} ${foot - height * 0.6}Q${x + w * 0.44} ${foot - height * 0.4} ${x + w * 0.62} ${foot}Z`, straw) +
    path(cuts, shade) +
    rect(x - w * 0.42, foot - height * 0.63, w * 0.84, height * 0.05, band)
  )
}

/** Reed cutters in winter light. */
export const reedCutters: Scene = {
  focal: { x: 0.5, y: 0.6 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, blue, ice, straw, ochre, rust, snow] = ['#1e2233', '#3c5a7d', '#c4d3d8', '#e5bd69', '#b97f33', '#b2472e', '#f5eedb']
    return sheet.print([
      bands(rng, ['#8fb0c2', '#aac4cd', ice, '#dfe0d2', snow], -60, 500, 12),
      disc(1120, 360, 92, '#f8d089') + bar(rng, 1120, 374, 420, 15, ice) + bar(rng, 400, 170, 460, 22, '#dfe5de'),
      hills(rng, 500, 44, 240, '#8ea4ad', 620) + [200, 250, 290, 640, 690, 1380, 1430, 1500].map((x, index) => poplar(x, 508, 80 + (index % 3) * 26, '#6d8796')).join(''),
      rect(0, 496, 1600, 410, ochre),
      reeds(rng, -20, 1620, 600, 130, 320, '#c9974a', '#dcb878'),
      reeds(rng, -20, 560, 660, 210, 150, '#a86f2c', '#d8ab5f') + reeds(rng, 1220, 1620, 680, 240, 110, '#a86f2c', '#d8ab5f'),
      path('M-20 690Q300 640 640 650T1240 660T1640 700V920H-20Z', snow),
      path('M-20 760Q240 700 480 742T900 846T1010 920H-20Z', '#9db8c6') + furrows(rng, [20, 770, 800, 890], 44, 3, snow, 90, 4),
      furrows(rng, [520, 670, 1560, 880], 90, -4, '#c9b48a', 50, 4) + tufts(rng, 690, 880, 70, ochre, '', 620, 1600),
      sheaf(1010, 736, 250, straw, ochre, rust) + sheaf(1150, 760, 260, '#d8aa55', '#9a6526', rust) + sheaf(1080, 790, 270, straw, ochre, rust) + sheaf(1300, 740, 220, '#d8aa55', '#9a6526', rust),
      reeds(rng, 250, 470, 740, 300, 60, straw, '#f3dcaa'),
      cutter(640, 800, 300, { skin: '#d9a27e', coat: rust, legs: ink, accent: ink }, '#dfe5de'),
      person(900, 772, 290, { skin: '#8a5a3c', coat: blue, legs: ink, with: 'hat', accent: '#5b3b2a' }, 8),
      line(862, 566, 950, 790, '#5b3b2a', 7) + [0, 1, 2, 3].map((tine) => line(852 + tine * 9, 520 - tine * 4, 860 + tine * 3, 566, '#5b3b2a', 4)).join(''),
      reeds(rng, -20, 300, 915, 260, 70, '#6d4520', '#b98645') + reeds(rng, 1340, 1620, 915, 240, 60, '#6d4520', '#b98645'),
    ])
  },
}

import { hill, hills, pine, reeds, tufts } from './land.ts'
import { person } from './people.ts'
import type { Scene } from './scene.ts'
import { disc, line, oval, path, poly, rect, ring, stroke } from './shapes.ts'
import { bands, bar, gull, heap } from './sky.ts'
import { mirror, ripples } from './water.ts'

/** Greywater, far down: the shore in rings, the draw-off tower out of its depth. */
export const greywater: Scene = {
  focal: { x: 0.5, y: 0.5 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, teal, sand, ochre, umber, sage, paper] = ['#2b2b33', '#2a7f86', '#ecd2a0', '#d9a765', '#a8683f', '#8c9a6b', '#f6ecd4']
    const rings = [
      [0, '#a8683f'], [1, '#bb7d4c'], [2, '#c98f58'], [3, ochre], [4, '#dfb578'], [5, '#e6c48c'], [6, sand],
    ] as const
    const basin = (step: number) => {
      const [inset, drop] = [step * 52, step * 13]
      return `M${-300 + inset} ${690 + drop}Q${-60 + inset * 0.9} ${528 + drop} ${420 + inset * 0.25} ${520 + drop}Q${700} ${500 + drop * 1.05} ${960 - inset * 0.1} ${512 + drop}Q${1520 - inset * 0.8} ${516 + drop} ${1960 - inset} ${680 + drop}L${1960 - inset * 2} 920L${-300 + inset * 2.4} 920Z`
    }
    return sheet.print([
      rect(0, 0, 1600, 900, sheet.down('#f0d9a6', '#f4e3bd', paper)),
      disc(1150, 150, 70, '#fff6df'),
      bar(rng, 380, 170, 380, 16, paper),
      hills(rng, 400, 170, 330, '#d2c6a0', 700) + hills(rng, 460, 130, 280, '#b3b184', 700),
      hill([[-80, 420], [140, 380], [360, 440], [620, 500], [820, 512], [1060, 500], [1300, 430], [1500, 392], [1700, 420]], sage),
      [40, 76, 112, 150, 196, 240, 1360, 1398, 1440, 1486, 1530, 1570].map((x, index) => pine(x, 470 - (index % 4) * 9, 86 + (index % 3) * 20, '#5d6f4d')).join(''),
      rings.map(([step, colour]) => path(basin(step), colour)).join(''),
      rings.map(([step]) => stroke(basin(step), umber, 2.5, 'opacity=".6"')).join(''),
      path('M240 720Q420 646 760 640Q1100 634 1290 690Q1400 730 1330 790Q1260 860 1300 930H240Q170 800 240 720Z', sand),
      path('M290 736Q460 666 770 660Q1080 654 1240 704Q1330 744 1262 800Q1190 864 1220 930H330Q210 810 290 736Z', sheet.down('#6fb3ad', teal, '#1d5c68')),
      ripples(rng, 680, 890, 60, '#cfe6d8', 'opacity=".8"', 150, 340, 1180),
      tufts(rng, 580, 880, 40, '#8a5632', '', 20, 320) + tufts(rng, 580, 880, 40, '#8a5632', '', 1300, 1600),
      mirror(rng, 800, 728, 120, 150, ink, 'opacity=".5"'),
      oval(800, 716, 96, 17, '#cfe6d8') + oval(800, 716, 74, 13, '#8a5632'),
      poly([[742, 330], [858, 330], [874, 716], [726, 716]], paper) + poly([[812, 330], [858, 330], [874, 716], [816, 716]], '#c7b48c'),
      [430, 486, 542, 598, 650].map((y, index) => rect(742 - (y - 330) * 0.041, y, 116 + (y - 330) * 0.083, 9, [umber, '#bb7d4c', umber, '#8a5632', ink][index] ?? umber)).join(''),
      poly([[730, 600], [870, 600], [874, 716], [726, 716]], '#8a5632', 'opacity=".35"'),
      rect(728, 312, 144, 22, ink) + poly([[736, 312], [800, 236], [864, 312]], '#b4492f') + line(800, 240, 800, 206, ink, 5),
      rect(786, 356, 28, 46, ink) + rect(788, 506, 22, 30, ink),
      poly([[858, 352], [1420, 436], [1420, 452], [858, 368]], ink) + stroke('M858 338L1420 422', ink, 3) + [930, 1020, 1110, 1200, 1290].map((x) => line(x, 350 + (x - 858) * 0.149, x, 560 + (x - 930) * 0.02, ink, 7)).join(''),
      poly([[1396, 420], [1470, 420], [1484, 540], [1386, 540]], '#c7b48c') + poly([[1440, 420], [1470, 420], [1484, 540], [1444, 540]], '#a8946a') + rect(1386, 412, 94, 14, ink),
      person(424, 690, 84, { skin: '#a8714e', coat: '#b4492f', legs: ink }) + path('M392 690L430 690L364 700Z', umber),
      gull(620, 260, 22, ink, -8) + gull(980, 200, 17, ink, 8),
    ])
  },
}

/** The sluice at Hallow: gates, wheels, and the drain running dead straight away. */
export const sluiceHallow: Scene = {
  focal: { x: 0.5, y: 0.48 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, green, moss, pale, oak, brick, white] = ['#1b2a26', '#4d7355', '#7f9c6b', '#cdd9bd', '#6d4b32', '#a5573b', '#f1ecd8']
    const gate = (x: number) =>
      rect(x, 430, 150, 250, oak) + rect(x, 430, 150, 250, sheet.hatch('#4a3020', 25, 5, 90)) + rect(x - 6, 470, 162, 16, ink) + rect(x - 6, 590, 162, 16, ink) + rect(x + 66, 250, 18, 190, ink)
    const wheel = (x: number) => stroke(ring(x, 296, 48), '#c9402b', 11) + stroke(`M${x - 48} 296H${x + 48}M${x} 248V344M${x - 34} 262L${x + 34} 330M${x + 34} 262L${x - 34} 330`, '#c9402b', 6) + disc(x, 296, 11, ink)
    const pillar = (x: number) =>
      rect(x - 34, 380, 68, 330, brick) + rect(x - 34, 380, 68, 330, sheet.hatch('#7c3c27', 22, 3, 0)) + rect(x + 12, 380, 22, 330, ink, 'opacity=".3"') + rect(x - 46, 362, 92, 22, white)
    return sheet.print([
      bands(rng, ['#9fb7ae', '#b3c6b6', pale, '#dfe4cb', white], -60, 440, 12),
      heap(rng, 340, 250, 560, 130, '#dfe4cb') + heap(rng, 1260, 210, 620, 140, '#dfe4cb'),
      rect(0, 430, 1600, 470, moss),
      poly([[780, 436], [820, 436], [1100, 640], [500, 640]], '#dfe4cb'),
      poly([[0, 520], [740, 436], [772, 436], [380, 640], [0, 760]], green) + poly([[1600, 520], [860, 436], [828, 436], [1220, 640], [1600, 760]], green),
      Array.from({ length: 9 }, (_, index) => pine(60 + index * 74, 474 - index * 4, 66 - index * 5, '#5f7d66') + pine(1540 - index * 74, 474 - index * 4, 66 - index * 5, '#5f7d66')).join(''),
      tufts(rng, 470, 700, 110, '#34573f', '', 0, 470) + tufts(rng, 470, 700, 110, '#34573f', '', 1130, 1600),
      gate(468) + gate(725) + gate(982),
      pillar(426) + pillar(672) + pillar(928) + pillar(1174),
      rect(380, 336, 840, 30, ink) + rect(380, 366, 840, 10, oak),
      stroke('M380 262H1220M392 262V336M500 262V336M672 262V336M928 262V336M1100 262V336M1208 262V336', ink, 6),
      wheel(543) + wheel(800) + wheel(1057),
      person(672, 340, 172, { skin: '#d9a27e', coat: '#e0a53a', legs: ink, with: 'hat', accent: oak }, 5),
      rect(0, 680, 1600, 220, sheet.down('#8fae9c', '#4f7a6b', '#25463f')),
      poly([[-10, 690], [392, 640], [392, 720], [-10, 830]], '#3f6a4b') + poly([[1610, 690], [1208, 640], [1208, 720], [1610, 830]], '#3f6a4b'),
      [468, 725, 982].map((x) => path(`M${x - 6} 664Q${x + 75} 646 ${x + 156} 664L${x + 176} 730Q${x + 75} 716 ${x - 26} 730Z`, white)).join(''),
      [426, 672, 928, 1174].map((x) => mirror(rng, x, 716, 84, 120, brick, 'opacity=".7"')).join(''),
      ripples(rng, 724, 895, 80, white, 'opacity=".75"', 170, 320, 1280) + ripples(rng, 740, 895, 40, ink, 'opacity=".4"'),
      reeds(rng, -20, 330, 915, 230, 90, '#24463a', oak) + reeds(rng, 1270, 1620, 915, 230, 90, '#24463a', oak),
      gull(560, 150, 22, white, -8) + gull(1010, 190, 18, white, 8),
    ])
  },
}

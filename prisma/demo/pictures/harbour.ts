import { cutter } from './boats.ts'
import { skyline, windows } from './buildings.ts'
import { bollard, jibCrane, lattice } from './harbour-works.ts'
import type { Scene } from './scene.ts'
import { line, path, poly, rect, ring, stroke } from './shapes.ts'
import { bands, bar, gull, stars, sun } from './sky.ts'
import { glitter, mirror, ripples, sea } from './water.ts'

/** The basin of Skellan at dusk: jib cranes against a low sun. */
export const harbourDusk: Scene = {
  focal: { x: 0.5, y: 0.5 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, plum, rust, coral, apricot, cream] = ['#24172f', '#5b2a52', '#a8414f', '#e4674c', '#f4a35f', '#fbdfa8']
    return sheet.print([
      bands(rng, [plum, '#83364f', rust, '#cb5349', coral, '#ee8853', apricot], -60, 560, 10),
      sun(800, 486, 150, cream, '#fbc27c', 3),
      bar(rng, 380, 210, 420, 22, '#83364f') + bar(rng, 1240, 270, 520, 24, rust) + bar(rng, 960, 392, 360, 13, '#f7b672'),
      skyline(rng, -20, 1640, 560, 92, '#8a3a50', 6),
      skyline(rng, -20, 560, 562, 74, '#4d2348', 2) + skyline(rng, 1080, 1640, 562, 80, '#4d2348', 2),
      sea(558, sheet.down('#e9834f', '#b84d4b', plum, '#2f1b38')),
      ripples(rng, 566, 880, 150, plum, 'opacity=".75"'),
      glitter(rng, 800, 560, 850, 250, 190, cream),
      mirror(rng, 560, 600, 90, 190, ink, 'opacity=".55"') + mirror(rng, 1090, 600, 90, 170, ink, 'opacity=".45"'),
      rect(-10, 552, 640, 46, ink) + rect(1010, 548, 600, 44, ink),
      jibCrane(250, 556, 0.86, '#4d2348') + jibCrane(540, 556, 1.24, ink) + jibCrane(1090, 552, 1.06, ink, true) + jibCrane(1380, 552, 0.8, '#4d2348', true),
      Array.from({ length: 9 }, (_, index) => rect(20 + index * 66, 560, 12, 60, ink) + rect(1040 + index * 66, 560, 12, 56, ink)).join(''),
      cutter(830, 690, 1.25, { hull: ink, stripe: coral, house: '#3b2142', dark: ink, glass: cream }),
      ripples(rng, 690, 706, 12, cream, 'opacity=".8"', 120, 700, 1000),
      path('M-10 900V812Q400 790 800 806T1610 800V900Z', '#170e20'),
      stroke('M420 806Q480 862 640 842Q700 834 760 800', '#3b2142', 9) + bollard(420, 818, 1.5, '#170e20', rust),
      gull(700, 270, 26, cream, -8) + gull(640, 320, 17, cream, 6) + gull(930, 216, 20, cream, 10),
    ])
  },
}

/** Night: a ship's bow comes on, and the pilot's boat lies under it. */
export const nightHarbour: Scene = {
  focal: { x: 0.5, y: 0.55 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, navy, blue, teal, moon, red] = ['#070d1c', '#0f1d36', '#1b3556', '#2c5f78', '#f3e7b8', '#d8482f']
    const lamp = (x: number, y: number, colour: string, size = 7) => path(ring(x, y, size * 3.4), colour, 'opacity=".22"') + path(ring(x, y, size), colour)
    const shore = [90, 176, 250, 352, 1238, 1330, 1412, 1500].map((x, index) => [x, 560 - (index % 3) * 16, index % 3 ? moon : '#f0a04b'] as const)
    return sheet.print(
      [
        rect(0, 0, 1600, 900, sheet.down('#0b1730', blue, teal)),
        stars(rng, 130, 420, '#dfe8ea'),
        rect(1000, -110, 540, 540, sheet.glow([moon, 0.5], [moon, 0.12], [moon, 0])),
        path('M1250 100A64 64 0 1 0 1334 172A54 54 0 0 1 1250 100Z', moon),
        skyline(rng, -20, 1640, 590, 74, navy, 5),
        sea(586, sheet.down('#234a66', navy, ink)),
        ripples(rng, 594, 890, 150, teal, 'opacity=".6"'),
        shore.map(([x, y, colour]) => glitter(rng, x, 590, 800, 14, 40, colour, 'opacity=".75"') + lamp(x, y, colour, 5)).join(''),
        rect(690, 210, 220, 130, '#8f9a99') + rect(800, 210, 110, 130, '#78858a') + windows(rng, 700, 226, 200, 90, 6, 2, { wall: ink, roof: ink, glass: '#243a4e', lit: '#f6d27a', litShare: 0.4 }),
        poly([[620, 200], [980, 200], [964, 96], [636, 96]], '#c9cfc4') + rect(540, 196, 520, 26, '#a9b3ad') + windows(rng, 648, 110, 304, 44, 9, 1, { wall: ink, roof: ink, glass: '#243a4e', lit: '#f6d27a', litShare: 0.8 }),
        line(800, 96, 800, 26, '#c9cfc4', 7) + line(752, 52, 848, 52, '#c9cfc4', 5) + lamp(800, 28, moon, 7),
        lattice(470, 262, 640, 262, 40, 4, navy, 6) + lattice(960, 262, 1130, 262, 40, 4, navy, 6),
        path('M448 292L1152 292Q1120 470 930 640L800 706L670 640Q480 470 448 292Z', '#12203a'),
        path('M448 292L800 330L800 706L670 640Q480 470 448 292Z', '#1c3354'),
        path('M448 292L800 330L1152 292L1146 322L800 362L454 322Z', '#e3ddc7'),
        path('M604 566Q700 602 800 618Q900 602 996 566L930 640L800 706L670 640Z', red),
        path('M604 566Q700 602 800 618L800 706L670 640Z', '#a9321f'),
        path('M596 418h34v46q-17 22-34 0zM970 418h34v46q-17 22-34 0z', ink) + lamp(478, 306, '#4fbf7c', 7) + lamp(1122, 306, red, 7),
        path('M640 650Q800 742 960 650Q1010 690 1130 704Q960 716 800 716T470 704Q590 690 640 650Z', '#dfe8ea', 'opacity=".85"'),
        ripples(rng, 700, 760, 40, '#dfe8ea', 'opacity=".6"', 150, 420, 1180),
        glitter(rng, 880, 790, 890, 60, 130, '#f6d27a'),
        cutter(780, 792, 1.75, { hull: '#e8932f', stripe: '#f3e7b8', house: '#dfe8ea', dark: ink, glass: '#f6d27a' }, true),
        lamp(796, 606, moon, 6) + lamp(794, 610, red, 4),
      ],
      { dark: '#000814' },
    )
  },
}

import { trawler, type Livery } from './boats.ts'
import { cottage, gable } from './buildings.ts'
import { containers, gantry } from './harbour-works.ts'
import { hill } from './land.ts'
import { person } from './people.ts'
import type { Scene } from './scene.ts'
import { disc, line, path, rect, stroke } from './shapes.ts'
import { bar, gull } from './sky.ts'
import { mirror, ripples, sea } from './water.ts'

/** Port Aune at noon: walls of boxes, one docker. */
export const containersAune: Scene = {
  focal: { x: 0.5, y: 0.68 },
  draw: (sheet) => {
    const rng = sheet.dice
    const ink = '#1c2b3a'
    const colours = ['#d9482b', '#d9482b', '#1f6f78', '#1f6f78', '#efb23f', '#efe6d0', '#20466b', '#20466b', '#b7352a'] as const
    const faded = ['#e0a48d', '#9cbcb8', '#efd7a3', '#f1ead9', '#a9b9c4'] as const
    return sheet.print([
      rect(0, 0, 1600, 900, sheet.down('#7fc3c8', '#b7dcd2', '#f2e9cf')),
      disc(1180, 160, 84, '#fff4d6'),
      bar(rng, 300, 190, 420, 30, '#f7f0dc') + bar(rng, 1260, 262, 380, 24, '#f7f0dc'),
      gantry(620, 640, 1.34, '#d7c9ac', '#c9b996') + gantry(1330, 650, 1.42, '#c65a3c', '#efe6d0'),
      containers(rng, 300, 660, 11, (column) => [2, 4, 3, 4, 4, 2, 2, 3, 4, 4, 3][column] ?? 3, 92, 42, faded, '#8a8f8a'),
      containers(rng, -60, 762, 4, (column) => [8, 8, 7, 5][column] ?? 4, 172, 76, colours, ink),
      containers(rng, 972, 762, 4, (column) => [5, 6, 8, 8][column] ?? 4, 172, 76, colours, ink),
      containers(rng, 628, 762, 2, (column) => [2, 3][column] ?? 2, 172, 76, ['#1f6f78', '#efb23f', '#d9482b', '#20466b'], ink),
      rect(0, 760, 1600, 140, '#4a5560') + rect(0, 760, 1600, 10, ink),
      path('M0 812H1600V820H0ZM0 872L1600 858V870L0 884Z', '#efb23f'),
      rect(0, 760, 1600, 140, sheet.hatch('#2f3943', 22, 3, 0), 'opacity=".5"'),
      path('M620 846L1000 858L880 862L600 852Z', ink, 'opacity=".6"'),
      person(800, 852, 190, { skin: '#8a5a3c', coat: '#f26a21', legs: ink, with: 'helmet', accent: '#fff4d6' }, 9),
      rect(786, 742, 30, 6, '#fff4d6') + rect(784, 762, 34, 6, '#fff4d6'),
      gull(560, 300, 22, '#fff8e8', -8) + gull(700, 228, 15, '#fff8e8', 8),
    ])
  },
}

/** Thornby Quay on a still morning: three boats and their reflections. */
export const thornbyBoats: Scene = {
  focal: { x: 0.52, y: 0.56 },
  draw: (sheet) => {
    const rng = sheet.dice
    const ink = '#22303c'
    const wall = { wall: '#f4ead6', roof: '#a8543c', glass: '#47606a', trim: '#d9c9a8', door: '#2f6f73' }
    const slate = { ...wall, roof: '#5b6a72', wall: '#e9d9b8', door: '#b8432f' }
    const pink = { ...wall, wall: '#e7b79c', roof: '#5b6a72', door: ink }
    const boats: [number, number, number, Livery, boolean][] = [
      [360, 664, 1.5, { hull: '#2f6f73', stripe: '#f4ead6', house: '#f4ead6', dark: ink, glass: '#9cc4c2' }, false],
      [1270, 672, 1.45, { hull: '#e0a53a', stripe: '#22303c', house: '#f4ead6', dark: ink, glass: '#9cc4c2' }, true],
      [810, 712, 2, { hull: '#c8402d', stripe: '#f4ead6', house: '#fbf3df', dark: ink, glass: '#9cc4c2' }, false],
    ]
    return sheet.print([
      rect(0, 0, 1600, 900, sheet.down('#a9cdd0', '#d7e3d6', '#f6e6c8')),
      disc(1130, 150, 62, '#fbe9b8'),
      bar(rng, 520, 128, 360, 20, '#eef0e2') + bar(rng, 1330, 236, 420, 18, '#eef0e2'),
      hill([[-60, 360], [260, 250], [620, 300], [980, 210], [1330, 270], [1700, 330]], '#9fb59a'),
      hill([[-60, 420], [200, 380], [560, 330], [900, 372], [1300, 320], [1700, 400]], '#7c9a80'),
      cottage(rng, 300, 404, 130, 54, wall) + cottage(rng, 1080, 402, 140, 54, slate) + cottage(rng, 690, 404, 120, 52, pink),
      rect(-10, 400, 1620, 120, '#6f8d76'),
      gable(rng, 20, 540, 150, 110, slate) + cottage(rng, 180, 540, 220, 92, wall) + gable(rng, 404, 540, 130, 120, pink) + cottage(rng, 540, 540, 200, 88, slate),
      gable(rng, 748, 540, 150, 116, wall) + cottage(rng, 906, 540, 230, 94, pink) + gable(rng, 1146, 540, 140, 112, slate) + cottage(rng, 1290, 540, 220, 92, wall) + gable(rng, 1514, 540, 140, 110, pink),
      rect(0, 536, 1600, 96, '#8d8574') + rect(0, 530, 1600, 12, '#c9bea2'),
      rect(0, 542, 1600, 90, sheet.hatch('#6b6455', 30, 3, 0)) + rect(0, 542, 1600, 90, sheet.hatch('#6b6455', 58, 2.5, 90)),
      person(232, 532, 70, { skin: '#d9a27e', coat: '#2f6f73', legs: ink, with: 'hat' }) + person(1110, 532, 72, { skin: '#a8714e', coat: '#e0a53a', legs: ink }, -7),
      [560, 590, 620, 1440, 1470].map((x, index) => rect(x, 506 - (index % 2) * 4, 26, 26, '#6b4a34') + rect(x + 3, 510, 20, 4, '#e0a53a')).join(''),
      sea(628, sheet.down('#8fb5b2', '#5f8f93', '#37606a')),
      mirror(rng, 360, 676, 320, 130, '#2f6f73', 'opacity=".7"') + mirror(rng, 1270, 682, 310, 130, '#e0a53a', 'opacity=".75"'),
      ripples(rng, 640, 890, 110, '#d7e3d6', 'opacity=".7"'),
      mirror(rng, 810, 726, 430, 150, '#c8402d', 'opacity=".8"') + mirror(rng, 812, 800, 120, 90, '#fbf3df', 'opacity=".8"'),
      boats.map(([x, y, scale, livery, flip]) => trawler(x, y, scale, livery, flip)).join(''),
      disc(670, 690, 17, '#e0a53a') + disc(670, 690, 7, ink) + disc(930, 684, 17, '#e0a53a') + disc(930, 684, 7, ink),
      stroke('M1048 582Q1070 610 1052 640', ink, 3) + line(140, 542, 180, 610, ink, 3),
      gull(620, 250, 22, '#fffdf2', -10) + gull(980, 330, 17, '#fffdf2', 8) + gull(930, 168, 14, '#fffdf2'),
      ripples(rng, 840, 895, 26, '#22454f', 'opacity=".6"'),
    ])
  },
}

import { back, runner } from './people.ts'
import type { Scene } from './scene.ts'
import { at, disc, line, oval, path, poly, rect, ring, round, smooth, stroke, type Point } from './shapes.ts'
import { bar, stars } from './sky.ts'

/** The Salt Lane ground of Skellan Athletic, under its lights. */
export const footballGround: Scene = {
  focal: { x: 0.5, y: 0.62 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, navy, blue, green, lime, white, amber] = ['#0c1226', '#16234a', '#2e4a86', '#2c7a47', '#49a05a', '#fbf7e0', '#f5c84b']
    const x = (share: number, y: number) => 800 + share * (560 + (y - 520) * 1.35)
    let pitch = ''
    for (let band = 0; band < 10; band++) {
      const [a, b] = [-1 + band * 0.2, -0.8 + band * 0.2]
      pitch += poly([[x(a, 520), 520], [x(b, 520), 520], [x(b, 910), 910], [x(a, 910), 910]], band % 2 ? green : lime)
    }
    const pylon = (px: number, top: number) => {
      let lamps = ''
      for (let row = 0; row < 3; row++) for (let column = 0; column < 5; column++) lamps += disc(px - 48 + column * 24, top + 12 + row * 24, 9, '#fffbe0')
      return stroke(`M${px - 30} 470L${px - 9} ${top + 80}M${px + 30} 470L${px + 9} ${top + 80}M${px - 26} 420L${px + 20} 350L${px - 17} 280L${px + 13} 210M${px + 26} 420L${px - 20} 350L${px + 17} 280L${px - 13} 210`, ink, 7) + rect(px - 64, top - 4, 128, 82, ink, 'rx="6"') + lamps + disc(px, top + 36, 190, sheet.glow(['#fff6c9', 0.75], ['#fff6c9', 0.15], ['#fff6c9', 0]))
    }
    const crowd = (left: number, right: number, top: number, rows: number) => {
      const colours = ['#3b5aa0', '#d9503c', '#f0dfb4', '#22356b', '#7f93c9'] as const
      let heads = ''
      for (let row = 0; row < rows; row++) for (let px = left + (row % 2) * 9; px < right; px += 18) if (rng.chance(0.86)) heads += oval(px + rng.between(-2, 2), top + row * 15, 6.5, 8, rng.pick(colours))
      return heads
    }
    const shadow = (px: number, y: number, reach: number) => path(`M${px - 14} ${y - 8}Q${px} ${y - 17} ${px + reach} ${y + 22}Q${px + reach * 0.6} ${y + 32} ${px - 10} ${y + 6}Z`, ink, 'opacity=".4"') + path(`M${px - 14} ${y - 8}Q${px} ${y - 17} ${px - reach} ${y + 22}Q${px - reach * 0.6} ${y + 32} ${px - 6} ${y + 6}Z`, ink, 'opacity=".22"')
    const player = (px: number, y: number, tall: number, shirt: string, skin: string, facing: 1 | -1) => shadow(px, y, tall * 0.9) + runner(px, y, tall, shirt, shirt === white ? ink : white, skin, facing)
    const net = `M646 548V440H954V548`
    return sheet.print(
      [
        rect(0, 0, 1600, 900, sheet.down(ink, navy, blue, '#6f79b5')),
        stars(rng, 50, 260, white) + bar(rng, 420, 250, 400, 20, '#22356b') + bar(rng, 1160, 200, 460, 22, '#22356b'),
        [[130, 60, 520], [480, 120, 300], [1120, 120, -300], [1470, 60, -520]].map(([px = 0, top = 0, reach = 0]) => poly([[px, top + 36], [800 + reach * 1.5, 900], [800 - reach * 0.6, 900]], '#fff6c9', 'opacity=".1"')).join(''),
        pylon(480, 110) + pylon(1120, 110),
        poly([[220, 330], [1380, 330], [1420, 366], [180, 366]], ink) + rect(200, 362, 1200, 130, '#121c3d') + crowd(216, 1390, 386, 7) + [420, 640, 960, 1180].map((px) => line(px, 362, px, 500, ink, 6)).join(''),
        rect(150, 488, 1300, 34, white) + Array.from({ length: 13 }, (_, index) => rect(150 + index * 100, 488, 96, 34, ['#d9503c', '#22356b', amber][index % 3] ?? amber) + rect(168 + index * 100, 500, 60, 9, white)).join(''),
        poly([[-20, 300], [160, 380], [160, 522], [-20, 600]], '#121c3d') + crowd(-10, 140, 410, 8) + poly([[-20, 250], [180, 356], [180, 376], [-20, 300]], ink) + poly([[1620, 300], [1440, 380], [1440, 522], [1620, 600]], '#121c3d') + crowd(1462, 1610, 410, 8) + poly([[1620, 250], [1420, 356], [1420, 376], [1620, 300]], ink),
        rect(0, 518, 1600, 390, '#24653d') + pitch,
        stroke(`M${round(x(-0.92, 536))} 536H${round(x(0.92, 536))}M${round(x(-0.42, 536))} 536L${round(x(-0.46, 640))} 640H${round(x(0.46, 640))}L${round(x(0.42, 536))} 536M${round(x(-0.2, 536))} 536L${round(x(-0.21, 574))} 574H${round(x(0.21, 574))}L${round(x(0.2, 536))} 536M660 640Q800 700 940 640M-40 860H1640`, white, 5) + oval(800, 600, 7, 3, white) + stroke('M380 905Q560 800 800 800Q1040 800 1220 905', white, 6),
        rect(646, 440, 308, 104, sheet.hatch('#e8ecff', 15, 1.6, 45), 'opacity=".8"') + rect(646, 440, 308, 104, sheet.hatch('#e8ecff', 15, 1.6, -45), 'opacity=".8"') + stroke(net, white, 9),
        player(800, 556, 92, amber, '#8a5a3c', 1),
        player(610, 664, 132, '#d9503c', '#e0b08c', 1) + player(1060, 650, 128, white, '#8a5a3c', -1) + player(420, 604, 108, white, '#e0b08c', 1) + player(1220, 594, 104, '#d9503c', '#a8714e', -1),
        player(940, 776, 190, white, '#e0b08c', -1) + player(790, 812, 226, '#d9503c', '#8a5a3c', 1),
        oval(884, 812, 22, 7, ink, 'opacity=".4"') + disc(880, 790, 20, white) + path('M880 781l9 7-3.500 10h-11l-3.500-10zM866 776l6-3M895 778l4 7', ink),
        pylon(130, 50) + pylon(1470, 50),
      ],
      { dark: '#000' },
    )
  },
}

const chair = (ink: string, seat: string, rim: string) =>
  path('M740 738Q860 738 1010 762Q900 776 800 752Z', ink, 'opacity=".4"') + path('M738 742V520Q738 508 750 508H834Q846 508 846 520V742H834V662H750V742Z', ink) + rect(750, 522, 84, 14, seat) + rect(750, 548, 84, 74, seat) + path('M728 640H856L876 664H708Z', ink) + path('M734 644H850L860 654H724Z', rim) + rect(712, 662, 12, 92, ink) + rect(860, 662, 12, 92, ink)

/** One chair in one light, before anybody comes on. */
export const theatreStage: Scene = {
  focal: { x: 0.5, y: 0.58 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, wine, red, rose, gold, cream] = ['#170b14', '#5a1426', '#a3202f', '#d2433f', '#e9b04d', '#fff0c9']
    const drape = (left: number, right: number, tuck: number) => {
      let cloth = ''
      const folds = 7
      for (let fold = 0; fold < folds; fold++) {
        const [a, b] = [left + ((right - left) * fold) / folds, left + ((right - left) * (fold + 1)) / folds]
        const pull = (px: number) => px + (tuck - px) * 0.42
        const d = `M${round(a)} 60Q${round(a)} 420 ${round(pull(a))} 560Q${round(a * 0.75 + pull(a) * 0.25)} 660 ${round(a * 0.7 + pull(a) * 0.3)} 770L${round(b * 0.7 + pull(b) * 0.3)} 770Q${round(b * 0.75 + pull(b) * 0.25)} 660 ${round(pull(b))} 560Q${round(b)} 420 ${round(b)} 60Z`
        cloth += path(d, [red, wine, rose, red, wine, red, '#7c1a2b'][fold] ?? red)
      }
      return cloth + rect(Math.min(tuck, (left + right) / 2) - 6, 548, Math.abs((left + right) / 2 - tuck) * 0.9, 22, gold, 'rx="11"')
    }
    let pelmet = ''
    for (let swag = 0; swag < 8; swag++) {
      const left = 100 + swag * 175
      pelmet += path(`M${left} 40H${left + 175}V110Q${left + 87} 230 ${left} 110Z`, swag % 2 ? wine : red) + stroke(`M${left} 110Q${left + 87} 230 ${left + 175} 110`, gold, 8) + stroke(`M${left + 18} 60Q${left + 87} 165 ${left + 157} 60M${left + 42} 46Q${left + 87} 108 ${left + 133} 46`, '#7c1a2b', 5)
    }
    const heads = (y: number, size: number, colour: string, shift: number) => Array.from({ length: 15 }, (_, seat) => back(-20 + shift + seat * 118 + rng.between(-9, 9), y + rng.between(-6, 6), size, colour)).join('')
    const scene: Point[] = [[220, 560], [380, 420], [520, 500], [660, 370], [800, 480], [960, 350], [1090, 470], [1230, 400], [1380, 540]]
    return sheet.print(
      [
        rect(0, 0, 1600, 900, ink),
        rect(150, 60, 1300, 640, sheet.down('#1d2a4a', '#33477a', '#7a5f86', '#c77d6b')),
        disc(1010, 300, 66, cream, 'opacity=".9"') + stars(rng, 30, 260, cream),
        path(`${smooth(scene)}L1380 700H220Z`, '#2a3158') + path('M150 700Q420 520 640 590T1080 570T1450 610V700Z', '#1b2140'),
        poly([[230, 640], [1370, 640], [1560, 800], [40, 800]], '#8a5430') + Array.from({ length: 11 }, (_, plank) => line(280 + plank * 104, 640, 90 + plank * 142, 800, '#5f3620', 4)).join(''),
        poly([[770, -20], [830, -20], [1060, 730], [540, 730]], sheet.down([cream, 0.75], [cream, 0.16])),
        oval(800, 730, 262, 44, '#ffe6a3') + oval(800, 730, 200, 32, cream),
        at(800, 750, 1.28, `<g transform="translate(-794 -750)">${chair(ink, rose, gold)}</g>`),
        drape(110, 470, 110) + drape(1490, 1130, 1490),
        pelmet,
        rect(0, 0, 110, 820, '#b9823a') + rect(1490, 0, 110, 820, '#b9823a') + rect(20, 0, 16, 820, gold) + rect(74, 0, 16, 820, '#7f5524') + rect(1510, 0, 16, 820, gold) + rect(1564, 0, 16, 820, '#7f5524') + rect(0, -10, 1600, 54, '#b9823a') + rect(0, 34, 1600, 12, gold) + path(ring(800, 22, 46), gold) + path(ring(800, 22, 34), wine),
        rect(0, 786, 1600, 40, '#3b1d22') + rect(0, 786, 1600, 8, gold) + Array.from({ length: 11 }, (_, index) => path(`M${276 + index * 104} 790a22 22 0 0 1 44 0Z`, cream)).join(''),
        heads(880, 118, '#2c1424', 30) + heads(950, 150, ink, -20),
      ],
      { dark: '#000' },
    )
  },
}

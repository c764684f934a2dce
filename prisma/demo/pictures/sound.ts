import { dinghy, ferry } from './boats.ts'
import { cottage } from './buildings.ts'
import { furrows, hill } from './land.ts'
import type { Scene } from './scene.ts'
import { at, oval, path, rect, sliver, smooth } from './shapes.ts'
import { bar, ceiling, gull, lightning, rain } from './sky.ts'
import { ripples, roller, sea, spray } from './water.ts'

/** The Sule ferry on grey water. */
export const ferrySule: Scene = {
  focal: { x: 0.52, y: 0.6 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, slate, mist, paper, red] = ['#1f2b33', '#5d7178', '#a9b7b5', '#e9e5d8', '#d24a2e']
    const wall = { wall: paper, roof: slate, glass: slate }
    const sule = `${smooth([[380, 486], [520, 440], [640, 372], [740, 320], [840, 300], [930, 352], [1010, 400], [1120, 420], [1220, 470], [1300, 488]])}L1300 500H380Z`
    return sheet.print([
      rect(0, 0, 1600, 900, sheet.down('#b9c4c1', '#d5d8cd', '#ece6d6')),
      bar(rng, 300, 150, 620, 34, '#cdd3ca') + bar(rng, 1180, 110, 560, 30, '#a9b7b5') + bar(rng, 800, 250, 520, 22, '#dfe0d5') + bar(rng, 1420, 300, 380, 20, '#c3cbc5'),
      hill([[620, 480], [760, 430], [900, 340], [1010, 318], [1130, 352], [1260, 296], [1400, 380], [1560, 440], [1760, 480]], '#8fa09f', 500),
      path(sule, slate),
      sheet.clip(sule, furrows(rng, [520, 330, 1160, 480], 90, 62, '#43565d', 60, 3)),
      path('M380 490Q520 462 660 474T960 462T1300 490L1300 502H380Z', '#43565d'),
      cottage(rng, 1010, 470, 44, 18, wall) + cottage(rng, 1068, 474, 40, 16, wall) + cottage(rng, 960, 468, 36, 15, wall) + rect(1124, 446, 9, 30, paper),
      sea(494, sheet.down(mist, '#8ba0a1', slate, '#3c5058')),
      ripples(rng, 500, 620, 130, '#d5d8cd', 'opacity=".7"', 60),
      ripples(rng, 560, 890, 90, '#43565d', 'opacity=".8"'),
      ripples(rng, 640, 890, 60, '#d5d8cd', 'opacity=".8"'),
      path('M480 662Q200 664 -20 684L-20 770Q240 706 480 682Z', mist, 'opacity=".7"') + ripples(rng, 676, 740, 60, paper, 'opacity=".85"', 200, -20, 480),
      ferry(800, 660, 1.55, { hull: '#27414d', stripe: red, house: '#f5f0e2', dark: ink, glass: '#5d7178' }),
      at(690, 330, 1, [oval(0, 0, 32, 13, '#7e8c8d'), oval(-60, -18, 44, 17, '#8f9b9a'), oval(-140, -40, 58, 20, mist)]),
      path('M470 664Q800 648 1120 662Q1180 664 1210 640Q1204 676 1150 682Q800 690 470 682Z', paper),
      ripples(rng, 676, 730, 44, paper, 'opacity=".9"', 160, 440, 1220),
      ripples(rng, 720, 760, 22, ink, 'opacity=".4"', 240, 480, 1150),
      gull(470, 440, 30, '#fffdf4', -14) + gull(540, 370, 22, '#fffdf4', 8) + gull(400, 520, 22, '#fffdf4', 4) + gull(1190, 400, 24, '#fffdf4', 12),
    ])
  },
}

/** Storm over the sound: one open boat, one fork of lightning. */
export const stormSound: Scene = {
  focal: { x: 0.52, y: 0.55 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, deep, steel, grey, foam, bolt] = ['#0c141d', '#1b2c3b', '#34505f', '#7d939a', '#e6e8dc', '#f5e17a']
    const crest = (y: number, count: number, reach: number) => {
      let d = ''
      for (let index = 0; index < count; index++) d += sliver(rng.between(0, 1600), y + rng.between(-reach, reach), rng.between(60, 190), rng.between(4, 10), rng.between(-14, 10))
      return path(d, foam)
    }
    return sheet.print(
      [
        rect(0, 0, 1600, 900, sheet.down(deep, steel, '#8fa3a2', '#d3d6c4')),
        rect(0, 300, 1600, 260, sheet.across(['#e9dfae', 0], ['#e9dfae', 0.75], ['#e9dfae', 0])),
        rain(rng, 190, '#c9d3cf', 112, 130, 2),
        ceiling(rng, 330, 420, '#4a6875') + ceiling(rng, 270, 360, steel) + ceiling(rng, 200, 300, '#27404f') + ceiling(rng, 130, 260, deep) + ceiling(rng, 60, 220, ink),
        furrowsOfCloud(rng.between),
        lightning(rng, [930, 196], [1030, 556], bolt, 9),
        rect(700, 380, 620, 300, sheet.glow([bolt, 0.5], [bolt, 0.12], [bolt, 0])),
        sea(548, '#5b7680'),
        roller(rng, 596, 34, 210, '#47636f', 40) + crest(582, 26, 14),
        roller(rng, 664, 52, 330, '#34505f', 120) + crest(648, 18, 22),
        dinghy(770, 640, 1.75, '#d2452c', '#f1d8a6'),
        path('M758 622L752 470L870 596Z', '#f4ecd6') + path('M744 600L750 500L700 604Z', '#d9cfb4') + path('M748 626L746 458L754 458L757 626Z', ink),
        roller(rng, 740, 76, 470, '#243b4a', 60) + crest(712, 14, 26),
        spray(rng, 640, 660, 120, 70, foam) + spray(rng, 1060, 690, 130, 60, foam),
        roller(rng, 836, 90, 640, '#15242f', 330) + crest(800, 12, 30),
        spray(rng, 330, 770, 150, 60, foam) + spray(rng, 1330, 770, 150, 60, foam),
        rain(rng, 120, '#e6e8dc', 112, 170, 2.4),
        rect(0, 0, 1600, 900, sheet.down([grey, 0], [grey, 0.08])),
      ],
      { dark: '#000' },
    )
  },
}

function furrowsOfCloud(between: (low: number, high: number) => number): string {
  let d = ''
  for (let index = 0; index < 90; index++) d += sliver(between(0, 1600), between(10, 230), between(60, 220), between(2, 5), between(-9, 3))
  return path(d, '#34505f', 'opacity=".8"')
}

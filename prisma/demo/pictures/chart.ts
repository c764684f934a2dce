import type { Scene } from './scene.ts'
import { disc, line, path, poly, rect, ring, round, sliver, smooth, stroke, type Point } from './shapes.ts'

/** Fourteen days of tide at Skellan: neaps into springs and out again, the moon keeping time above. */
export const tideChart: Scene = {
  focal: { x: 0.5, y: 0.52 },
  draw: (sheet) => {
    const rng = sheet.dice
    const [ink, navy, blue, sea, paper, red] = ['#1b2a41', '#1f4a73', '#3d85a8', '#93c4c3', '#f4ead0', '#d8452e']
    const [left, right, middle] = [130, 1470, 520]
    // Springs come a day or so after the new moon that makes them.
    const springs = 7.9
    const level = (x: number) => {
      const day = ((x - left) / (right - left)) * 14
      const range = 1 + 0.48 * Math.cos(((day - springs) / 14.77) * Math.PI * 2)
      return middle - Math.cos(((day - springs) / 0.5175) * Math.PI * 2) * 160 * range - Math.cos((day / 1.035) * Math.PI * 2) * 9
    }
    const curve: Point[] = []
    for (let x = left; x <= right; x += 2.5) curve.push([x, level(x)])
    const d = smooth(curve)
    const under = `${d}L${right} 790L${left} 790Z`
    let cuts = ''
    for (let index = 0; index < 230; index++) cuts += sliver(rng.between(left, right), rng.between(380, 790), rng.between(26, 90), rng.between(2, 5), rng.between(-4, 4))
    const days = Array.from({ length: 15 }, (_, day) => left + ((right - left) * day) / 14)
    const moon = (x: number, age: number) => {
      const bulge = Math.cos(age * Math.PI * 2) * 30
      const waxing = age > 0
      return disc(x, 150, 30, ink) + path(`M${round(x)} 120A30 30 0 0 ${waxing ? 1 : 0} ${round(x)} 180A${round(Math.abs(bulge))} 30 0 0 ${(bulge > 0) === waxing ? 0 : 1} ${round(x)} 120Z`, paper) + stroke(ring(x, 150, 30), ink, 3)
    }
    const highs = curve.filter(([, y], index) => y < (curve[index - 1]?.[1] ?? -1) && y < (curve[index + 1]?.[1] ?? -1))
    const [top] = [...highs].sort((a, b) => a[1] - b[1] || Math.abs(a[0] - 800) - Math.abs(b[0] - 800))
    const [px, py] = top ?? [800, 300]
    return sheet.print(
      [
        rect(0, 0, 1600, 900, paper),
        rect(60, 60, 1480, 780, '#efe0bd') + stroke('M60 60H1540V840H60ZM74 74H1526V826H74Z', ink, 3),
        [250, 340, 430, 520, 610, 700, 790].map((y) => line(left, y, right, y, ink, y === 520 ? 3 : 1.5, y === 520 ? '' : 'stroke-dasharray="4 9"')).join(''),
        days.map((x, day) => line(x, 230, x, 790, ink, 1.5, 'opacity=".5"') + rect(x - 2, 790, 4, day % 7 ? 12 : 24, ink)).join(''),
        days.slice(0, 14).map((x, day) => (day % 2 ? '' : rect(x, 230, (right - left) / 14, 560, '#e2cfa2', 'opacity=".55"'))).join(''),
        days.slice(0, 14).map((x, day) => moon(x + (right - left) / 28, (day - 6.5) / 29.53)).join(''),
        path(under, sheet.down(sea, blue, navy)),
        sheet.clip(under, [path(cuts, paper, 'opacity=".4"'), rect(left, 610, 1340, 180, sheet.hatch(navy, 13, 5, 0), 'opacity=".55"')]),
        stroke(d, ink, 5, 'stroke-linejoin="round"'),
        highs.map(([x, y]) => disc(x, y, 5, paper) + stroke(ring(x, y, 5), ink, 3)).join(''),
        line(left, 270, right, 270, red, 4, 'stroke-dasharray="18 10"') + line(px, py, px, 232, red, 4) + disc(px, py, 19, red) + disc(px, py, 8, paper) + poly([[px - 16, 236], [px + 16, 236], [px, 212]], red),
        [250, 340, 430, 520, 610, 700, 790].map((y, index) => rect(96, y - 3, index % 2 ? 14 : 24, 6, ink) + rect(index % 2 ? 1490 : 1480, y - 3, index % 2 ? 14 : 24, 6, ink)).join(''),
      ],
      { strength: 0.8 },
    )
  },
}

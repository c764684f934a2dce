import { disc, path, poly, rect, ring, sliver, stroke, type Point } from './shapes.ts'

const frame = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 160" width="400" height="160">${content}</svg>`

/** A star with one long ray, and the wire it hangs on. */
function northlight(): string {
  const star = (x: number, y: number, long: number, short: number): Point[] =>
    Array.from({ length: 16 }, (_, point): Point => {
      const reach = point % 2 ? short * 0.4 : point % 4 ? short : long
      const angle = (point / 16) * Math.PI * 2 - Math.PI / 2
      return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach]
    })
  return frame(poly(star(200, 66, 62, 30), '#14365c') + stroke('M24 132Q200 104 376 132', '#14365c', 5) + stroke('M24 146Q200 118 376 146', '#d8452e', 5) + [70, 130, 200, 270, 330].map((x) => disc(x, 118 + ((x - 200) / 176) ** 2 * 14, 5, '#14365c')).join(''))
}

/** A globe cut by its meridians, set on a desk's edge. */
function meridian(): string {
  return frame(disc(200, 70, 58, '#6b2c3e') + stroke('M200 12V128M200 12Q150 70 200 128M200 12Q250 70 200 128M142 70H258M150 42H250M150 98H250', '#fbf3e2', 4) + rect(60, 134, 280, 10, '#6b2c3e') + rect(84, 144, 12, 16, '#6b2c3e') + rect(304, 144, 12, 16, '#6b2c3e'))
}

/** A lens over three tides. */
function tidewater(): string {
  const wave = (y: number, colour: string) => stroke(`M20 ${y}${'q22.500 -26 45 0t45 0'.repeat(4)}`, colour, 9, 'stroke-linecap="round"')
  return frame(wave(56, '#9fc9c6') + wave(84, '#4d9a9b') + wave(112, '#1c5f6b') + path(ring(200, 76, 52), '#f7f3e6') + stroke(ring(200, 76, 52), '#17323c', 11) + stroke('M238 114L276 150', '#17323c', 17, 'stroke-linecap="round"') + path([0, 1, 2].map((row) => sliver(200, 58 + row * 20, 76 - Math.abs(row - 1) * 10, 7)).join(''), '#1c5f6b'))
}

/** An eight-pointed star over the steps of a quay. */
function marfa(): string {
  const square = (turn: number) => rect(-44, -44, 88, 88, '#b5612c', `transform="translate(200 66) rotate(${turn})"`)
  return frame(square(0) + square(45) + disc(200, 66, 34, '#fff7e6') + path('M176 76Q200 92 224 76L216 88H184Z', '#14606a') + path('M198 40V74H178Q186 52 198 40ZM203 46Q216 58 220 74H203Z', '#14606a') + rect(60, 134, 280, 8, '#14606a') + rect(90, 146, 220, 8, '#14606a'))
}

const marks: Record<string, () => string> = { 'northlight-wire': northlight, 'meridian-desk': meridian, 'tidewater-inquiry': tidewater, 'al-marfa': marfa }

export const logoKeys = Object.keys(marks)

export function drawLogo(key: string): string {
  const mark = marks[key]
  if (!mark) throw new Error(`No mark is drawn for “${key}”.`)
  return mark()
}

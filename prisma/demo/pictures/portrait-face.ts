import type { Sheet } from './sheet.ts'
import { disc, group, oval, path, rect, sliver, stroke } from './shapes.ts'

export type Face = {
  skin: string
  shade: string
  ink: string
  brow: string
  lips: string
  /** Half the width of the jaw, 70 (narrow) to 110 (square). */
  jaw: number
  smile: number
  lines?: boolean
  beard?: 'full' | 'stubble' | 'moustache' | 'long'
  beardColour?: string
  glasses?: 'round' | 'square' | 'half'
  freckles?: boolean
}

const outline = (jaw: number) =>
  `M284 316Q280 168 400 166Q520 168 516 316Q516 372 ${400 + jaw * 1.04} 436Q${400 + jaw * 0.84} 522 400 528Q${400 - jaw * 0.84} 522 ${400 - jaw * 1.04} 436Q284 372 284 316Z`

const glassesOf = (kind: NonNullable<Face['glasses']>, frame: string) => {
  const lens = kind === 'round' ? (x: number) => `M${x - 42} 336a42 42 0 1 0 84 0a42 42 0 1 0-84 0Z` : kind === 'square' ? (x: number) => `M${x - 45} 304H${x + 45}V352Q${x + 44} 370 ${x + 26} 370H${x - 26}Q${x - 44} 370 ${x - 45} 352Z` : (x: number) => `M${x - 42} 338H${x + 42}Q${x + 42} 372 ${x} 374Q${x - 42} 372 ${x - 42} 338Z`
  return path(lens(348) + lens(452), '#ffffff', 'opacity=".16"') + stroke(`${lens(348)}${lens(452)}M391 330Q400 322 409 330M306 328L284 320M494 328L516 320`, frame, 9, 'stroke-linejoin="round"')
}

/** Neck, ears and face: the light from the left, the right side printed in shade. */
export function face(sheet: Sheet, { skin, shade, ink, brow, lips, jaw, smile, lines, beard, beardColour = brow, glasses, freckles }: Face): string {
  const rng = sheet.dice
  const d = outline(jaw)
  let edge = ''
  for (let y = 190; y < 510; y += 13) edge += sliver(462 - Math.abs(y - 350) * 0.08, y, rng.between(26, 64), 4, 4)
  let chin = ''
  for (let index = 0; index < 90; index++) chin += sliver(rng.between(300, 500), rng.between(400, 600), rng.between(20, 46), 2.6, rng.between(76, 104))
  const beards = {
    full: `M282 330Q300 400 334 426Q366 404 400 410Q434 404 466 426Q500 400 518 330Q530 470 470 540Q400 584 330 540Q270 470 282 330Z`,
    long: `M280 330Q300 404 330 424Q366 402 400 410Q434 402 470 424Q500 404 520 330Q536 500 486 590Q440 660 400 664Q360 660 314 590Q264 500 280 330Z`,
    stubble: `M288 372Q310 416 336 430Q366 408 400 414Q434 408 464 430Q490 416 512 372Q500 476 464 510Q400 546 336 510Q300 476 288 372Z`,
    moustache: 'M326 440Q346 398 400 410Q454 398 474 440Q440 446 400 430Q360 446 326 440Z',
  }
  const eye = (x: number) =>
    group([
      path(`M${x - 29} 338Q${x} 314 ${x + 29} 338Q${x} 356 ${x - 29} 338Z`, '#fffaf0'),
      disc(x + 3, 336, 12, ink) + disc(x + 7, 332, 3.4, '#fffaf0'),
      stroke(`M${x - 31} 339Q${x} 312 ${x + 31} 339`, ink, 6, 'stroke-linecap="round"'),
      path(`M${x - 38} ${x < 400 ? 302 : 292}Q${x} 272 ${x + 38} ${x < 400 ? 292 : 302}Q${x} 288 ${x - 38} ${x < 400 ? 302 : 292}Z`, brow),
    ])
  return group([
    path('M336 440H464V560Q470 590 520 606Q400 690 280 606Q330 590 336 560Z', skin) + path('M344 500Q400 560 464 480V560Q470 590 520 606Q470 640 430 646Q440 560 344 516Z', shade),
    oval(280, 348, 22, 38, skin) + oval(520, 348, 22, 38, shade) + stroke('M274 334Q284 346 276 362', shade, 5) + stroke('M526 334Q516 346 524 362', ink, 4, 'opacity=".5"'),
    path(d, skin),
    sheet.clip(d, [path('M446 150Q478 250 452 312Q474 350 470 392Q448 420 462 452Q452 500 420 540H560V150Z', shade), path(edge, shade)]),
    freckles ? [[326, 372], [340, 384], [352, 370], [366, 382], [316, 386], [440, 374], [454, 386], [430, 386]].map(([x = 0, y = 0]) => disc(x, y, 3.4, shade)).join('') : '',
    eye(348) + eye(452),
    path('M402 306Q396 352 378 392Q388 408 412 406Q424 402 424 392Q412 396 404 390Q416 352 402 306Z', shade) + stroke('M380 396Q398 412 422 398', ink, 4, 'stroke-linecap="round" opacity=".75"'),
    lines ? stroke('M322 270Q400 256 478 270M334 250Q400 238 466 250M306 366Q320 376 338 372M494 366Q480 376 462 372M352 410Q336 430 340 452M448 410Q464 430 460 452', ink, 3.5, 'opacity=".55" stroke-linecap="round"') : '',
    beard === 'stubble' ? sheet.clip(d, [path(beards.stubble, beardColour, 'opacity=".35"'), sheet.clip(beards.stubble, path(chin, beardColour, 'opacity=".7"'))]) : '',
    beard === 'full' || beard === 'long' ? path(beards[beard], beardColour) + sheet.clip(beards[beard], [path(chin, skin, 'opacity=".5"'), rect(440, 300, 140, 400, ink, 'opacity=".22"')]) : '',
    path(`M354 ${450 - smile * 0.4}Q380 442 400 448Q420 442 446 ${450 - smile * 0.4}Q424 ${470 + smile} 400 ${472 + smile}Q376 ${470 + smile} 354 ${450 - smile * 0.4}Z`, lips),
    stroke(`M350 ${449 - smile * 0.5}Q400 ${456 + smile} 450 ${449 - smile * 0.5}`, ink, 4.5, 'stroke-linecap="round"'),
    beard && beard !== 'stubble' ? path(beards.moustache, beardColour) : '',
    glasses ? glassesOf(glasses, ink) : '',
  ])
}

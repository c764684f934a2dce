import type { Sheet } from './sheet.ts'
import { disc, group, line, path, poly, rect, ring, sliver, stroke } from './shapes.ts'

/** A working pilot under another name: a back and a profile at the bridge window, no face. */
export function nightPilot(sheet: Sheet): string {
  const rng = sheet.dice
  const [ink, navy, blue, teal, moon, amber, red] = ['#060a14', '#0e1a30', '#1b3454', '#2f6478', '#f0e2b0', '#f2a541', '#d9442f']
  let stars = ''
  for (let index = 0; index < 60; index++) stars += ring(rng.between(0, 800), rng.next() ** 1.4 * 330, rng.next() ** 2 * 2.4 + 0.7)
  let ripples = ''
  for (let index = 0; index < 70; index++) ripples += sliver(rng.between(0, 800), rng.between(376, 640), rng.between(20, 110), rng.between(1.5, 4))
  const lights = [[60, 352, amber], [128, 344, moon], [210, 356, amber], [292, 348, moon], [612, 350, amber], [668, 356, moon], [742, 346, amber]] as const
  const shine = (x: number, colour: string) => {
    let d = ''
    for (let y = 380; y < 560; y += 15) d += sliver(x + rng.between(-4, 4), y, rng.between(12, 34), 3)
    return path(d, colour, 'opacity=".75"')
  }
  return sheet.print(
    [
      rect(0, 0, 800, 800, sheet.down(navy, blue, teal, navy)),
      path(stars, '#e4ecee') + disc(214, 170, 58, moon) + disc(214, 170, 120, sheet.glow([moon, 0.4], [moon, 0])),
      rect(0, 352, 800, 12, ink) + path('M0 364V330L60 322L90 300L120 330H200L220 316V330H330L350 340V364ZM560 364V336L620 330L650 306L680 330H760L800 318V364Z', ink),
      rect(0, 362, 800, 300, sheet.down('#23506a', navy)) + path(ripples, teal, 'opacity=".7"'),
      lights.map(([x, y, colour]) => shine(x, colour) + disc(x, y, 5, colour) + disc(x, y, 17, colour, 'opacity=".22"')).join(''),
      shine(214, moon),
      disc(704, 420, 7, red) + disc(704, 420, 22, red, 'opacity=".25"') + path('M690 452H720L712 432H698Z', ink),
      poly([[0, 0], [800, 0], [800, 60], [0, 44]], ink) + poly([[118, 40], [150, 40], [126, 640], [86, 640]], ink) + poly([[640, 40], [672, 40], [722, 640], [682, 640]], ink),
      line(20, 600, 96, 470, ink, 6),
      poly([[-10, 622], [810, 622], [810, 810], [-10, 810]], '#0a1120') + rect(0, 622, 800, 9, '#31455f'),
      group([disc(130, 712, 62, '#0c2b2c') + stroke(ring(130, 712, 62) + ring(130, 712, 38) + ring(130, 712, 16), '#3fae86', 3) + poly([[130, 712], [178, 672], [190, 700]], '#3fae86', 'opacity=".6"') + disc(160, 690, 4, '#b9f2d0')]),
      [688, 724, 760].map((x, index) => disc(x, 690, 7, ['#3fae86', red, amber][index] ?? amber) + rect(x - 9, 712, 18, 40, '#1b2a40') + rect(x - 6, 724 + (index % 3) * 6, 12, 8, '#8ea0b5')).join(''),
      path('M150 820Q160 640 276 596Q340 572 352 540L352 500Q306 470 300 400Q280 396 284 380Q286 300 340 262Q420 222 484 268Q520 300 520 366Q526 384 540 414Q544 424 528 428Q530 440 524 448Q528 458 520 464Q522 488 508 494Q484 500 470 496L472 548Q486 580 540 600Q640 640 652 820Z', ink),
      path('M288 350Q276 196 400 190Q524 196 530 340Q420 316 288 350Z', '#1c3150') + sheet.clip('M288 350Q276 196 400 190Q524 196 530 340Q420 316 288 350Z', rect(270, 180, 270, 180, sheet.hatch('#0c1626', 18, 6, 90))) + disc(402, 184, 26, '#1c3150') + path('M280 384Q272 344 284 336Q420 296 534 326Q542 350 534 366Q410 340 280 384Z', '#27446a') + sheet.clip('M280 384Q272 344 284 336Q420 296 534 326Q542 350 534 366Q410 340 280 384Z', rect(270, 290, 280, 100, sheet.hatch('#14243c', 14, 5, 90))),
      stroke('M520 340Q524 370 541 414Q544 424 528 428Q530 440 524 448Q528 458 520 464Q522 488 508 494', moon, 4, 'opacity=".85" stroke-linecap="round"') + stroke('M486 566Q620 620 650 800', teal, 5, 'opacity=".8"') + stroke('M420 192Q516 204 528 322', '#7fa6bb', 4),
      stroke('M352 540Q420 600 474 548', '#22344f', 12),
      path('M560 664H626V744Q626 756 614 756H572Q560 756 560 744Z', amber) + path('M600 664H626V744Q626 756 614 756H600Z', '#b8702a') + stroke('M626 684Q654 684 650 712Q646 734 626 732', '#b8702a', 9) + stroke('M580 650Q570 632 582 618T578 590M604 650Q596 634 606 622T602 596', moon, 4, 'opacity=".5" stroke-linecap="round"'),
    ],
    { dark: '#000' },
  )
}

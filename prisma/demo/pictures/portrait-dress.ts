import type { Sheet } from './sheet.ts'
import { disc, group, path, poly, rect, stroke } from './shapes.ts'

export type Dress = 'blazer' | 'jumper' | 'shirt' | 'waxed' | 'track' | 'scarf' | 'peacoat' | 'camera' | 'tunic' | 'roll-neck'

const shoulders = 'M24 820Q40 664 190 626Q270 604 300 572L500 572Q530 604 610 626Q760 664 776 820Z'

/** What the sitter wears: `cloth` outside, `under` next to the neck, `accent` for what catches the eye. */
export function dress(sheet: Sheet, kind: Dress, cloth: string, under: string, accent: string, ink: string): { body: string; over: string } {
  const shade = sheet.clip(shoulders, [path('M560 600Q620 700 600 820H800V600Z', ink, 'opacity=".28"'), rect(430, 560, 370, 260, sheet.hatch(ink, 15, 3.4, 62), 'opacity=".3"')])
  const body = path(shoulders, cloth) + shade
  const vee = (colour: string) => poly([[296, 578], [400, 800], [504, 578], [460, 600], [400, 640], [340, 600]], colour)
  const lapels = poly([[300, 572], [250, 620], [300, 690], [278, 704], [400, 820], [372, 720]], cloth, `stroke="${ink}" stroke-width="5"`) + poly([[500, 572], [550, 620], [500, 690], [522, 704], [400, 820], [428, 720]], cloth, `stroke="${ink}" stroke-width="5"`)
  const collar = (colour: string) => poly([[306, 560], [286, 612], [362, 676], [400, 626]], colour, `stroke="${ink}" stroke-width="4"`) + poly([[494, 560], [514, 612], [438, 676], [400, 626]], colour, `stroke="${ink}" stroke-width="4"`)
  const band = (d: string) => path(d, accent)
  switch (kind) {
    case 'blazer':
      return { body, over: vee(under) + lapels + disc(310, 740, 9, accent) }
    case 'jumper':
      return { body, over: group([sheet.clip(shoulders, rect(20, 690, 760, 130, sheet.hatch(accent, 34, 12, 0))), band('M292 578Q330 664 400 668Q470 664 508 578L530 600Q480 706 400 708Q320 706 270 600Z')]) }
    case 'shirt':
      return { body, over: collar(under) + stroke('M400 640V820', ink, 4) + [690, 750].map((y) => disc(400, y, 7, accent)).join('') }
    case 'waxed':
      return { body, over: poly([[330, 600], [400, 760], [470, 600], [400, 640]], under) + poly([[296, 556], [232, 622], [300, 720], [400, 820], [356, 660]], accent, `stroke="${ink}" stroke-width="5"`) + poly([[504, 556], [568, 622], [500, 720], [400, 820], [444, 660]], accent, `stroke="${ink}" stroke-width="5"`) + rect(130, 740, 110, 80, 'none', `stroke="${ink}" stroke-width="5"`) }
    case 'track':
      return { body, over: group([sheet.clip(shoulders, [stroke('M120 640Q100 740 96 830M156 630Q138 730 134 830M680 640Q700 740 704 830M644 630Q662 730 666 830', accent, 16)]), path('M300 566Q330 640 400 660Q470 640 500 566L520 616Q470 690 400 700Q330 690 280 616Z', accent), stroke('M400 676V820', under, 8), rect(390, 690, 20, 30, under)]) }
    case 'scarf':
      return { body, over: group([path('M284 560Q300 640 400 650Q500 640 516 560Q560 590 540 640Q490 716 400 716Q310 716 260 640Q240 590 284 560Z', accent), path('M440 690Q500 720 500 820H410Q420 740 400 700Z', accent), stroke('M290 600Q330 680 400 684Q470 680 512 600M270 636Q330 704 400 704M430 720Q470 750 470 820M446 706Q486 740 488 820', under, 6)]) }
    case 'peacoat':
      return { body, over: poly([[330, 600], [400, 730], [470, 600], [400, 640]], under) + poly([[290, 560], [206, 640], [270, 700], [244, 720], [400, 820], [360, 660]], cloth, `stroke="${accent}" stroke-width="4"`) + poly([[510, 560], [594, 640], [530, 700], [556, 720], [400, 820], [440, 660]], cloth, `stroke="${accent}" stroke-width="4"`) + [[300, 770], [500, 770]].map(([x = 0, y = 0]) => disc(x, y, 14, accent) + disc(x, y, 6, ink)).join('') }
    case 'camera':
      return { body, over: collar(under) + stroke('M258 610Q280 720 340 770M542 610Q520 720 460 770', ink, 15) + rect(300, 716, 200, 110, ink, 'rx="12"') + rect(360, 700, 74, 24, ink, 'rx="5"') + rect(300, 742, 200, 9, accent) + disc(400, 782, 52, '#4a525c') + disc(400, 782, 40, ink) + disc(400, 782, 25, '#35566b') + disc(390, 772, 8, '#dff0f2') }
    case 'tunic':
      return { body, over: path('M300 572Q330 640 400 646Q470 640 500 572L516 590Q480 668 412 676V780H388V676Q320 668 284 590Z', accent) + [706, 742].map((y) => disc(400, y, 6, under)).join('') + sheet.clip(shoulders, stroke('M180 630Q230 740 220 830M620 630Q570 740 580 830', accent, 8)) }
    case 'roll-neck':
      return { body, over: path('M316 536Q400 590 484 536Q500 590 506 622Q400 690 294 622Q300 590 316 536Z', under) + path('M316 536Q400 590 484 536Q500 590 506 622Q400 690 294 622Q300 590 316 536Z', sheet.hatch(ink, 17, 4, 90), 'opacity=".4"') + stroke('M306 586Q400 644 494 586', ink, 4, 'opacity=".6"') + stroke('M300 660Q320 760 316 820M500 660Q480 760 484 820', accent, 7) }
  }
}

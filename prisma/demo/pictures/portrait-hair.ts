import type { Sheet } from './sheet.ts'
import { disc, group, path, rect, ring, sliver, stroke } from './shapes.ts'

export type HairCut = 'afro' | 'fade' | 'bob' | 'long' | 'plait' | 'bun' | 'swept' | 'cropped' | 'curls' | 'flat-cap' | 'beanie' | 'keeper-cap'

/** Hair seen behind and before the face; `gleam` is where the gouge let paper through. */
export function hair(sheet: Sheet, cut: HairCut, colour: string, gleam: string): { behind: string; before: string } {
  const rng = sheet.dice
  const cuts = (clip: string, count: number, degrees: number, box: readonly [number, number, number, number], spread = 14, length = 70) => {
    let d = ''
    for (let index = 0; index < count; index++) d += sliver(rng.between(box[0], box[2]), rng.between(box[1], box[3]), length * rng.between(0.5, 1.3), rng.between(2, 4.5), degrees + rng.between(-spread, spread))
    return sheet.clip(clip, path(d, gleam))
  }
  const cloud = (count: number, rx: number, ry: number, cy: number, size: number, from = 0, to = Math.PI * 2) => {
    let d = ''
    for (let index = 0; index < count; index++) {
      const angle = from + ((to - from) * index) / (count - 1)
      d += ring(400 + Math.cos(angle) * rx, cy + Math.sin(angle) * ry, size * rng.between(0.85, 1.15))
    }
    return d
  }
  const coils = (x1: number, y1: number, x2: number, y2: number, count: number) => {
    let d = ''
    for (let index = 0; index < count; index++) { const [x, y, r] = [rng.between(x1, x2), rng.between(y1, y2), rng.between(8, 15)]; d += `M${Math.round(x - r)} ${Math.round(y)}a${Math.round(r)} ${Math.round(r)} 0 0 1 ${Math.round(r * 1.8)} -3` }
    return stroke(d, gleam, 4, 'stroke-linecap="round"')
  }
  const fringe = 'M276 330Q262 150 400 138Q540 150 524 330Q512 268 478 236Q420 244 366 222Q304 250 292 300Z'
  const parted = 'M274 340Q252 140 404 132Q548 144 526 340Q516 262 452 206Q420 250 330 262Q292 282 274 340Z'
  switch (cut) {
    case 'afro': {
      const full = cloud(16, 150, 140, 250, 62)
      return { behind: path(full, colour) + rect(270, 140, 260, 220, colour) + coils(250, 110, 550, 380, 60), before: path(cloud(9, 116, 78, 262, 44, Math.PI * 1.02, Math.PI * 1.98), colour) + coils(290, 160, 510, 220, 16) }
    }
    case 'curls': {
      const full = cloud(18, 158, 176, 330, 56, Math.PI * 0.72, Math.PI * 2.28)
      return { behind: path(full, colour) + rect(270, 160, 260, 300, colour) + coils(250, 150, 540, 470, 60), before: path(cloud(9, 118, 84, 262, 40, Math.PI * 0.98, Math.PI * 1.7), colour) + path('M440 160Q536 190 526 330Q500 250 440 214Z', colour) + coils(290, 150, 500, 210, 16) }
    }
    case 'fade': {
      const d = 'M282 306Q276 156 400 148Q524 156 518 306Q508 244 492 222Q400 206 308 222Q292 244 282 306Z'
      return { behind: '', before: path(d, colour) + cuts(d, 40, 90, [290, 150, 510, 230], 20, 22) }
    }
    case 'cropped': {
      const d = 'M276 324Q258 142 396 128Q448 116 500 160Q546 210 524 324Q512 250 470 228Q450 206 420 226Q390 200 356 230Q320 224 304 258Q286 280 276 324Z'
      return { behind: '', before: path(d, colour) + cuts(d, 46, 64, [280, 140, 520, 280], 26, 44) }
    }
    case 'swept': {
      const d = 'M278 330Q250 190 318 146Q420 92 500 148Q560 196 522 330Q514 264 486 236Q410 242 360 206Q306 240 278 330Z'
      return { behind: '', before: path(d, colour) + cuts(d, 40, 18, [280, 130, 520, 250], 14, 80) }
    }
    case 'bob': {
      const back = 'M250 500Q222 130 400 122Q578 130 550 500Q520 520 486 500L314 500Q280 520 250 500Z'
      return { behind: path(back, colour) + cuts(back, 50, 92, [240, 300, 560, 500], 6, 90), before: path(fringe, colour) + cuts(fringe, 30, 60, [290, 150, 510, 240], 30, 60) }
    }
    case 'long': {
      const back = 'M262 380Q226 130 400 118Q574 130 540 380Q556 560 620 700Q500 760 400 740Q300 760 180 700Q244 560 262 380Z'
      return { behind: path(back, colour) + cuts(back, 70, 94, [200, 320, 600, 700], 14, 130), before: path(parted, colour) + cuts(parted, 30, 40, [290, 140, 510, 240], 40, 70) }
    }
    case 'plait': {
      const back = 'M268 420Q230 130 400 118Q570 130 532 420Q500 470 400 470Q300 470 268 420Z'
      const links = [0, 1, 2, 3, 4].map((link) => path(`M${548 - link * 4} ${470 + link * 58}q44 8 34 46q-40 26 -76 -4q-4 -36 42 -42Z`, colour) + path(sliver(540 - link * 4, 494 + link * 58, 46, 4, 24), gleam)).join('')
      return { behind: path(back, colour) + path('M500 380Q560 420 560 480L506 500Z', colour), before: path(parted, colour) + cuts(parted, 34, 40, [290, 140, 510, 240], 40, 80) + links + rect(506, 752, 40, 14, '#d8452e') }
    }
    case 'bun': {
      const back = 'M270 400Q240 130 400 120Q560 130 530 400Z'
      const knot = ring(400, 104, 62)
      return { behind: path(knot, colour) + cuts(knot, 16, 20, [350, 60, 450, 150], 60, 60) + path(back, colour), before: path(parted, colour) + cuts(parted, 34, 50, [290, 140, 510, 240], 44, 80) }
    }
    case 'flat-cap':
      return { behind: path('M272 350Q260 230 300 210H500Q540 230 528 350Z', colour), before: group([path('M262 250Q250 128 410 112Q566 116 552 236Q470 214 380 222Q300 226 262 250Z', gleam), sheet.clip('M262 250Q250 128 410 112Q566 116 552 236Q470 214 380 222Q300 226 262 250Z', rect(240, 100, 330, 170, sheet.hatch('#2a2f36', 15, 3, 38), 'opacity=".6"')), path('M262 250Q300 222 400 220Q490 214 552 236Q470 236 420 250Q330 256 232 282Q222 270 262 250Z', '#2a2f36'), disc(410, 114, 9, '#2a2f36')]) }
    case 'beanie':
      return { behind: path('M270 404Q256 250 300 210H500Q544 250 530 404L506 380H294Z', colour), before: group([path('M270 262Q266 96 400 90Q534 96 530 262Z', gleam), sheet.clip('M270 262Q266 96 400 90Q534 96 530 262Z', rect(260, 80, 280, 160, sheet.hatch('#1c2430', 20, 5, 90), 'opacity=".22"')), path('M258 226H542Q548 252 542 280H258Q252 252 258 226Z', '#1f3d4a'), rect(262, 228, 276, 50, sheet.hatch('#12242e', 16, 5, 90), 'opacity=".6"')]) }
    case 'keeper-cap':
      return { behind: path('M268 400Q256 260 300 230H500Q544 260 532 400Q516 420 514 380L286 380Q284 420 268 400Z', colour), before: group([path('M236 196Q236 118 400 108Q564 118 564 196Q560 226 528 232H272Q240 226 236 196Z', '#1d2c45'), path('M440 110Q564 124 564 196Q560 226 528 232H470Q500 160 440 110Z', '#111c30'), rect(268, 220, 264, 42, '#0f1828'), rect(268, 222, 264, 7, gleam) + rect(268, 252, 264, 5, gleam), path('M262 260Q400 232 538 260Q560 292 520 296Q400 268 280 296Q240 292 262 260Z', '#0b111d') + path('M276 270Q400 246 524 270Q400 258 276 270Z', '#5a6b8a'), path('M378 216L388 164H412L422 216Z', gleam) + rect(386, 150, 28, 14, gleam) + stroke('M360 158L380 158M420 158L440 158M366 140L382 148M434 140L418 148', gleam, 5)]) }
  }
}

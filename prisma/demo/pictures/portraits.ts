import { dress, type Dress } from './portrait-dress.ts'
import { face, type Face } from './portrait-face.ts'
import { hair, type HairCut } from './portrait-hair.ts'
import { nightPilot } from './portrait-night-pilot.ts'
import { Sheet } from './sheet.ts'
import { at, disc, path, rect, ring } from './shapes.ts'

type Sitter = {
  ground: readonly [flat: string, disc: string, hatch: string]
  face: Omit<Face, 'ink'>
  hair: readonly [cut: HairCut, colour: string, gleam: string]
  wears: readonly [kind: Dress, cloth: string, under: string, accent: string]
  tilt?: number
  earrings?: string
}

const ink = '#1d1a24'

const sitters: Record<string, Sitter> = {
  'amara-lindqvist': { ground: ['#e8b04a', '#f2cd7e', '#c98a2c'], face: { skin: '#a3673f', shade: '#6f3f29', brow: ink, lips: '#8e3a34', jaw: 92, smile: 6 }, hair: ['afro', '#231a20', '#6b4a3f'], wears: ['blazer', '#23566b', '#f6ecd4', '#e8b04a'], earrings: '#f2cd7e' },
  'tobias-wren': { ground: ['#9cb89a', '#c3d3b4', '#6f9272'], face: { skin: '#efc5a0', shade: '#cf8f69', brow: '#a4522a', lips: '#b4604c', jaw: 96, smile: 4, beard: 'full', beardColour: '#b85f2e', freckles: true }, hair: ['beanie', '#b85f2e', '#3d7a72'], wears: ['waxed', '#5d6b3f', '#efe4c4', '#7a4f30'], tilt: -2 },
  'noor-haddad': { ground: ['#cf6f55', '#e59a78', '#a84c3c'], face: { skin: '#d9a274', shade: '#a86d48', brow: '#2a1a1c', lips: '#a8403c', jaw: 84, smile: 5 }, hair: ['curls', '#35201f', '#8a5540'], wears: ['tunic', '#1f5a60', '#f6ecd4', '#e8b65c'], tilt: 2, earrings: '#e8b65c' },
  'elspeth-marlowe': { ground: ['#b7a7c4', '#d5cadb', '#8c789f'], face: { skin: '#f2d2b6', shade: '#cf9d80', brow: '#7d7a80', lips: '#a9454a', jaw: 82, smile: 4, lines: true, glasses: 'round' }, hair: ['bob', '#a9a6ac', '#e9e6e2'], wears: ['scarf', '#3b3550', '#f2cd7e', '#8a2f4a'], tilt: -2 },
  'jonah-okafor-reid': { ground: ['#6fb0bd', '#a5d0d2', '#3f8494'], face: { skin: '#7a4a30', shade: '#4d2c20', brow: '#17121a', lips: '#6d2f2c', jaw: 104, smile: 9, beard: 'stubble', beardColour: '#17121a' }, hair: ['fade', '#17121a', '#6a4a3c'], wears: ['track', '#b8322f', '#f6ecd4', '#f6ecd4'], tilt: 2 },
  'priya-venkataraghavan': { ground: ['#e9cfa0', '#f5e6c6', '#c9a56a'], face: { skin: '#b67a4e', shade: '#824f32', brow: '#1a1218', lips: '#943d3a', jaw: 84, smile: 6, glasses: 'square' }, hair: ['plait', '#1f151c', '#6a5060'], wears: ['jumper', '#4b2f63', '#f6ecd4', '#e07a3f'] },
  'mikkel-strand': { ground: ['#8798a8', '#b7c3c9', '#5c6f82'], face: { skin: '#f0cba8', shade: '#c8946c', brow: '#a98245', lips: '#b0685a', jaw: 100, smile: 3, beard: 'stubble', beardColour: '#a98245' }, hair: ['swept', '#d9b566', '#f5e2a8'], wears: ['camera', '#2f4a3f', '#e6dcc0', '#c8402d'], tilt: 3 },
  'rosalind-achterberg': { ground: ['#2f6a73', '#4b8d92', '#1f4b55'], face: { skin: '#f1cdb0', shade: '#cb977a', brow: '#7a4a2c', lips: '#b23a40', jaw: 82, smile: 3 }, hair: ['bun', '#8f5a30', '#d39a5c'], wears: ['roll-neck', '#d8b04a', '#f2dfa4', '#a87f2a'], tilt: -2, earrings: '#fbf1da' },
  'samir-quaye': { ground: ['#c7be8a', '#e0d9b0', '#9c9258'], face: { skin: '#8d5a3b', shade: '#5d3726', brow: '#1c1418', lips: '#7a3834', jaw: 94, smile: 7, beard: 'moustache', beardColour: '#1c1418' }, hair: ['flat-cap', '#1c1418', '#8a8470'], wears: ['shirt', '#3b6a8a', '#f3e8cc', '#f3e8cc'], tilt: -3 },
  'greta-holloway': { ground: ['#d98a8a', '#ebb5ab', '#b5605f'], face: { skin: '#edc3a4', shade: '#c08a6c', brow: '#8d8580', lips: '#a33a3f', jaw: 90, smile: 2, lines: true, glasses: 'square' }, hair: ['cropped', '#dcd6cc', '#9c958e'], wears: ['blazer', '#26242e', '#c8402d', '#f2cd7e'], tilt: 1, earrings: '#26242e' },
  'ambrose-tully': { ground: ['#7fa3b0', '#b9d0d0', '#4f7888'], face: { skin: '#e2b08c', shade: '#b3795a', brow: '#f2ede0', lips: '#a8604e', jaw: 96, smile: 5, lines: true, beard: 'long', beardColour: '#f2ede0' }, hair: ['keeper-cap', '#e6e0d2', '#e3b75a'], wears: ['peacoat', '#1d2c45', '#e6e0d2', '#e3b75a'] },
}

export const portraitKeys = [...Object.keys(sitters), 'the-night-pilot']

function bust(sheet: Sheet, sitter: Sitter): string {
  const [flat, lit, hatched] = sitter.ground
  const [kind, cloth, under, accent] = sitter.wears
  const clothes = dress(sheet, kind, cloth, under, accent, ink)
  const { behind, before } = hair(sheet, ...sitter.hair)
  const rings = sitter.earrings ? disc(276, 402, 12, sitter.earrings) + disc(524, 402, 12, sitter.earrings) : ''
  const turned = (drawn: string) => at(400, 560, 1, `<g transform="translate(-400 -560)">${drawn}</g>`, sitter.tilt ?? 0)
  return sheet.print(
    [
      rect(0, 0, 800, 800, flat),
      path(ring(330, 330, 300), lit),
      rect(400, 0, 400, 800, sheet.hatch(hatched, 22, 5, 62), 'opacity=".55"'),
      turned(behind),
      clothes.body,
      turned(face(sheet, { ...sitter.face, ink }) + rings),
      clothes.over,
      turned(before),
    ],
    { strength: 0.75 },
  )
}

export function drawPortrait(key: string): string {
  const sheet = new Sheet(key, 800, 800)
  if (key === 'the-night-pilot') return nightPilot(sheet)
  const sitter = sitters[key]
  if (!sitter) throw new Error(`No portrait is drawn of “${key}”.`)
  return bust(sheet, sitter)
}

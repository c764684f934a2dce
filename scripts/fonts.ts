// Cuts the typefaces to the letters a paper of Latin script needs: public/fonts/ from the files in the npm package.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const out = join(import.meta.dirname, '..', 'public', 'fonts')

const range = (from: number, to: number) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index))

const PUNCTUATION = '–—‘’‚“”„†•…‰‹›€™←↑→↓↩−'
/** Latin-1, and what French needs besides. */
const UPRIGHT = range(0x20, 0x7e) + range(0xa0, 0xff) + 'Œœı' + PUNCTUATION
/** The letters of Polish, Czech, Turkish and their neighbours: a file of its own, fetched only by a page that has one of them. */
const FURTHER = range(0x100, 0x130) + range(0x132, 0x151) + range(0x154, 0x17f) + range(0x218, 0x21b) + 'ẞ'
/** Italics are for a word here and there: small letters with their accents, capitals without. */
const ITALIC = range(0x20, 0x7e) + range(0xdf, 0xff) + '£§©«»' + PUNCTUATION

const cuts = [
  { file: 'newsreader-latin-wght-normal.woff2', as: 'newsreader.woff2', letters: UPRIGHT, options: { variationAxes: { wght: { min: 400, max: 700, default: 400 } } } },
  { file: 'newsreader-latin-ext-wght-normal.woff2', as: 'newsreader-further.woff2', letters: FURTHER, options: { variationAxes: { wght: { min: 400, max: 700, default: 400 } } } },
  { file: 'newsreader-latin-wght-italic.woff2', as: 'newsreader-italic.woff2', letters: ITALIC, options: { variationAxes: { wght: 400 } } },
]

mkdirSync(out, { recursive: true })
for (const { file, as, letters, options } of cuts) {
  const whole = readFileSync(require.resolve(`@fontsource-variable/newsreader/files/${file}`))
  writeFileSync(join(out, as), await subsetFont(whole, letters, { targetFormat: 'woff2', ...options }))
}

import { randomUUID } from 'node:crypto'
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import subsetFont from 'subset-font'

type Font = { file: string; from: string; weight?: number }

/** The paper's own letters, so that a drawing does not depend on what a server happens to have. */
const FONTS: Font[] = [
  { file: 'newsreader-latin.ttf', from: '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2', weight: 600 },
  { file: 'newsreader-latin-ext.ttf', from: '@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2', weight: 600 },
  { file: 'source-serif-cyrillic.ttf', from: '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2', weight: 600 },
  { file: 'source-serif-greek.ttf', from: '@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-normal.woff2', weight: 600 },
  { file: 'naskh-arabic.ttf', from: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff2' },
]

/** As the files name themselves; Pango takes each letter from the first family that has it. */
export const FACES = 'Newsreader 16pt 16pt, Source Serif 4, Noto Naskh Arabic, serif'

let loaded: Promise<void> | undefined

/** Once a process: the library knows a font from the first text drawn with its file, and keeps it. */
export function loadFonts(): Promise<void> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  return loaded
}

async function load(): Promise<void> {
  for (const font of FONTS) {
    const fontfile = await asTrueType(font)
    await sharp({ text: { text: 'a', font: 'Newsreader', fontfile } }).raw().toBuffer()
  }
}

/** The drawing library cannot read the web's packed fonts; the unpacked are kept beside the paper's data. */
async function asTrueType({ file, from, weight }: Font): Promise<string> {
  const folder = resolve(process.env['DATA_DIR'] || '.data', 'fonts')
  const path = join(folder, file)
  const isThere = await access(path).then(() => true, () => false)
  if (isThere) return path
  const packed = await readFile(join(process.cwd(), 'node_modules', from))
  const font = await subsetFont(packed, everyLetter(), { targetFormat: 'sfnt', ...(weight && { variationAxes: { wght: weight } }) })
  await mkdir(folder, { recursive: true })
  const half = `${path}.${randomUUID()}`
  await writeFile(half, font)
  await rename(half, path)
  return path
}

/** The library cuts a font down to a text; this keeps whatever the file has of the first plane. */
function everyLetter(): string {
  let text = ''
  for (let code = 0x20; code < 0xffff; code++) if (code < 0xd800 || code > 0xdfff) text += String.fromCharCode(code)
  return text
}

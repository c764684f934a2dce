import { endsSentence } from './prose.ts'

const MARKED = /^(?:[>•·▪‣◦●○■*+#-]|\(?\d{1,3}[.)]|\[\d{1,3}\])/u

type Line = { text: string; indent: number }

/** The lines of each chunk between blank lines, with lines that an old mail program or editor broke put together again. */
export function unwrappedLines(text: string): string[][] {
  const chunks = chunksOf(text)
  const width = wrapWidth(chunks)
  return chunks.map((chunk) => joined(chunk, width))
}

function chunksOf(text: string): Line[][] {
  const chunks: Line[][] = [[]]
  for (const raw of text.split('\n')) {
    const line = raw.replace(/[\t\u00a0\u2000-\u200a\u3000 ]+/g, ' ').trim()
    const isRule = /^[-=_*~#.+ ]{3,}$/u.test(line)
    if (line === '' || isRule) chunks.push([])
    else chunks.at(-1)?.push({ text: line, indent: raw.length - raw.trimStart().length })
  }
  return chunks.filter((chunk) => chunk.length > 0)
}

/** The width a page was broken at, or null: then each line is a paragraph of its own. */
function wrapWidth(chunks: Line[][]): number | null {
  const broken = chunks.filter((chunk) => chunk.length > 1)
  const width = broken.flat().reduce((most, line) => Math.max(most, line.text.length), 0)
  if (width < 40 || width > 140) return null
  const pairs = broken.flatMap((chunk) => chunk.slice(1).map((next, index) => isFull(chunk[index]?.text ?? '', next.text, width)))
  return pairs.filter(Boolean).length >= Math.max(3, pairs.length * 0.6) ? width : null
}

/** The next line's first word would not have fitted. */
function isFull(line: string, next: string, width: number): boolean {
  const word = next.split(' ', 1)[0] ?? ''
  return line.length + 1 + word.length > width * 0.88
}

function joined(chunk: Line[], width: number | null): string[] {
  const paragraphs: string[][] = []
  for (const [index, line] of chunk.entries()) {
    const before = chunk[index - 1]
    if (before !== undefined && continues(before, line, width)) paragraphs.at(-1)?.push(line.text)
    else paragraphs.push([line.text])
  }
  return paragraphs.map((lines) => lines.join(' '))
}

function continues(before: Line, line: Line, width: number | null): boolean {
  if (MARKED.test(line.text) || /^>/u.test(before.text)) return false
  const hanging = MARKED.test(before.text) && line.indent > before.indent
  if (width === null) return (!endsSentence(before.text) && before.text.length > 40 && /^\p{Ll}/u.test(line.text) && !/^https?:/u.test(line.text)) || hanging
  const indented = line.indent >= 2 && before.indent === 0 && !hanging
  return !indented && isFull(before.text, line.text, width)
}

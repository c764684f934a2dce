const small = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** English numbers to ninety-nine, as a style guide has them written out. */
const inWords = new Map<string, string>([
  ...small.map((word, n) => [word, String(n)] as const),
  ...tens.flatMap((ten, t) => [ten, ...small.slice(1, 10).map((one) => `${ten}-${one}`)].map((word, n) => [word, String((t + 2) * 10 + n)] as const)),
])

const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code))

/** In every script the ten digits follow one another. */
function digit(char: string): string {
  const code = char.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && isDigit(code - value - 1)) value += 1
  return String(value)
}

const FIGURES = /\p{Nd}+(?:[., ’']\p{Nd}{3})*(?!\p{Nd})(?:[.,]\p{Nd}+)?/gu
const plain = (written: string) =>
  written
    .replace(/\p{Nd}/gu, digit)
    .replace(/[., ’'](?=\d{3}(?!\d))/g, '')
    .replace(',', '.')

/** The numbers of a text, as they are written and as they compare: `4,200` and `4.200` are both `4200`; `five` is `5` where English is written. */
export function numbersIn(text: string, lang: string): { written: string; value: string }[] {
  const even = text.normalize('NFKC')
  const figures = [...even.matchAll(FIGURES)].map(([written]) => ({ written, value: plain(written) }))
  if (!/^en\b/.test(lang)) return figures
  const words = [...even.matchAll(/\p{L}+(?:-\p{L}+)?/gu)].flatMap(([written]) => {
    const value = inWords.get(written.toLowerCase())
    return value === undefined ? [] : [{ written, value }]
  })
  return [...figures, ...words]
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu
const TERMINAL = /[.!?…।॥۔؟。！？;][\p{Pe}\p{Pf}"']*$/u

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? []
}

/** Words, or what would be words in a script that writes without spaces. */
export function wordCount(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0
  return wordsOf(text.replace(UNSPACED, ' ')).length + Math.ceil(unspaced / 2)
}

/** Its last sign ends a sentence, behind any quotes and brackets. */
export function endsSentence(text: string): boolean {
  return TERMINAL.test(text.trimEnd().slice(-12))
}

/** A sentence at least, and no menu: something a reporter wrote. */
export function isProse(text: string): boolean {
  const count = wordCount(text)
  if (count >= 8 && endsSentence(text)) return true
  return count >= 25 && !isMenu(text)
}

function isMenu(text: string): boolean {
  const words = wordsOf(text.slice(0, 2000))
  const cased = words.filter((word) => /^\p{Lu}|^\p{Ll}/u.test(word))
  const capitals = cased.filter((word) => /^\p{Lu}/u.test(word))
  return cased.length > 0 && capitals.length / cased.length > 0.8
}

/** Lower case, one space between words, no signs: for telling whether two lines read the same. */
export function normalised(text: string): string {
  return wordsOf(text.toLowerCase().normalize('NFKC')).join(' ')
}

export function excerpt(text: string, length = 160): string {
  const line = text.replaceAll('\n', ' ')
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 30))}…`
}

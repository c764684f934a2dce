/** The language as the browser's own rules take it. A code of the right shape may still be none: then theirs is taken. */
export function ruled(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang)[0]
  } catch {
    return undefined
  }
}

/** Letters as a reader counts them: an emoji is one, an accent none. */
export const lettersIn = (text: string, lang: string): number => [...new Intl.Segmenter(ruled(lang), { granularity: 'grapheme' }).segment(text.trim())].length

/** Advice on a length, in a sentence; nothing is ever refused for it. */
export function lengthInWords(text: string, lang: string, most: number): string {
  const letters = lettersIn(text, lang)
  if (letters === 0) return `About ${most} characters are shown.`
  const count = `${letters} ${letters === 1 ? 'character' : 'characters'}`
  return letters > most ? `${count}: about ${letters - most} more than are shown.` : `${count} of about ${most}.`
}

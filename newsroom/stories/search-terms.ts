/** One thing that is looked for: a word, or a phrase whose words stand side by side. */
export type Term = { text: string; phrase: boolean; excluded: boolean }

/** What a reader asks for: any of the lists, and of a list every term. */
export type Asked = { text: string; lists: Term[][]; words: string[] }

export const LONGEST_QUERY = 200
const MOST_TERMS = 24

const isWordly = (text: string) => /[\p{L}\p{N}]/u.test(text)

/** A query as it is kept and shown again: one line, at most 200 characters, with the quotes and dashes that a keyboard has. */
export function tidyQuery(given: string): string {
  const line = given
    .slice(0, LONGEST_QUERY * 4)
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‛ʼ]/g, "'")
    .replace(/(^|\s)[–—−](?=\S)/g, '$1-')
    .replace(/[\p{C}\s]+/gu, ' ')
    .normalize('NFC')
    .trim()
  return [...line].slice(0, LONGEST_QUERY).join('').trim()
}

/**
 * Reads a query the way search engines are asked: `"side by side"`, `-without`, `this or that`.
 * Nothing that is typed is an error; what asks for nothing (only marks, only exclusions) gives no lists.
 */
export function readQuery(given: string): Asked {
  const text = tidyQuery(given)
  const lists: Term[][] = [[]]
  let terms = 0
  for (const [, minus, phrase, word] of text.matchAll(/(-)?(?:"([^"]*)"?|([^\s"-][^\s"]*))/g)) {
    if (!minus && word?.toLowerCase() === 'or') {
      lists.push([])
      continue
    }
    const sought = (phrase ?? word ?? '').replace(/[^\p{L}\p{N}\p{M}'.@-]+/gu, ' ').trim()
    if (!isWordly(sought) || ++terms > MOST_TERMS) continue
    lists.at(-1)?.push({ text: sought, phrase: phrase !== undefined, excluded: minus === '-' })
  }
  const asking = lists.filter((list) => list.some(({ excluded }) => !excluded))
  // A quoted word is meant as it stands: only the others may be mended.
  const words = asking.flat().filter(({ phrase, excluded }) => !phrase && !excluded).map((term) => term.text)
  return { text, lists: asking, words: [...new Set(words)] }
}

/** The query with its misspelt words replaced, for a second search. */
export function mendQuery(text: string, mended: Record<string, string>): string {
  return text.replace(/"[^"]*"?|[^\s"]+/g, (piece) => {
    const core = piece.replace(/[^\p{L}\p{N}\p{M}'.@-]+/gu, ' ').trim()
    return !piece.startsWith('"') && !piece.startsWith('-') && Object.hasOwn(mended, core) ? (mended[core] ?? piece) : piece
  })
}

/** The query to be taken as it stands: each word quoted, so that none is mended. */
export const asTyped = (text: string): string =>
  text.replace(/"[^"]*"?|[^\s"]+/g, (piece) => (/^["-]/.test(piece) || piece.toLowerCase() === 'or' ? piece : `"${piece}"`))

/** Languages to stem a query in beside the paper's own, told by its letters. */
export function languagesOf(text: string, paperLang: string): string[] {
  const scripts: [RegExp, string][] = [[/\p{sc=Arabic}/u, 'ar'], [/\p{sc=Cyrillic}/u, 'ru'], [/\p{sc=Greek}/u, 'el'], [/\p{sc=Devanagari}/u, 'hi'], [/\p{sc=Tamil}/u, 'ta']]
  return [...new Set([paperLang, ...scripts.flatMap(([letters, lang]) => (letters.test(text) ? [lang] : []))])]
}

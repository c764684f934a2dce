import { excerpt, wordsOf } from './prose.ts'

const SMALL = new Set(
  'the a an and or but of to in on at for with from by as is are was were be been has have had its it this that these those his her their he she they which who whom into over after before while during not no also more than such there will would could can may said says one two between about other both amid including'.split(' '),
)
const MOST_PARAGRAPHS = 150

type Sentence = { stems: Set<string>; text: string }

/**
 * Pairs of paragraphs that say the same thing: one sentence's words return in another paragraph (containment over word stems, the story's
 * everyday words counting for less), or the same quotation stands in both.
 */
export function saidTwice(paragraphs: string[]): { first: string; second: string; quotation: string | null }[] {
  const long = paragraphs.filter((text) => wordsOf(text).length >= 8).slice(0, MOST_PARAGRAPHS)
  const stems = long.map((text) => stemsOf(text))
  const weight = weights(stems)
  const sentences = long.map((text) => sentencesIn(text))
  const pairs: { first: string; second: string; quotation: string | null }[] = []
  for (const [index, first] of long.entries()) {
    for (let other = index + 1; other < long.length; other++) {
      const second = long[other] ?? ''
      const quotation = sharedQuotation(first, second)
      const forward = (sentences[index] ?? []).some((sentence) => isContained(sentence.stems, stems[other] ?? new Set(), weight))
      const back = (sentences[other] ?? []).some((sentence) => isContained(sentence.stems, stems[index] ?? new Set(), weight))
      if (forward || back || quotation !== null) pairs.push({ first: excerpt(first), second: excerpt(second), quotation })
    }
  }
  return pairs
}

function isContained(sentence: Set<string>, paragraph: Set<string>, weight: Map<string, number>): boolean {
  if (sentence.size < 6) return false
  let whole = 0
  let shared = 0
  let count = 0
  for (const stem of sentence) {
    const worth = weight.get(stem) ?? 1
    whole += worth
    if (!paragraph.has(stem)) continue
    shared += worth
    count++
  }
  return count >= 6 && shared / whole >= THRESHOLD
}

const THRESHOLD = 0.55

/** A word in half of the paragraphs is what the story is about; that two of them hold it says little. */
function weights(paragraphs: Set<string>[]): Map<string, number> {
  const seen = new Map<string, number>()
  for (const paragraph of paragraphs) for (const stem of paragraph) seen.set(stem, (seen.get(stem) ?? 0) + 1)
  return new Map([...seen].map(([stem, count]) => [stem, count <= 2 ? 1 : Math.max(0.35, 1 - (count - 2) / Math.max(3, paragraphs.length))]))
}

function stemsOf(text: string): Set<string> {
  const words = wordsOf(text.toLowerCase().replace(/['’]s\b/gu, ''))
  return new Set(words.filter((word) => word.length > 1 && !SMALL.has(word)).map(stem))
}

function stem(word: string): string {
  if (/\p{N}/u.test(word)) return word.replace(/[.,]/gu, '')
  return word.replace(/(?:ing|edly|ed|ies|es|s|ly|an|ian)$/u, '').slice(0, 6)
}

function sentencesIn(text: string): Sentence[] {
  return text
    .split(/(?<=[.!?…।۔؟。][”"’)]?) /u)
    .map((sentence) => ({ stems: stemsOf(sentence), text: sentence }))
}

function sharedQuotation(first: string, second: string): string | null {
  const quotations = (text: string): string[] => (text.match(/[“"«„][^“”"«»„]{12,300}[”"»“]/gu) ?? []).map((quoted) => quoted.slice(1, -1).replace(/[.,!?]$/u, '').trim())
  const known = new Set(quotations(second).map((quoted) => quoted.toLowerCase()))
  return quotations(first).find((quoted) => wordsOf(quoted).length >= 3 && known.has(quoted.toLowerCase())) ?? null
}

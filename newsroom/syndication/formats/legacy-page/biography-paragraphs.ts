import { withoutTitle } from './names.ts'
import { endsSentence } from './prose.ts'

const TITLE = /^["“(]?(?:mr|mrs|ms|dr|prof|sr|jr|st|no|vs|gen|col|capt|lt|sgt|rev|hon|gov|sen|rep|shri|smt|fr|eg|e\.g|i\.e|cf|viz|al|fig|vol|approx|dept|univ|est|ed|eds|\p{L}|(?:\p{L}\.)+\p{L})\.$/iu
const AFTER_NAMES = /^["“(]?(?:ltd|pvt|inc|co|corp|llc|plc|bros|jr|sr|etc|u\.s|u\.k|u\.n|e\.u|u\.s\.a|d\.c|ph\.d|b\.a|m\.a|b\.sc|m\.sc|b\.tech|m\.tech|m\.b\.a|m\.phil|ll\.b|ll\.m|m\.d|b\.com|a\.m|p\.m|edn|retd)\.["”)]?$/iu
const SUBJECT = /^["“(]?(?:he|she|they|his|her|their|in|since|after|before|during|currently|presently|previously|earlier|prior|as)$/iu
const PRONOUN = /^(?:He|She|They)$/u
const POSSESSIVE = /^(?:His|Her|Their)$/u
const HONORIFIC = /^(?:Dr|Mr|Ms|Mrs|Prof|Professor)\.?$/u
const MAJESTY = /^(?:Majesty|Highness|Excellency|Holiness|Royal|Honou?r|Lordship|Eminence|Serene)/u
const VERB = /^(?:is|was|has|had|holds?|held|works?|teaches|taught|writes|wrote|serves?|lives?|leads?|heads?|runs?|ran|began|became|won|got|did|does|can|will|also|are|were|have|currently|presently|now|then|later|\p{Ll}+ed|\p{Ll}+s)$/u
const OPEN_END = /^(?:and|or|but|that|which|where|when|while|as|if|because|with|by|of|to|from|for|in|on|at|under|about|than|after|before|until|since|said|says|whom|who|the|a|an|nor|yet|so|titled|called|named|book|novel|film)$/iu

const READABLE = 420
const SHORT = 150

/** The sentences of a run-together biography, several short ones to a paragraph, a new one wherever a full stop is missing. Every word stays, in its order. */
export function biographyParagraphs(texts: string[], name: string): string[] {
  return texts.flatMap((text) => {
    const lines = text.split('\n')
    return lines.flatMap((line) => (line.length <= READABLE && endsSentence(line) && sentencesOf(line, name).length <= 3 ? [line] : grouped(sentencesOf(line, name))))
  })
}

/** Where one sentence ends and the next begins, also where the full stop was forgotten: "… sectors He is …". */
export function sentencesOf(text: string, name: string): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '')
  const names = withoutTitle(name).split(' ').filter((word) => word.length > 2)
  const sentences: string[][] = [[]]
  let open = 0
  for (const [index, word] of words.entries()) {
    sentences.at(-1)?.push(word)
    open = Math.max(0, open + (word.split('(').length - word.split(')').length))
    const next = words[index + 1]
    if (next === undefined) break
    if (open > 0 && !(endsSentence(word) && PRONOUN.test(next))) continue
    if (endsHere(word, next) || beginsHere(word, next, words[index + 2] ?? '', words[index + 3] ?? '', names)) {
      sentences.push([])
      open = 0
    }
  }
  return sentences.map((sentence) => sentence.join(' '))
}

function endsHere(word: string, next: string): boolean {
  if (!endsSentence(word) || /;[”"’')\]]*$/u.test(word) || !/^["“”‘'([¿¡«]*[\p{Lu}\p{Lo}\p{N}]/u.test(next)) return false
  if (AFTER_NAMES.test(word)) return SUBJECT.test(next)
  return !TITLE.test(word)
}

function beginsHere(word: string, next: string, after: string, later: string, names: string[]): boolean {
  if (/[,:;–—&/(-]$/u.test(word) || OPEN_END.test(word) || endsSentence(word)) return false
  const verb = VERB.test(after) || (/^\p{Ll}+ly$/u.test(after) && VERB.test(later))
  if (PRONOUN.test(next)) return verb
  if (POSSESSIVE.test(next)) return !MAJESTY.test(after) && /^[\p{L}“"]/u.test(after) && /\p{Ll}|\p{N}|["”)]$/u.test(word)
  const small = /^\p{Ll}/u.test(word) || /[)"”]$/u.test(word)
  if (HONORIFIC.test(next)) return small && /^\p{Lu}/u.test(after) && VERB.test(later)
  return small && names.includes(next) && (VERB.test(after) || (names.includes(after) && VERB.test(later)))
}

function grouped(sentences: string[]): string[] {
  const paragraphs: string[] = []
  for (const sentence of sentences) {
    const last = paragraphs.at(-1)
    const fits = last !== undefined && endsSentence(last) && last.length < SHORT && last.length + sentence.length <= READABLE
    if (fits) paragraphs[paragraphs.length - 1] = `${last} ${sentence}`
    else paragraphs.push(sentence)
  }
  return paragraphs
}

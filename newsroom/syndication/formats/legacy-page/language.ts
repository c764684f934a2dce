import { Lang } from '#newsroom/stories/body.ts'

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[ٹڈڑںے]/u, 'ur'],
  [/[پچژگ]/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Gurmukhi}/u, 'pa'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Greek}/u, 'el'],
  [/[іїєґ]/u, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
]

const COMMON: Record<string, string> = {
  en: 'the of and to in is that for with was has are by his',
  de: 'der die und das den von zu ist mit dem nicht auf für eine',
  fr: 'le la les des et est une dans pour que du au sur pas',
  es: 'el los las que del una por con para se más como está',
  pt: 'os das dos uma que não com para em mais foi são ao',
  it: 'il di che della per non gli una del sono con nel è',
  nl: 'de het een van en dat niet zijn met voor op aan',
  tr: 'bir ve bu için ile olarak daha çok olan da',
  id: 'yang dan di dengan untuk dari ini dalam tidak pada',
  pl: 'w na się nie jest że do przez oraz dla',
  sv: 'och att det som på är av för den inte',
}

const RTL = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'sd', 'ug', 'yi', 'ckb', 'dv'])

/** What the page says of its language, if its letters do not contradict it; else what its letters and small words say. */
export function languageOf(text: string, declared: string | null): string {
  const sample = text.slice(0, 20_000)
  const letters = sample.match(/\p{L}/gu) ?? []
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter))
  const tag = Lang.safeParse((declared ?? '').trim().replaceAll('_', '-').replace(/^[A-Za-z]+/u, (word) => word.toLowerCase()))
  if (foreign.length > letters.length / 2) {
    const script = foreign.join('')
    const kana = script.match(/[\u3040-\u30ff]/gu)?.length ?? 0
    const seen = SCRIPTS.find(([letter, lang]) => (lang === 'ja' ? kana > script.length / 20 : letter.test(script)))?.[1]
    const sameScript = tag.success && !(tag.data.slice(0, 2) in COMMON)
    return sameScript ? tag.data : (seen ?? 'und')
  }
  if (tag.success && tag.data !== 'und') return tag.data
  return commonest(sample)
}

function commonest(text: string): string {
  const words = new Map<string, number>()
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1)
  const scores = Object.entries(COMMON).map(([lang, list]) => {
    const score = list.split(' ').reduce((sum, word) => sum + (words.get(word) ?? 0), 0)
    return { lang, score }
  })
  return scores.reduce((best, next) => (next.score > best.score ? next : best), { lang: 'en', score: 0 }).lang
}

export function directionOf(lang: string, text: string, declared: 'ltr' | 'rtl' | null): 'ltr' | 'rtl' {
  const letters = text.slice(0, 20_000).match(/\p{L}/gu) ?? []
  const rightToLeft = letters.filter((letter) => /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter))
  if (letters.length > 0) return rightToLeft.length > letters.length / 2 ? 'rtl' : 'ltr'
  return declared ?? (RTL.has(lang.slice(0, 2)) ? 'rtl' : 'ltr')
}

import { excerpt } from './prose.ts'

type Figure = { value: number; unit: string; nouns: string[]; hedge: string | null; at: number; text: string }

const SCALE: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, millions: 1e6, bn: 1e9, b: 1e9, billion: 1e9, tn: 1e12, trillion: 1e12, lakh: 1e5, lakhs: 1e5, crore: 1e7, crores: 1e7, millionen: 1e6, mio: 1e6, milliarden: 1e9, mrd: 1e9, tausend: 1e3, mille: 1e3, millones: 1e6, milliards: 1e9 }
const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ')
const HEDGE =
  /(?:\b(?:nearly|almost|about|around|approximately|approx\.?|roughly|some|an estimated|estimated|close to|more than|over|at least|upwards of|up to|as many as|as much as|less than|fewer than|under|below|above|or so|rund|etwa|fast|mehr als|mindestens|bis zu|environ|près de|plus de|au moins|casi|unos|unas|cerca de|más de|al menos|mais de|quase|circa|oltre|около|почти|более)|نحو|حوالي|أكثر من|قرابة|लगभग|करीब|कम से कम|से अधिक|כ-|כמעט|יותר מ-?)[\s$€£₹-]{0,3}$/iu
const FIGURE = /(?<![\p{L}\p{N}.,/-])(?:\d{1,3}(?:[,.\u00a0 ]\d{3})+|\d{1,15})(?:[.,]\d{1,4})?(?![\d/:])/gu
const SKIP = new Set('the a an of in on at to for from by and or as is are was were with his her its their new more than people after over amid says say said as people persons person'.split(' '))

/** A figure the headline states and the body hedges, gives otherwise or does not give. */
export function figureDoubts(headline: string, body: string): { code: string; message: string; text: string }[] {
  const stated = figuresIn(headline).filter((figure) => !isYear(figure))
  if (stated.length === 0) return []
  const given = figuresIn(body)
  return stated.flatMap((figure) => {
    const same = given.filter((other) => isSame(figure, other))
    if (same.some((other) => other.hedge === figure.hedge || (other.hedge === null && figure.hedge !== null))) return []
    const [hedged] = same
    if (hedged) {
      const says = figure.hedge === null ? 'flatly' : `as “${figure.hedge} ${figure.text}”`
      return [{ code: 'headline-figure-hedged', message: `The headline gives ${figure.text} ${says}; the text says “${hedged.hedge ?? ''} ${hedged.text}”. Make the headline say what the text says.`, text: [...new Set(same.slice(0, 3).map((other) => around(body, other.at)))].join('\n') }]
    }
    const rival = given.find((other) => !isYear(other) && other.unit === figure.unit && other.nouns.some((noun) => figure.nouns.includes(noun)))
    if (rival) {
      return [{ code: 'headline-figure-differs', message: `The headline gives ${figure.text}; the text gives ${rival.text}. Find out which is right.`, text: around(body, rival.at) }]
    }
    return [{ code: 'headline-figure-missing', message: `The headline’s figure, ${figure.text}, does not stand in the text. Check it, or take it out of the headline.`, text: headline }]
  })
}

function figuresIn(text: string): Figure[] {
  const digits = [...text.matchAll(FIGURE)].map((match) => figure(text, match.index, match[0], numberOf(match[0])))
  const words = [...text.matchAll(/(?<![\p{L}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)(?![\p{L}-])/giu)].map((match) =>
    figure(text, match.index, match[0], NUMBER_WORDS.indexOf(match[0].toLowerCase())),
  )
  return [...digits, ...words].filter((found) => !/^(?:st|nd|rd|th)\b|^[-–]?\p{L}+-(?:old|long|mile|metre|meter|day|year)/iu.test(text.slice(found.at + found.text.length, found.at + found.text.length + 12)))
}

function figure(text: string, at: number, digits: string, value: number): Figure {
  const after = text.slice(at + digits.length, at + digits.length + 70)
  const scale = /^[ -]?([a-zäöü]{1,9})(?!\p{L})/iu.exec(after)?.[1]?.toLowerCase()
  const times = scale === undefined ? undefined : SCALE[scale]
  const isPercent = /^ ?(?:%|per ?cent\b|prozent\b|pour cent|por ciento)/iu.test(after)
  const currency = /[$€£₹]\s?$/u.test(text.slice(Math.max(0, at - 2), at))
  const said = times === undefined ? digits : `${digits}${after.slice(0, after.toLowerCase().indexOf(scale ?? '') + (scale ?? '').length)}`
  const words = (after.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase()).filter((word) => !SKIP.has(word) && !(word in SCALE))
  return {
    value: value * (times ?? 1),
    unit: isPercent ? '%' : currency ? 'money' : '',
    nouns: words.slice(0, 3).map((word) => CASUALTIES.test(word) ? 'dead' : word.replace(/(?:es|s)$/u, '').slice(0, 6)),
    hedge: HEDGE.exec(text.slice(Math.max(0, at - 24), at))?.[0].trim().toLowerCase() ?? null,
    at,
    text: said,
  }
}

const CASUALTIES = /^(?:dead|died|dies|die|killed|deaths?|dying|fatalities|perished|tote|getötet|morts?|tués|muertos|mortos|morti)$/iu

function numberOf(digits: string): number {
  const grouped = /^\d{1,3}(?:[,.\u00a0 ]\d{3})+/u.exec(digits)?.[0] ?? ''
  const whole = grouped.replace(/\D/gu, '')
  const rest = digits.slice(grouped.length).replace(',', '.')
  return Number(`${whole}${rest}`)
}

/** "1.5 million" and "1,500,000" are one figure; "5%" and "5" are not. */
function isSame(a: Figure, b: Figure): boolean {
  return Math.abs(a.value - b.value) < 1e-9 * Math.max(1, a.value) && (a.unit === b.unit || a.unit === '' || b.unit === '' )
}

function isYear(figure: Figure): boolean {
  return /^(?:1[89]|20)\d\d$/u.test(figure.text) && figure.unit === ''
}

function around(text: string, at: number): string {
  const from = Math.max(0, at - 80)
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1
  return excerpt(text.slice(Math.min(start, at), at + 120), 200)
}

import { dateIn } from './dates.ts'
import { isAgency, isNameLike, isOrganisation } from './names.ts'
import { labelled, type CreditKind } from './credit-labels.ts'
import { publishedElsewhere } from './published-elsewhere.ts'
import { endsSentence, wordCount } from './prose.ts'

export type Credit = { name: string; line: string; href: string | null; kind: CreditKind }

const URL = /(?:https?:\/\/|www\.)[^\s<>"'“”()[\]]+/iu
const LONGEST = 400

/** The credit a line gives, whole and as it stands; null for a picture's credit, and for a sentence that only begins like one. */
export function creditIn(line: string, link: string | null = null): Credit | null {
  const text = line.trim()
  if (text.length > LONGEST || text === '') return null
  const elsewhere = publishedElsewhere(text)
  if (elsewhere !== null && wordCount(elsewhere) <= 14) {
    return { name: nameOf(elsewhere, link ?? addressIn(text)), line: text, href: link ?? addressIn(text), kind: 'ORIGINALLY_PUBLISHED' }
  }
  const inputs = inputsFrom(text)
  if (inputs !== null) return { name: nameOf(inputs, null), line: text, href: link ?? addressIn(text), kind: 'WITH_INPUTS' }
  return labelledCredit(text, link) ?? signature(text, link)
}

export function isPictureCredit(line: string): boolean {
  const label = labelled(line)
  if (label?.kind === 'PICTURE') return line.length < 300 && (label.join === 'sign' || /courtesy|credit|source| by/iu.test(label.label) || /^file|image$/iu.test(label.label))
  return label !== null && label.join !== 'none' && /\b(?:getty|shutterstock|istock|alamy|unsplash|pexels|pixabay|flickr|wikimedia|adobe stock|depositphotos)\b/iu.test(label.rest) && line.length < 120
}

function labelledCredit(text: string, link: string | null): Credit | null {
  const label = labelled(text)
  if (!label || label.kind === 'PICTURE' || label.kind === 'WITH_INPUTS' || isPictureCredit(text)) return null
  const href = link ?? addressIn(label.rest)
  const name = nameOf(label.rest, href)
  const bare = label.rest.replace(URL, '').replace(/[)\]*_.\s]{1,12}$/u, '')
  if (name === '' || wordCount(bare) > (label.kind === 'COURTESY' ? 15 : 10) || /[.!?।] \p{Lu}\p{Ll}+ \p{Ll}/u.test(bare)) return null
  if (label.join === 'sign') return isSentence(bare) ? null : { name, line: text, href, kind: label.kind }
  const courteous = label.kind === 'COURTESY' && (label.join === 'word' || text === text.toUpperCase() || isOrganisation(bare) || wordCount(text) <= 5)
  const via = label.label === 'via' || (label.join === 'word' && /credit/u.test(label.label))
  return (courteous || via) && isNameLike(bare, 8) ? { name, line: text, href, kind: label.kind } : null
}

/** "The minister said that talks would go on" after "Source:" is a quotation, not a name. */
function isSentence(text: string): boolean {
  const words = text.split(' ')
  const small = words.filter((word) => /^\p{Ll}/u.test(word))
  return words.length > 5 && small.length > words.length * 0.6 && !/[,&/]/u.test(text) && dateIn(text) === null
}

/** "(With inputs from PTI and agencies)", "With agency inputs", "Mit Material von dpa". */
function inputsFrom(text: string): string | null {
  const bare = text.replace(/^[\s([{*_•–—-]{1,8}/u, '').replace(/[)\]}*_.\s]{1,8}$/u, '')
  const form =
    /^(?:\(?(?:this (?:story|report|article) (?:has been|was|is) (?:written|prepared|compiled|published) )?with (?:additional |some |further )?(?:inputs?|reports?|reporting|material|information|contributions?|feeds?) (?:from|by|of|via) |inputs? (?:from|by)[: ]{1,2}|mit (?:material|informationen) (?:von|der) |avec (?=\p{Lu})|con información de |com informações d[aeo] |con informazioni d[ai] |(?:इनपुट|इनपुट के साथ)\s?[:-] ?|по материалам |за матеріалами )/iu.exec(bare)
  const rest = bare.slice(form?.[0].length ?? 0)
  if (form && wordCount(bare) <= 20 && bare.length <= 200 && (isAgency(rest) || /^(?:\P{Ll}|agenc|wire|the )/u.test(rest))) return rest
  const short = /^with (agency|agencies|wire|\p{Lu}{2,8}(?:,? (?:and )?\p{Lu}{2,8})?) inputs?$/iu.exec(bare)
  return short?.[1] ?? null
}

/** "— Reuters", "(ANI)", "Reuters": an agency's name and nothing else. */
function signature(text: string, link: string | null): Credit | null {
  const dashed = /^[–—-]{1,3} ?/u.test(text)
  const name = text.replace(/^[\s([{–—-]{1,6}/u, '').replace(/[\s)\]}.]{1,6}$/u, '')
  const parts = name.split(/[/,&]| and /u).map((part) => part.trim())
  const agency = parts.length <= 4 && parts.every(isAgency)
  if (!agency && !(dashed && name.includes(' ') && isNameLike(name, 5) && isOrganisation(name))) return null
  return endsSentence(name) ? null : { name, line: text, href: link, kind: 'SOURCE' }
}

function addressIn(text: string): string | null {
  const found = URL.exec(text)?.[0].replace(/[.,;:!?]{1,4}$/u, '')
  if (found === undefined) return null
  const address = /^www\./iu.test(found) ? `https://${found}` : found
  return globalThis.URL.canParse(address) && address.length <= 2048 ? address : null
}

function nameOf(rest: string, href: string | null): string {
  const words = rest
    .replace(URL, ' ')
    .replace(/\s(?:(?:on|dated?|dt\.?|,)\s)?(?=\(?\d{1,2}[ ./-](?:\p{L}|\d))\P{L}{1,6}.*$/u, (tail) => (dateIn(tail) === null ? tail : ''))
    .trim()
    .replace(/^["“”'‘(*_\s]{1,4}/u, '')
    .replace(/[\s,;:.|"”’'*_)(\][–—-]{1,8}$/u, '')
  if (words !== '') return words.slice(0, 200)
  return href === null ? '' : new globalThis.URL(href).hostname.replace(/^www\./u, '')
}

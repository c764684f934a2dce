import { dateIn, isDateLine } from './dates.ts'
import { isAgency, isNameLike, isOrganisation, isPersonName, namesIn } from './names.ts'
import { wordCount } from './prose.ts'

const LABEL =
  /^(?:(?:written|reported|posted|published|submitted|story|article|text|words|report|edited|compiled) by|(?:author|writer|reporter|reporters|byline|correspondent|by|text|words|autor|autorin|auteur|autore|автор|المؤلف|الكاتب|लेखक|מחבר|作者|記者|记者|yazar|penulis)\s?[:：]|by|von|par|por|di|door|av|af|بقلم|كتبه?|تقرير|מאת|द्वारा|द्वारा:|文[/／])\s?[:：-]? ?(?=\S)/iu
export const HOUSE_STAFF = /^(?:(?:our|a|the|special|staff|senior|foreign|own) )*(?:correspondents?|reporters?|writers?|bureau|web ?desk|news ?desk|online desk|desk|staff|editors?|newsroom|agencies|agency|monitoring desk|redaktion|redacción|rédaction)$/iu
const ROLE = /,? (?:the )?(?:associated press|(?:\p{Lu}[\p{L}.]{1,20} ){0,2}(?:correspondents?|reporters?|bureau)|staff writers?|senior \p{L}+|editor|political editor|for \p{Lu}.{0,60}|in [A-Z][\p{L} ]{1,40})$/iu
const REPORTING = /^[([]?(?:additional |further )?(?:reporting|writing|editing|reported|written|edited|additional research|research) (?:and (?:writing|editing) )?by\b/iu

/** The names a line gives after "By": "By Ann Example and Bo Other, Staff Writers | 3 March 2021". Null when it is no byline. */
export function bylineIn(line: string): string[] | null {
  const text = line.trim().replace(/^[*_–—-]{1,3} ?/u, '')
  if (text.length > 160) return null
  const label = LABEL.exec(text)
  const rest = label ? text.slice(label[0].length) : HOUSE_STAFF.test(text) ? text : null
  if (rest === null) return null
  const said = rest.split(/ ?[|•·\t] ?| – | — |, (?=\d)| (?=\(?(?:updated|published|posted)\b)| on (?=\p{Lu}\p{Ll}+ \d)/iu)[0]?.replace(/[.,\s(]{1,4}$/u, '') ?? ''
  const people = HOUSE_STAFF.test(said) ? said : said.replace(ROLE, '').replace(/ ?\([^()]{0,60}\)$/u, '')
  if (HOUSE_STAFF.test(people)) return [people]
  const names = namesIn(people).map((name) => name.replace(ROLE, '')).filter((name) => !/^(?:staff|special|senior|correspondent|reporter)s?\b/iu.test(name) || HOUSE_STAFF.test(name))
  const good = names.length > 0 && names.length <= 8 && names.every((name) => isNameLike(name, 6) && dateIn(name) === null && !/\d{3}/u.test(name))
  return good && (label?.[0].trim().length !== 2 || wordCount(people) <= 14) ? names : null
}

/** "Ann Example/AFP" or "Ann Example, Reuters" alone on its line: a reporter and the wire. */
export function wireByline(line: string): { name: string; agency: string } | null {
  const match = /^(?:by )?([^/,|]{3,60})(?:\/|, | \| )([^/,|]{2,40})$/iu.exec(line.trim())
  const [, name = '', agency = ''] = match ?? []
  return isPersonName(name) && isAgency(agency) ? { name: name.trim(), agency: agency.trim() } : null
}

/** "(Reporting by Ann Example; Editing by Bo Other)" and its kin at a wire story's end. */
export function isReportingLine(line: string): boolean {
  return line.length < 400 && REPORTING.test(line)
}

/** A bare name above or below the date. */
export function isBareByline(line: string, beside: string[]): boolean {
  return line.length < 50 && isPersonName(line) && !isOrganisation(line) && beside.some((near) => publishedIn(near) !== null)
}

type Stated = { kind: 'published' | 'updated'; date: string | null }

/** A line that states when the page was published or updated. */
export function publishedIn(line: string): Stated | null {
  const text = line.trim()
  if (text.length > 160) return null
  const parts = text.split(/[|•]/u)
  const stated = parts.length > 1 ? parts.map(publishedIn) : []
  const told = stated.every((part) => part !== null) ? (stated.find((part) => part?.kind === 'published' && part.date !== null) ?? stated[0]) : null
  if (told) return told
  const label = /^(?:first )?(?:published|posted|date|dated|created|publish date|publication date|release date|veröffentlicht|publié|publicado|pubblicato|опубликовано|опубліковано|дата|تاريخ النشر|نشر|نُشر|التاريخ|प्रकाशित|दिनांक|तारीख|פורסם|תאריך|发布时间|發布|日期|公開日)(?![\p{L}\p{M}])/iu.test(text)
  const updated = /^(?:last )?(?:updated|modified|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|обновлено|оновлено|آخر تحديث|अपडेट|अद्यतन|עודכן)(?![\p{L}\p{M}])/iu.test(text)
  const date = dateIn(text)
  if (label && (date !== null || isDateLine(text)) && wordCount(text) <= 22) return { kind: 'published', date }
  if (updated && (date !== null || isDateLine(text)) && wordCount(text) <= 22) return { kind: 'updated', date }
  return isDateLine(text) ? { kind: 'published', date } : null
}

export function tagsIn(line: string): string[] | null {
  const hashed = line.trim().split(/\s+/u)
  if (hashed.length <= 30 && hashed.every((word) => /^#[\p{L}\p{M}\p{N}_]{2,60}$/u.test(word))) return [...new Set(hashed.map((word) => word.slice(1)))]
  const match = /^(?:tags?|keywords?|topics?|tagged(?: with| in| as)?|schlagwörter|schlagworte|étiquettes|mots-clés|etiquetas|метки|теги|الوسوم|وسوم|كلمات دلالية|תגיות|टैग|标签)\s?[:：] ?(?=\S)/iu.exec(line.trim())
  if (!match || line.length > 400) return null
  const rest = line.trim().slice(match[0].length)
  const tags = rest.split(/[,،、;|•·#\n]/u).map((tag) => tag.trim()).filter((tag) => tag !== '')
  return tags.length > 0 && tags.every((tag) => wordCount(tag) <= 8) ? [...new Set(tags)] : null
}

import { creditIn } from './credit.ts'
import { claim, isFree, type Piece } from './piece.ts'
import { isProse, normalised, wordCount } from './prose.ts'

export type Reference = { title: string; url: string | null; text: string }

const HEADINGS = new Set(
  (
    'references|reference|references and notes|notes and references|reference list|list of references|sources|sources and references|references and sources|bibliography|works cited|work cited|citations|notes|endnotes|end notes|footnotes|foot notes|further reading|useful links|' +
    'external links|reference links|source links|quellen|quellenangaben|quellenverzeichnis|referenzen|literatur|literaturverzeichnis|einzelnachweise|fußnoten|weiterführende literatur|références|bibliographie|notes et références|pour aller plus loin|referencias|bibliografía|fuentes|notas|referências|bibliografia|fontes|riferimenti|fonti|note|' +
    'kaynakça|kaynaklar|источники|литература|список литературы|примечания|список источников|джерела|література|примітки|المراجع|المصادر|مراجع|مصادر|الهوامش|منابع|پانوشت|حوالہ جات|מקורות|הערות שוליים|ביבליוגרפיה|संदर्भ|सन्दर्भ|संदर्भ सूची|সূত্র|তথ্যসূত্র|参考文献|参考资料|參考資料|注释|참고 문헌|참고문헌'
  ).split('|'),
)

const ADDRESS = /(?:https?:\/\/|www\.|(?<![\w./])doi\.org\/)[^\s<>"“”]+/iu
const MARKER = /^(?:\[\^?\d{1,3}\]|\(?\d{1,3}[.):]|[\^•*·†‡\-]|[¹²³\u2074-\u2079]{1,3}) ?(?=\S)/u

/** What people write where there is nothing to list. */
const NONE = /^(?:n\.?\/?a\.?|none|nil|nothing|not available|not applicable|tbd|[\-–—]|\.{1,3}|keine|aucune|ninguna|لا يوجد)\.?$/iu

/** The label of a list of references, and what stands beside it on the same line. */
export function referencesHeading(text: string): { beside: string } | null {
  if (wordCount(text) <= 6 && HEADINGS.has(normalised(text))) return { beside: '' }
  const colon = text.slice(0, 60).search(/[:：]/u)
  if (colon === -1 || !HEADINGS.has(normalised(text.slice(0, colon)))) return null
  const beside = text.slice(colon + 1).trim()
  const isList = addressesIn(beside).length > 0 || /^(?:\[1\]|\(?1[.)]) ?\S/u.test(beside)
  return isList && !/^(?:source|quelle|fuente|fonte)$/iu.test(text.slice(0, colon).trim()) ? { beside } : null
}

/** Claims each heading of references and what is listed under it; whatever another recogniser has claimed ends the list. */
export function takeReferences(pieces: Piece[]): { references: Reference[]; emptyHeadings: string[] } {
  const references: Reference[] = []
  const emptyHeadings: string[] = []
  for (const [index, piece] of pieces.entries()) {
    const heading = isFree(piece) && piece.kind !== 'list' && piece.kind !== 'table' ? referencesHeading(piece.text) : null
    if (!heading || piece.place === 'outside') continue
    const under = heading.beside === '' ? [] : besideHeading(heading.beside)
    const listed = listedAfter(pieces, index)
    const found = [...under, ...listed.flatMap(referencesOf)].filter((item) => !NONE.test(item.text))
    const opensSection = found.length === 0 && followsProse(pieces, index) && !/^(?:references?|bibliography|works cited|citations|footnotes|endnotes)\b/iu.test(piece.text)
    if (opensSection) continue
    claim(piece, 'references')
    listed.forEach((item) => claim(item, 'references'))
    references.push(...found)
    if (found.length === 0) emptyHeadings.push(piece.text.replace(/[:\s]{1,8}$/u, ''))
  }
  return { references, emptyHeadings }
}

function listedAfter(pieces: Piece[], heading: number): Piece[] {
  const listed: Piece[] = []
  for (let at = heading + 1; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece === undefined || !isFree(piece) || piece.kind === 'table' || piece.kind === 'heading') break
    if (referencesHeading(piece.text) !== null || creditIn(piece.text) !== null || !isReference(piece)) break
    listed.push(piece)
  }
  return listed
}

function isReference(piece: Piece): boolean {
  if (piece.kind === 'list') return true
  const { text } = piece
  if (text.length > 700) return false
  if (MARKER.test(text) || ADDRESS.test(text) || piece.href !== null || /\b(?:retrieved|accessed|doi|isbn|ibid|pp?\. ?\d|vol\. ?\d|abgerufen|consulté)\b/iu.test(text)) return true
  return (/(?:19|20)\d\d/u.test(text) && text.length < 300) || !isProse(text) || (wordCount(text) <= 20 && /["“”«„']|, /u.test(text))
}

function followsProse(pieces: Piece[], heading: number): boolean {
  const next = pieces[heading + 1]
  return next !== undefined && isFree(next) && isProse(next.text)
}

function referencesOf(piece: Piece): Reference[] {
  if (piece.kind === 'list') return piece.items.map((item) => reference(item.text, item.href)).filter((item) => item.text !== '')
  return piece.text.split('\n').map((line) => reference(line.trim(), piece.text.includes('\n') ? null : piece.href)).filter((item) => item.text !== '')
}

function besideHeading(text: string): Reference[] {
  const starts = [...text.matchAll(/(?:^|(?<=\s))(?:\[(\d{1,3})\]|\(?(\d{1,3})[.)]) ?(?=\S)/gu)]
  const inOrder = starts.filter((start, index) => Number(start[1] ?? start[2]) === index + 1)
  if (inOrder.length > 1 || (inOrder.length === 1 && inOrder[0]?.index === 0)) {
    return inOrder.map((start, index) => reference(text.slice(start.index, inOrder[index + 1]?.index ?? text.length).trim(), null))
  }
  const addresses = addressesIn(text)
  const onlyAddresses = normalised(addresses.reduce((rest, address) => rest.replace(address, ''), text)) === ''
  return onlyAddresses ? addresses.map((address) => reference(address, null)) : [reference(text, null)]
}

function addressesIn(text: string): string[] {
  return text.split(/[\s;]+/u).flatMap((word) => ADDRESS.exec(word)?.[0].replace(/[.,;)\]]{1,4}$/u, '') ?? [])
}

function reference(text: string, href: string | null): Reference {
  const [found] = addressesIn(text)
  const address = href ?? (found === undefined ? null : /^https?:/iu.test(found) ? found : `https://${found}`)
  const url = address !== null && /^https?:/iu.test(address) && URL.canParse(address) && address.length <= 2048 ? address : null
  const words = text
    .replace(MARKER, '')
    .replace(ADDRESS, ' ')
    .replace(/[([]? ?(?:retrieved|accessed|available|abgerufen|consulté)(?: (?:from|at|on|am|le))?:?(?: [^()[\]]{0,60})?[)\]]?[\s.]{0,4}$/iu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s.,;:–—([-]{1,6}$/u, '')
  return { title: words === '' ? (found ?? text) : words, url, text }
}

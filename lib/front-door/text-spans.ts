import { readTag } from './tag-scan.ts'

/** The renderer's answer cannot be made into a document; the message says which promise the page broke. */
export class UnfitPage extends Error {}

/** What a browser would read as a tag, comment or declaration. */
export const MARKUP = /<[a-z!/?]/i

const NONE: ReadonlySet<string> = new Set()

/** The index after the comment, doctype or other declaration that opens at `at`. */
export function endOfComment(html: string, at: number): number {
  if (html.startsWith('<!-->', at)) return at + 5
  if (html.startsWith('<!--->', at)) return at + 6
  const isComment = html.startsWith('<!--', at)
  const end = html.indexOf(isComment ? '-->' : '>', at + (isComment ? 4 : 1))
  if (end === -1) throw new UnfitPage('the page ends inside a comment')
  // Browsers end a comment at `--!>` too; React never writes it.
  if (isComment && html.slice(at, end).includes('--!>')) throw new UnfitPage('a malformed comment')
  return end + (isComment ? 3 : 1)
}

const RAW_END: Record<string, RegExp> = {
  script: /<\/script[\t\n\f\r />]/gi,
  title: /<\/title[\t\n\f\r />]/gi,
  textarea: /<\/textarea[\t\n\f\r />]/gi,
  style: /<\/style[\t\n\f\r />]/gi,
  iframe: /<\/iframe[\t\n\f\r />]/gi,
}

/** Where the text of an element like `<title>` ends, and the index after its end tag. */
export function endOfRawText(html: string, name: string, from: number): { start: number; end: number } {
  const pattern = RAW_END[name]
  if (pattern) {
    pattern.lastIndex = from
    const found = pattern.exec(html)
    const tag = found && readTag(html, found.index, NONE)
    if (found && tag) return { start: found.index, end: tag.end }
  }
  throw new UnfitPage(`<${name}> is never closed`)
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Decodes what React and the like write in attributes: the five named entities, and numbers. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

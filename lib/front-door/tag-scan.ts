/** A start or end tag as it stands in the text; `end` is the index after its `>`. */
export type Tag = {
  name: string
  isClosing: boolean
  end: number
  hasInlineCode: boolean
  /** Raw values (entities not decoded), the first of each name, as browsers take it. */
  attributes: Map<string, string> | undefined
}

const TAB = 9
const SPACE = 32
const SLASH = 47
const EQUALS = 61
const MORE = 62
const DOUBLE = 34
const SINGLE = 39

/**
 * Reads the tag that opens at `html[at] === '<'`, by the states of the HTML standard (13.2.5.8 to 13.2.5.40).
 * Attributes are gathered only for names in `wanted`. Undefined when the text ends inside the tag.
 */
export function readTag(html: string, at: number, wanted: ReadonlySet<string>): Tag | undefined {
  const isClosing = html.charCodeAt(at + 1) === SLASH
  const from = isClosing ? at + 2 : at + 1
  let i = endOfName(html, from)
  const name = lower(html.slice(from, i))
  const attributes = !isClosing && wanted.has(name) ? new Map<string, string>() : undefined
  let hasInlineCode = false
  for (;;) {
    i = skipSpace(html, i, true)
    if (i >= html.length) return undefined
    if (html.charCodeAt(i) === MORE) return { name, isClosing, end: i + 1, hasInlineCode, attributes }
    const nameEnd = endOfAttributeName(html, i)
    const first = html.charCodeAt(i) | 32
    let value = ''
    let next = skipSpace(html, nameEnd, false)
    if (html.charCodeAt(next) === EQUALS) {
      next = skipSpace(html, next + 1, false)
      const quote = html.charCodeAt(next)
      const isQuoted = quote === DOUBLE || quote === SINGLE
      const valueFrom = isQuoted ? next + 1 : next
      const valueEnd = isQuoted ? html.indexOf(quote === DOUBLE ? '"' : "'", valueFrom) : endOfBareValue(html, next)
      if (valueEnd === -1) return undefined
      if (attributes) value = html.slice(valueFrom, valueEnd)
      next = isQuoted ? valueEnd + 1 : valueEnd
    }
    if (attributes) {
      const attribute = lower(html.slice(i, nameEnd))
      if (!attributes.has(attribute)) attributes.set(attribute, value)
    }
    // `style` and `on…`: the policy forbids both, so the page would not look or act as its author saw it.
    if ((first === 115 && nameEnd - i === 5) || (first === 111 && nameEnd - i > 3)) {
      hasInlineCode ||= /^(?:style|on[a-z]+)$/i.test(html.slice(i, nameEnd))
    }
    i = next
  }
}

function lower(name: string): string {
  return /[A-Z]/.test(name) ? name.toLowerCase() : name
}

function isSpace(code: number): boolean {
  return code === SPACE || (code >= TAB && code <= 13 && code !== 11)
}

function skipSpace(html: string, at: number, alsoSlash: boolean): number {
  let i = at
  for (; i < html.length; i++) {
    const code = html.charCodeAt(i)
    if (!isSpace(code) && !(alsoSlash && code === SLASH)) break
  }
  return i
}

function endOfName(html: string, at: number): number {
  let i = at
  for (; i < html.length; i++) {
    const code = html.charCodeAt(i)
    if (code === MORE || code === SLASH || isSpace(code)) break
  }
  return i
}

function endOfAttributeName(html: string, at: number): number {
  // A leading `=` is part of the name (13.2.5.32), so the first character is never looked at.
  let i = at + 1
  for (; i < html.length; i++) {
    const code = html.charCodeAt(i)
    if (code === MORE || code === SLASH || code === EQUALS || isSpace(code)) break
  }
  return i
}

function endOfBareValue(html: string, at: number): number {
  let i = at
  for (; i < html.length; i++) {
    const code = html.charCodeAt(i)
    if (code === MORE || isSpace(code)) break
  }
  return i
}

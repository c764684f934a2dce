/** Characters that no XML 1.0 document may hold, not even as references (XML 1.0, 2.2): controls, U+FFFE. Lone surrogates are replaced before. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

export const xmlText = (text: string): string => text.toWellFormed().replace(NOT_XML, '')

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text as it stands inside an element or an attribute. */
export const escapeXml = (text: string): string => xmlText(text).replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark)

/** The same value with every string in it fit for XML. Dates and the like are left alone. */
export function xmlSafe<T>(value: T): T
export function xmlSafe(value: unknown): unknown {
  if (typeof value === 'string') return xmlText(value)
  if (Array.isArray(value)) return value.map((item: unknown) => xmlSafe(item))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, xmlSafe(inner)]))
}

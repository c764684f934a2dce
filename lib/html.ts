/** HTML that is safe to print: only this file makes it, from text that it escaped. */
export type SafeHtml = string & { readonly __safeHtml: unique symbol }

const safe = (html: string) => html as SafeHtml // the one place where a string becomes HTML

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML, in an element or in a quoted attribute. Characters that XML cannot hold are dropped. */
export const escapeHtml = (text: string): SafeHtml =>
  // eslint-disable-next-line no-control-regex -- these are the ones that must go
  safe(text.toWellFormed().replace(/[\0-\x08\v\f\x0e-\x1f\x7f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? ''))

export const joinHtml = (parts: readonly SafeHtml[], between = ''): SafeHtml => safe(parts.join(escapeHtml(between)))

type Attributes = Record<string, string | number | boolean | null | undefined>
const VOID = new Set(['br', 'hr', 'img', 'source'])

/**
 * An element. Attributes are text and are escaped; children are HTML already, so text cannot slip in unescaped.
 * An attribute that is null, undefined or false is left out; one that is true stands without a value.
 */
export function el(name: string, attributes: Attributes, ...children: readonly SafeHtml[]): SafeHtml {
  const written = Object.entries(attributes).map(([attribute, value]) => {
    if (value === null || value === undefined || value === false) return ''
    return value === true ? ` ${attribute}=""` : ` ${attribute}="${escapeHtml(String(value))}"`
  })
  const open = `<${name}${written.join('')}>`
  return safe(VOID.has(name) ? open : `${open}${children.join('')}</${name}>`)
}

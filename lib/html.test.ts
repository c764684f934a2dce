import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { el, escapeHtml, joinHtml } from './html.ts'

/** What a parser makes of it, as browsers do. */
const read = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body

describe('text made into HTML', () => {
  it('is the same text again when it is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = text.toWellFormed().replace(/[^\t\n\r\u0020-\u007e\u0080-\ufffd\u{10000}-\u{10ffff}]/gu, '')
        expect(read(el('p', {}, escapeHtml(text))).querySelector('p')?.textContent).toBe(kept)
      }),
    )
  })

  it('holds no character that would begin or end anything', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '=', ' ', 'a', '\0', '\u2028') }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
    }))
  })

  it('stays in its attribute', () => {
    const html = el('a', { href: '/x" onclick="alert(1)', title: "'><script>" }, escapeHtml('y'))
    const anchor = read(html).querySelector('a')
    expect(anchor?.getAttributeNames()).toEqual(['href', 'title'])
    expect(anchor?.getAttribute('href')).toBe('/x" onclick="alert(1)')
    expect(anchor?.getAttribute('title')).toBe("'><script>")
  })

  it('drops what XML cannot hold, and mends half a character', () => {
    expect(escapeHtml('a\0b\u000bc\ufffed\ud800e')).toBe('abcd\ufffde')
  })
})

describe('an element', () => {
  it('leaves out what is absent, and writes what is true without a value', () => {
    expect(el('img', { alt: '', width: 3, hidden: true, title: undefined, lang: null, dir: false })).toBe('<img alt="" width="3" hidden="">')
  })
  it('holds its children in order', () => {
    expect(el('ul', {}, el('li', {}, escapeHtml('1')), el('li', {}, escapeHtml('2')))).toBe('<ul><li>1</li><li>2</li></ul>')
    expect(joinHtml([escapeHtml('a'), escapeHtml('b')], '<')).toBe('a&lt;b')
  })
})

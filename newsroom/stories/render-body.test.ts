import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { bullets, cite, em, embed, facts, footnote, h2, link, numbered, p, pIn, pull, quote, strong, table } from '#prisma/demo/write.ts'
import { Body, type Block } from './body.ts'
import { renderBody, type Rendering } from './render-body.ts'
import { aPicture } from './sample-story.ts'

const MEDIA = '3f6c1a52-6a6e-4d51-9b1e-0d3f7b9f0a11'
const OTHER = '3f6c1a52-6a6e-4d51-9b1e-0d3f7b9f0a12'

const rendering = (over: Partial<Rendering> = {}): Rendering => ({ references: [{ key: 'a', number: 1 }, { key: 'b', number: 2 }], pictures: new Map([[MEDIA, aPicture()]]), lang: 'en', medium: 'page', ...over })
const html = (content: Block[], over: Partial<Rendering> = {}) => renderBody({ type: 'doc', content }, rendering(over))
const page = (content: Block[], over: Partial<Rendering> = {}) => parseHTML(`<!doctype html><html><body>${html(content, over)}</body></html>`).document.body
const image = (mediaId = MEDIA, caption?: string): Block => ({ type: 'image', attrs: { mediaId, ...(caption && { caption }) } })

describe('a story’s text on a page', () => {
  it('keeps its marks, and marks within marks', () => {
    const both: Block = { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'em' }, { type: 'strong' }] }, { type: 'hardBreak' }] }
    expect(html([p('a ', strong('b'), em('c')), both])).toBe('<p>a <strong>b</strong><em>c</em></p>\n<p><strong><em>x</em></strong><br></p>')
  })

  it('numbers a footnote where it is called, tells it at the end, and leads back', () => {
    const body = page([p('One', footnote('Said twice')), facts('Box', p('Two', footnote('Said once')))])
    expect([...body.querySelectorAll('[role=doc-noteref]')].map((a) => a.getAttribute('href'))).toEqual(['#fn-1', '#fn-2'])
    const notes = body.querySelectorAll('[role=doc-endnotes] li')
    expect([...notes].map(({ id }) => id)).toEqual(['fn-1', 'fn-2'])
    expect(notes[1]?.textContent).toContain('Said once')
    expect(notes[1]?.querySelector('[role=doc-backlink]')?.getAttribute('href')).toBe('#fnref-2')
    expect(body.querySelector('#fnref-2')).not.toBeNull()
  })

  it('leads from each citation to its reference, and has a place for the way back from each', () => {
    const body = page([p(cite('b', 'first'), cite('a', 'second')), p(cite('b', 'again'))])
    expect([...body.querySelectorAll('sup a')].map((a) => [a.id, a.getAttribute('href')])).toEqual([['cite-2-1', '#ref-2'], ['cite-1-1', '#ref-1'], ['cite-2-2', '#ref-2']])
  })

  it('says nothing of a reference that readers may not see', () => {
    expect(html([p(cite('hidden', 'these words'))])).toBe('<p>these words</p>')
  })

  it('heads the columns and the rows of a table, which can be scrolled with the keyboard', () => {
    const body = page([table('Openings', ['Season', 'Count'], ['Spring', '6,100'])])
    const region = body.querySelector('[role=region]')
    expect([region?.getAttribute('aria-label'), region?.getAttribute('tabindex')]).toEqual(['Openings', '0'])
    expect(body.querySelector('caption')?.textContent).toBe('Openings')
    expect([...body.querySelectorAll('thead th')].map((th) => th.getAttribute('scope'))).toEqual(['col', 'col'])
    expect(body.querySelector('tbody th')?.getAttribute('scope')).toBe('row')
  })

  it('hides a pull quote from those who listen, unless it leads somewhere', () => {
    expect(page([pull('Who', 'As said above')]).querySelector('figure')?.getAttribute('aria-hidden')).toBe('true')
    const leading: Block = { type: 'pullQuote', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: '/x' } }] }] }
    expect(page([leading]).querySelector('figure')?.hasAttribute('aria-hidden')).toBe(false)
  })

  it('shows a picture in every format and width it has, with its size, its words and its credit', () => {
    const body = page([image(MEDIA, 'The basin')])
    expect([...body.querySelectorAll('source')].map((source) => source.getAttribute('type'))).toEqual(['image/avif', 'image/webp'])
    expect(body.querySelector('source')?.getAttribute('srcset')).toContain('whole-320.avif 320w')
    const img = body.querySelector('img')
    expect([img?.getAttribute('alt'), img?.getAttribute('width'), img?.getAttribute('height'), img?.getAttribute('loading')]).toEqual(['Cranes over the basin at dusk', '1600', '1067', 'lazy'])
    expect(body.querySelector('figcaption')?.textContent).toBe('The basin Mikkel Strand / The Merrow Ledger')
  })

  it('leaves out a picture whose rights have ended, caption and all', () => {
    expect(html([p('a'), image(OTHER, 'Gone'), p('b')]).replace(/\n+/g, '')).toBe('<p>a</p><p>b</p>')
    const gallery: Block = { type: 'gallery', attrs: { mediaIds: [MEDIA, OTHER] } }
    expect(page([gallery]).querySelectorAll('img')).toHaveLength(1)
  })

  it('loads nothing of an embed, and says where it leads', () => {
    const body = page([embed('Tidewater Radio', 'The ferry, a play', 'https://radio.example.org/ferry')])
    expect(body.querySelector('iframe, script, img')).toBeNull()
    expect(body.querySelector('a')?.getAttribute('href')).toBe('https://radio.example.org/ferry')
    expect(body.querySelector('a')?.textContent).toBe('The ferry, a play Tidewater Radio, opens at radio.example.org')
  })

  it('gives each block its own language and direction', () => {
    const paragraph = page([pIn('ar', 'rtl', 'مرحبا')]).querySelector('p')
    expect([paragraph?.getAttribute('lang'), paragraph?.getAttribute('dir')]).toEqual(['ar', 'rtl'])
  })

  it('counts a list from where it starts', () => {
    expect(html([numbered('one')])).toBe('<ol><li><p>one</p></li></ol>')
    expect(html([{ type: 'orderedList', attrs: { start: 4 }, content: [{ type: 'listItem', content: [p('four')] }] }])).toContain('<ol start="4">')
  })

  it('has no style and no handler of its own: the policy would refuse them', () => {
    expect(html(everything('plain'))).not.toMatch(/ style=| on\w+=|<script|<style/i)
  })
})

describe('a story’s text in a feed', () => {
  it('leads to the paper by whole addresses, and within itself not at all', () => {
    const body = page([p(link('ours', '/region'), link('theirs', 'https://x.example.org/'), cite('a', 'c'), footnote('n')), image()], { medium: 'feed', siteUrl: 'https://ledger.example' })
    expect([...body.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual(['https://ledger.example/region', 'https://x.example.org/'])
    expect(body.querySelector('img')?.getAttribute('src')).toMatch(/^https:\/\/ledger\.example\/media\//)
    expect(body.querySelectorAll('[id]')).toHaveLength(0)
  })
})

/** Every kind of block and every field that takes words. */
function everything(text: string): Block[] {
  return [
    h2(text), p(text, strong(text), em(text), link(text, `https://x.example.org/?q=${encodeURIComponent(text)}`), cite('a', text), footnote(text)), bullets(text), numbered(text),
    quote(text, text), pull(text, text), table(text, [text, text], [text, text]), facts(text, p(text)), embed(text, text, 'https://x.example.org/'), image(MEDIA, text),
  ]
}

const HOSTILE = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', "' onfocus='alert(1)' autofocus='", '</p></article><h1>x', '<!-- ', ']]>', '</textarea></title><plaintext>',
  '&lt;script&gt;', '&#60;script&#62;', 'javascript:alert(1)', '\u202egnp.exe', '\0<\0script>', '＜script＞', '{{7*7}}', '`${alert(1)}`', '<style>*{display:none}</style>', '<base href=//evil.example>', '<math><mglyph><style><!--</style><img title="--><img src=1 onerror=alert(1)>">',
]

describe('hostile words', () => {
  for (const text of HOSTILE) {
    it(`stay words in every field: ${text.slice(0, 30)}`, () => {
      const pictures = new Map([[MEDIA, aPicture({ alt: text, credit: text })]])
      for (const medium of ['page', 'feed'] as const) {
        const body = page(everything(text), { pictures, medium, siteUrl: 'https://ledger.example' })
        const plain = page(everything('plain'), { medium, siteUrl: 'https://ledger.example' })
        const shape = (root: typeof body) => [...root.querySelectorAll('*')].map((element) => `${element.tagName} ${element.getAttributeNames().join()}`)
        expect(shape(body)).toEqual(shape(plain))
        expect(body.querySelector('h2')?.textContent).toBe(text.replaceAll('\0', ''))
        expect(body.querySelector('img')?.getAttribute('alt')).toBe(text.replaceAll('\0', ''))
      }
    })
  }

  it('in a link’s address are refused by the schema, and not printed if they got past it', () => {
    for (const href of ['javascript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.example', 'JaVaScRiPt:x', 'blob:x', 'file:///etc/passwd']) {
      const body = { type: 'doc', content: [p(link('words', href))] }
      expect(Body.safeParse(body).success, href).toBe(false)
      expect(html([p(link('words', href))]), href).toBe('<p>words</p>')
    }
  })
})

import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#lib/canonical-json.ts'
import { Body, type Block } from '#newsroom/stories/body.ts'
import { blocksOf, toEditor } from './body-json.ts'
import { schemaOfStories } from './schema.ts'
import { fits } from './thing.ts'

const schema = getSchema(schemaOfStories)
/** Into the editor and out again, as a text that nobody touched. */
function through(blocks: Block[]): Block[] {
  const doc = schema.nodeFromJSON(toEditor(blocks))
  doc.check()
  return blocksOf(doc)
}
const text = (words: string, ...marks: object[]) => ({ type: 'text' as const, text: words, ...(marks.length > 0 && { marks }) })
const paragraph = (...content: object[]) => ({ type: 'paragraph' as const, content })
const id = '3f6c1a52-6a6e-4d51-9b1e-0d3f7b9f0a11'

const everything = Body.parse({
  type: 'doc',
  content: [
    { type: 'paragraph', attrs: { lang: 'ar', dir: 'rtl' }, content: [text('a', { type: 'link', attrs: { href: 'https://example.org/' } }, { type: 'strong' }), { type: 'hardBreak' }, text('b', { type: 'citation', attrs: { reference: 'minutes' } }, { type: 'em' }), { type: 'footnote', content: [text('A note', { type: 'em' }), { type: 'hardBreak' }] }] },
    { type: 'heading', attrs: { level: 2 }, content: [text('Two')] }, { type: 'heading', attrs: { level: 3, lang: 'fr' }, content: [text('Three')] }, { type: 'paragraph' },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('x')), { type: 'orderedList', attrs: { start: 4 }, content: [{ type: 'listItem', content: [paragraph(text('y'))] }] }] }] },
    { type: 'blockquote', attrs: { attribution: 'The mayor' }, content: [paragraph(text('q'))] }, { type: 'pullQuote', attrs: { attribution: 'The mayor', dir: 'ltr' }, content: [text('q')] },
    { type: 'image', attrs: { mediaId: id, caption: 'The basin' } }, { type: 'gallery', attrs: { mediaIds: [id, id] } }, { type: 'horizontalRule' },
    { type: 'table', attrs: { caption: 'Tides' }, content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [text('h')] }, { type: 'tableCell' }] }] },
    { type: 'embed', attrs: { url: 'https://example.org/v', title: 'A film', provider: 'Example' } },
    { type: 'factBox', attrs: { title: 'In short' }, content: [paragraph(text('f'))] },
  ],
})

describe('a text that is opened and not touched', () => {
  it('is the same to the letter, with all that a story can hold', () => expect(through(everything.content).map(canonicalJson)).toEqual(everything.content.map(canonicalJson)))
  it('keeps a block of a kind that this editor never heard of', () => {
    const strange = [{ type: 'chart', attrs: { data: [1, 2, { deep: true }] } }, { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'chart' }] }] }] as unknown as Block[]
    expect(through(strange)).toEqual(strange)
  })
  it('without a word has no blocks', () => expect(through([])).toEqual([]))
  it('of any shape comes out as a story can hold it, with as many blocks as it had', () => {
    const marks = fc.subarray([{ type: 'strong' as const }, { type: 'em' as const }, { type: 'link' as const, attrs: { href: '/a' } }])
    const inline = fc.oneof(fc.tuple(fc.string({ minLength: 1, maxLength: 5 }), marks).map(([words, all]) => text(words, ...all)), fc.constant({ type: 'hardBreak' as const }))
    const block = fc.array(inline, { maxLength: 4 }).map((content) => ({ type: 'paragraph' as const, ...(content.length > 0 && { content }) }))
    fc.assert(fc.property(fc.array(block, { minLength: 2, maxLength: 5 }), (content) => {
      const out = through(content as Block[])
      expect(out).toHaveLength(content.length)
      expect(() => Body.parse({ type: 'doc', content: out })).not.toThrow()
      expect(canonicalJson(through(out))).toBe(canonicalJson(out))
    }))
  })
})

it('marks that lie over a line break, and a pull quote without words, are stored as a story can hold them', () => {
  const strong = schema.marks['strong']?.create()
  const doc = schema.nodes['doc']?.create(null, [schema.node('paragraph', null, [schema.text('a', strong ? [strong] : []), schema.node('hardBreak', null, [], strong ? [strong] : [])]), schema.node('pullQuote')])
  if (!doc) throw new Error('no document')
  expect(blocksOf(doc)).toEqual([paragraph(text('a', { type: 'strong' }), { type: 'hardBreak' }), { type: 'paragraph' }])
})

describe('a piece that a clipboard brings', () => {
  const pieces = everything.content.filter(({ type }) => ['image', 'gallery', 'table', 'embed', 'factBox'].includes(type))
  const [table] = pieces.filter(({ type }) => type === 'table')
  it('is taken where a story can hold it', () => expect(pieces.map(fits)).toEqual(pieces.map(() => true)))
  const nested = Array.from({ length: 10_000 }).reduce<object>((inside) => ({ type: 'bulletList', content: [{ type: 'listItem', content: [inside] }] }), paragraph(text('deep')))
  it.each<[string, unknown]>([
    ['nothing', null], ['a word', 'image'], ['a kind no story has', { type: 'script', attrs: {} }], ['a picture without an id', { type: 'image', attrs: { mediaId: 'x' } }], ['a picture that says more', { type: 'image', attrs: { mediaId: id, onload: 'alert(1)' } }],
    ['one picture as a gallery', { type: 'gallery', attrs: { mediaIds: [id] } }], ['an address that runs', { type: 'embed', attrs: { url: 'javascript:alert(1)', title: 'A', provider: 'B' } }], ['a table without rows', { ...table, content: [] }],
    ['a box in a box', { type: 'factBox', attrs: { title: 'A' }, content: [{ type: 'factBox', attrs: { title: 'B' }, content: [paragraph(text('x'))] }] }], ['a box ten thousand lists deep', { type: 'factBox', attrs: { title: 'A' }, content: [nested] }],
    ['a link that runs', { type: 'factBox', attrs: { title: 'A' }, content: [paragraph(text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))] }],
  ])('is left out: %s', (what, piece) => {
    expect(fits(piece)).toBe(false)
    if (!what.includes('deep')) expect(Body.safeParse({ type: 'doc', content: [piece] }).success).toBe(false)
  })
})

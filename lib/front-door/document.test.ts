import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentise } from './document.ts'
import { UnfitPage } from './text-spans.ts'

const wrap = (body: string, head = '') => `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const inside = (body: string) => documentise(wrap(body)).html.slice('<!DOCTYPE html><html lang="en"><head></head><body>'.length, -'</body></html>'.length)

describe('a page becomes a document', () => {
  test('the framework leaves: scripts, flight data, script hints, comments and the empty box', () => {
    const head =
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><link rel="modulepreload" href="/b.js"/><script src="/_next/c.js" async=""></script>'
    const body = '<div hidden=""><!--$--><!--/$--></div><!--&--><p>Three <!-- -->of<!-- --> four</p><script>self.__next_f.push([1,"<p>no</p>"])</script>'
    expect(documentise(wrap(body, head)).html).toBe(wrap('<p>Three of four</p>'))
  })
  test('style sheets and fonts stay', () => {
    const head = '<link rel="stylesheet" href="/a.css" data-precedence="next"/><link rel="preload" as="font" href="/f.woff2"/>'
    expect(documentise(wrap('', head)).html).toBe(wrap('', head))
  })
  test.each([
    '<script type="application/ld+json">{"a":"\\u003c/script> & <!>".length}</script>'.replace('<!>', '< 3'),
    '<script src="/enhance.js" defer="" data-keep=""></script>',
    '<p>He wrote &lt;script&gt;alert(1)&lt;/script&gt; on the wall</p>',
    '<textarea>&lt;script&gt; &amp; more</textarea>',
    '<pre>  a\n  <b>b</b>\n</pre>',
    '<div hidden="">kept, for it says something</div>',
    '<p title="a > b">x</p>',
    "<p title='a > <script>'>x</p>".replace('<script>', '&lt;script>'),
  ])('%s stays to the letter', (html) => expect(inside(html)).toBe(html))

  test('the door note is read, with its entities, and taken out', () => {
    const { html, note } = documentise(wrap('', '<meta name="door" content="{&quot;tags&quot;:[&quot;a&#x27;&amp;b&quot;]}"/>'))
    expect(note).toBe('{"tags":["a\'&b"]}')
    expect(html).toBe(wrap(''))
  })
  test('an inline style is reported', () => {
    expect(documentise(wrap('<p style="color:red">x</p>')).hasInlineCode).toBe(true)
    expect(documentise(wrap('<p data-style="x" open>style=</p>')).hasInlineCode).toBe(false)
  })
})

describe('what React sent late is put where it belongs', () => {
  const late = '<script>$RC=function(){};$RC("B:0","S:0")</script>'
  test('a part takes the place of its fallback', () => {
    expect(inside(`<p>a</p><!--$?--><template id="B:0"></template><p>wait</p><!--/$--><p>c</p><div hidden id="S:0"><div>b</div></div>${late}`)).toBe('<p>a</p><div>b</div><p>c</p>')
  })
  test('parts within parts', () => {
    const html =
      '<!--$?--><template id="B:0"></template><!--$--><i>w</i><!--/$-->ait<!--/$--><div hidden id="S:0">b<template id="P:1"></template>d</div><div hidden id="S:1">c</div><script>$RS("S:1","P:1")</script>' + late
    expect(inside(html)).toBe('bcd')
  })
  test('a part that never arrived fails the page', () => {
    expect(() => documentise(wrap('<!--$?--><template id="B:0"></template><p>wait</p><!--/$-->'))).toThrow('never arrived')
  })
  test('a part that belongs nowhere fails the page', () => expect(() => documentise(wrap('<div hidden id="S:3">lost</div>'))).toThrow('never arrived'))
  test('a part that failed fails the page', () => expect(() => documentise(wrap('<!--$!--><template data-dgst="1"></template><!--/$-->'))).toThrow(UnfitPage))
})

describe('no script gets through', () => {
  test.each([
    '<SCRIPT SRC=//evil.example></SCRIPT>',
    '<script\n>x</script\t>',
    '<script/x>y</script>',
    '<script type="text/javascript" type="application/ld+json">x</script>',
    '<svg><script href="/x"></script></svg>',
    '<script type="module" src="https://evil.example/"></script>',
    '<script type="application/ld+json" src="/x.js"></script>',
  ])('%s is taken out', (html) => expect(inside(`<p>a</p>${html}<p>b</p>`)).not.toMatch(/script [^h]|evil|type=/i))
  test.each([
    '<script src="//evil.example/x.js" data-keep=""></script>',
    '<script src="/&#47;evil.example/x.js" data-keep=""></script>',
    '<script src="/\t/evil.example/x.js" data-keep=""></script>',
    '<script src="/x.js" data-keep="">alert(1)</script>',
    '<script>never closed',
    '<p title="<script>">x</p>',
    '<title><script>x</script></title>',
    '<svg><style><img src=x></style></svg>',
    '<script type="application/ld+json">{"a":"<!--<script>"}</script>',
    '<script type="application/ld+json">{"a":"<b>"}</script>',
    '<![CDATA[<script>]]>',
    '<noscript><p title="</noscript><script>"></noscript>',
    '<<!-- -->script>alert(1)</script>',
    '<plaintext>',
    '<!--',
    '<p title="',
    '<meta name="door" content="1"><meta name="door" content="2">',
  ])('%s fails the page', (html) => expect(() => documentise(wrap(html))).toThrow(UnfitPage))

  test('whatever comes out goes through again unchanged', () => {
    const bits = ['<script>', '</script>', '<p a="', '"', '>', '<!--', '-->', '<svg>', '<style>', '</style>', '<div hidden="">', '</div>', 'x', ' ', '<', '/', '&lt;', '<title>', '</title>', '<!--$?-->', '<template id="B:0"></template>']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 14 }), (parts) => {
        let once: string
        try {
          once = documentise(parts.join('')).html
        } catch (error) {
          expect(error).toBeInstanceOf(UnfitPage)
          return
        }
        expect(once).not.toMatch(/<script/i)
        expect(documentise(once).html).toBe(once)
      }),
      { numRuns: 5_000 },
    )
  })
})

test.each(['<', '<a ', '<!-- -->', '<a b="', '<script>', '<div hidden="">', '<div hidden id="S:0">', '<!--$?--><template id="B:0"></template>', '<textarea>', '<p>', '</div>', '<title></title>'])(
  'a page of nothing but %s takes no longer than its length allows',
  (bit) => {
    const time = (length: number) => {
      const html = bit.repeat(length / bit.length)
      const from = performance.now()
      try {
        documentise(html)
      } catch (error) {
        expect(error).toBeInstanceOf(UnfitPage)
      }
      return performance.now() - from
    }
    time(400_000)
    // Quadratic work on half a million characters would take minutes.
    expect(time(400_000)).toBeLessThan(500)
  },
)

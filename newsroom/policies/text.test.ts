import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Body } from '../stories/body.ts'
import { bodyOfText, textOfBody } from './text.ts'

const again = (text: string) => textOfBody(bodyOfText(text).body)
const blocks = (text: string) => bodyOfText(text).body.content

describe('a page typed as plain text', () => {
  it('has a paragraph for each part between empty lines, headings and lists', () => {
    expect(blocks('## Who we are\n\nThirty people.\nAnd a dog.\n\n- one\n- two\n\n3. third\n4. fourth').map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList', 'orderedList'])
    expect(blocks('### Small\nText right under it\n- and a list')).toMatchObject([{ attrs: { level: 3 } }, { type: 'paragraph' }, { type: 'bulletList' }])
  })

  it('has links, strong words and stressed ones', () => {
    expect(blocks('See [our **terms**](/policies/terms), _please_.')).toEqual([{ type: 'paragraph', content: [
      { type: 'text', text: 'See ' },
      { type: 'text', text: 'our ', marks: [{ type: 'link', attrs: { href: '/policies/terms' } }] },
      { type: 'text', text: 'terms', marks: [{ type: 'link', attrs: { href: '/policies/terms' } }, { type: 'strong' }] },
      { type: 'text', text: ', ' },
      { type: 'text', text: 'please', marks: [{ type: 'em' }] },
      { type: 'text', text: '.' },
    ] }])
  })

  it.each(['javascript:alert(1)', '//evil.example', 'data:text/html,x', 'evil'])('may not link to %s', (href) => {
    const { reasons, body } = bodyOfText(`A [link](${href}) here.`)
    expect(reasons.map(({ code }) => code)).toEqual(['bad-link'])
    expect(JSON.stringify(body)).not.toContain('"type":"link"')
  })

  it('must say something', () => {
    expect(bodyOfText(' \n\n \n').reasons.map(({ code }) => code)).toEqual(['empty'])
  })

  it.each(['snake_case_name and 2*3*4', '[a] (b)', 'a \\* b', '1. one', '**', '__', '[]()', '- ', '## '])('keeps signs that mean nothing: %s', (text) => {
    expect(blocks(again(text) ?? 'lost')).toEqual(blocks(text))
  })

  it('is the same after it was saved and opened again, whatever was typed', () => {
    const piece = fc.constantFrom('a', 'Wort', ' ', '*', '**', '_', '[', '](/x)', ']', '(', ')', '\\', '\n', '\n\n', '- ', '## ', '1. ', 'نص', '👩‍🚀')
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }).map((all) => all.join('')), (text) => {
      const { body } = bodyOfText(text)
      expect(Body.safeParse(body).success).toBe(true)
      const written = textOfBody(body)
      // Null is allowed: then it is shown and not edited. What is edited must be whole.
      if (written !== null) expect(bodyOfText(written).body).toEqual(body)
    }), { numRuns: 2_000 })
  })

  it('is not offered for editing where it would lose a table or a paragraph’s language', () => {
    expect(textOfBody({ type: 'doc', content: [{ type: 'horizontalRule' }] })).toBeNull()
    expect(textOfBody({ type: 'doc', content: [{ type: 'paragraph', attrs: { lang: 'ar', dir: 'rtl' }, content: [{ type: 'text', text: 'نص' }] }] })).toBeNull()
  })
})

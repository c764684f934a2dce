import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Body, Lang } from '#newsroom/stories/body.ts'
import { parseLegacyPage, type LegacyPage } from '../legacy-page.ts'
import { wordsOf } from './prose.ts'

const LINES = [
  'A Headline About The Harbour',
  'The ferry came back on Friday with two hundred people on board and a band.',
  'The quarry lost nearly 400 trees in a year, said the clerk who counted them.',
  'Courtesy: Ellery Packet',
  '(With inputs from PTI)',
  'References',
  '1. Harbour Board, 2018. https://harbour.example',
  'Dela Oduya Profile He is a forester He is author of a book about trees and hills.',
  'About the author',
  'Ines Varga is a reporter who covers the coast.',
  'By Ines Varga',
  'Published: 3 March 2020',
  'Back To Top',
  'Share',
  'Related articles',
  'Comments',
  'Tags: a, b',
  '> quoted words',
  '- item',
  '',
  'SARN (AP) — The council met and talked for a long time about the new posts.',
  '<p>A paragraph of the page that is long enough to be one.</p>',
  '<div><h1>Head</h1><br>',
  '</table></div>',
]

function soundness(page: LegacyPage | { refused: string }): void {
  if ('refused' in page) {
    expect(page.refused).toMatch(/\.$/)
    return
  }
  expect(Body.safeParse(page.body).error).toBeUndefined()
  expect(Lang.safeParse(page.lang).success).toBe(true)
  expect(page.headline).not.toBe('')
  expect(JSON.parse(JSON.stringify(page))).toEqual(page)
}

describe('whatever the file, there is a page or a sentence', () => {
  test('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), fc.string(), (bytes, fileName) => void soundness(parseLegacyPage(bytes, { fileName }))), { numRuns: 300 })
  })

  test('any letters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 800 }), (text) => void soundness(parseLegacyPage(new TextEncoder().encode(text), { fileName: 'a.txt' }))), { numRuns: 300 })
  })

  test('any parts of a page in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 24 }), fc.constantFrom('a.txt', 'a.html'), (lines, fileName) => void soundness(parseLegacyPage(new TextEncoder().encode(lines.join('\n')), { fileName }))),
      { numRuns: 400 },
    )
  })

  test('no word of a plain page is lost: each is in the story, in another part, or among what was dropped', () => {
    const plain = LINES.filter((line) => !line.startsWith('<'))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...plain), { maxLength: 24 }), (lines) => {
        const page = parseLegacyPage(new TextEncoder().encode(lines.join('\n\n')), { fileName: 'a.txt' })
        if ('refused' in page) return
        const kept = new Set(wordsOf(JSON.stringify(page)))
        const lost = wordsOf(lines.join('\n')).filter((word) => !kept.has(word) && !/^(?:About|the|author|Profile|By|Published|3|March|2020|Tags|1|References|AP)$/.test(word))
        expect(lost).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('neither credit nor biography stands in the body', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES.slice(0, 13)), { maxLength: 24 }), (lines) => {
        const page = parseLegacyPage(new TextEncoder().encode(lines.join('\n\n')), { fileName: 'a.txt' })
        if ('refused' in page) return
        const body = JSON.stringify(page.body)
        expect(body).not.toContain('Ellery Packet')
        expect(body).not.toContain('With inputs')
        for (const paragraph of page.contributor?.biography ?? []) expect(body).not.toContain(paragraph)
      }),
      { numRuns: 400 },
    )
  })

  test('markup nested without end is refused or read, not fallen over', () => {
    for (const tag of ['div', 'b', 'ul><li', 'blockquote', 'table><tr><td']) soundness(parseLegacyPage(new TextEncoder().encode(`<html><body>${`<${tag}>word `.repeat(5000)}`), { fileName: 'a.html' }))
  })
})

describe('time grows with the length of the page and no faster', () => {
  const STORY = 'A Headline About The Harbour\n\nThe ferry came back on Friday with two hundred people on board and a band. '
  // Milliseconds of work, not of the clock: what else a busy machine does meanwhile is no fault of the parser.
  const time = (text: string, fileName: string): number => {
    const bytes = new TextEncoder().encode(text)
    const before = process.threadCpuUsage()
    parseLegacyPage(bytes, { fileName })
    const { user, system } = process.threadCpuUsage(before)
    return (user + system) / 1000
  }

  test.each([' ', 'a@', '((', '- ', '. ', '\n', 'He is ', '1. ', '“a b c ', 'Courtesy: ', '\n- a', ') ', '....', 'https://', '<b>', '<p>', 'A. ', '12,', '\nShare', '\nComments\nTom said so.', '\nReferences', '\n\nAsha Rao is a writer.', '\n\nThe band went home at noon on that day.', '&amp;', '\t \n'])('%j, forty thousand times', (part) => {
    for (const fileName of ['a.txt', 'a.html']) {
      const start = fileName === 'a.html' ? `<p>${STORY}` : STORY
      time(start + part.repeat(1000), fileName)
      const small = Math.min(...[1, 2, 3].map(() => time(start + part.repeat(5000), fileName)))
      const large = time(start + part.repeat(40_000), fileName)
      expect(large, `${fileName}: ${Math.round(small)} ms, then ${Math.round(large)} ms`).toBeLessThan(Math.max(1500, small * 24))
    }
  }, 60_000)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { biographyParagraphs, sentencesOf } from './biography-paragraphs.ts'

describe('a biography is split where a sentence begins', () => {
  test.each([
    ['a forgotten full stop', 'He worked in many schools and harbour sectors He is an author of two books', ['He worked in many schools and harbour sectors', 'He is an author of two books']],
    ['a forgotten full stop after a name', 'She studied in New Sarn She has taught since 1999', ['She studied in New Sarn', 'She has taught since 1999']],
    ['a full stop that stands apart', 'He led the guild . His thesis won a prize .', ['He led the guild .', 'His thesis won a prize .']],
    ['the name again', 'He lives on the coast Dela teaches at the school', ['He lives on the coast', 'Dela teaches at the school']],
    ['a title and a name', 'He studied law in Sarn Dr Oduya has written two books', ['He studied law in Sarn Dr Oduya has written two books']],
    ['a title after a small word', 'He studied marine law Dr Oduya has written two books', ['He studied marine law', 'Dr Oduya has written two books']],
  ])('%s', (_, text, sentences) => {
    expect(sentencesOf(text, 'Dela Oduya')).toEqual(sentences)
  })

  test.each([
    'She worked for Mr. Abel Cooke and Dr. Rao in the U.S. Navy yard.',
    'He joined Marl Seed Ltd. in 2001 as an engineer.',
    'He was A. P. Cooke’s pupil, e.g. in the years at St. Ann.',
    'He holds a Ph.D. from Sarn and a B.Sc. Honours degree.',
    'The award was handed over when He and His Majesty the King met.',
    'The school where She taught is closed.',
    'He advised the bank (He is no banker) for a year.',
  ])('%s stays one sentence', (text) => {
    expect(sentencesOf(text, 'Ines Varga')).toEqual([text])
  })

  test('a sentence after “Ltd.” begins with its subject', () => {
    expect(sentencesOf('He worked at Marl Seed Ltd. He then taught.', 'Dela Oduya')).toHaveLength(2)
  })

  test('short sentences share a paragraph, long ones do not', () => {
    const paragraphs = biographyParagraphs(['He teaches. He writes. He sails a small boat. '.repeat(12)], 'Dela Oduya')
    expect(paragraphs.length).toBeGreaterThan(2)
    expect(Math.max(...paragraphs.map((paragraph) => paragraph.length))).toBeLessThan(300)
  })

  test('no word is lost and none changes its place', () => {
    const word = fc.constantFrom('He', 'is', 'She', 'has', 'Ltd.', 'Mr.', 'sectors', '(', ')', '.', 'U.S.', 'His', 'Dela', 'teaches', '“q”', 'a', 'Dr', 'worked', ',')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (words) => {
        expect(biographyParagraphs([words.join(' ')], 'Dela Oduya').join(' ').split(' ').filter(Boolean)).toEqual(words)
      }),
    )
  })
})

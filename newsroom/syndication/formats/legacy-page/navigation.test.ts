import { describe, expect, test } from 'vitest'
import { isNavigation, unstuckNavigation } from './navigation.ts'
import { paragraph } from './piece.ts'

describe('the furniture of a site is known by its shape', () => {
  test.each([
    'Back To Top',
    '↑ Back to top',
    'Share',
    'Share 12',
    'Share Tweet Print Email',
    'Home > News > World',
    'Home » Region » Lower Marl',
    'Facebook | Twitter | WhatsApp',
    'Advertisement',
    'Read more: Ferry goes into dock',
    'Also read - Ferry goes into dock',
    'Subscribe to our newsletter',
    'Leave a Reply',
    '3 Comments',
    'Copyright © 2019 The Strait Observer. All rights reserved.',
    '4 min read',
    'Nach oben',
    'العودة إلى الأعلى',
  ])('%s', (line) => {
    expect(isNavigation(line)).toBe(true)
  })

  test.each([
    'Home prices > wages, says the bank, and the gap is wider than it has been in a generation.',
    'Share prices fell by a tenth on Friday.',
    'Printing began at midnight and ended at dawn.',
    'Comments by the mayor drew laughter in the hall.',
    'Follow the river north and you come to the quarry.',
    'What passengers want next',
  ])('%s is left alone', (line) => {
    expect(isNavigation(line)).toBe(false)
  })
})

test('a button stuck to the end of a paragraph is cut from it', () => {
  expect(unstuckNavigation(paragraph('They went home for study purposes.Back To Top')).map((piece) => piece.text)).toEqual(['They went home for study purposes.', 'Back To Top'])
})

test('a sentence that ends in “back to top” is not cut', () => {
  const sentence = 'The lift takes visitors back to top'
  expect(unstuckNavigation(paragraph(sentence)).map((piece) => piece.text)).toEqual([sentence])
})

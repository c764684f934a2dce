import { describe, expect, test } from 'vitest'
import { decodePage } from './decode.ts'

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))
const utf16 = (text: string, little: boolean): number[] => [...text].flatMap((letter) => (little ? [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8] : [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255]))

describe('a page is read in the letters it was written in', () => {
  test.each([
    ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, ...new TextEncoder().encode('naïve')), 'naïve', false],
    ['UTF-16, little end first', bytes(0xff, 0xfe, ...utf16('naïve', true)), 'naïve', false],
    ['UTF-16, big end first', bytes(0xfe, 0xff, ...utf16('naïve', false)), 'naïve', false],
    ['UTF-16 without a mark', bytes(...utf16('naive and plain', true)), 'naive and plain', false],
    ['the charset that it names', bytes(...ascii('<meta charset="windows-1251">'), 0xcf, 0xee), '<meta charset="windows-1251">По', false],
    ['windows-1252, when it names none', bytes(...ascii('na'), 0xef, ...ascii('ve '), 0x93, 0x94), 'naïve “”', true],
    ['a charset nobody knows', bytes(...ascii('charset=klingon na'), 0xef), 'charset=klingon naï', true],
  ])('%s', (_, file, text, guessed) => {
    expect(decodePage(file, 'page.html')).toEqual({ text, guessed })
  })
})

describe('a file that is not a page is refused with what to do next', () => {
  test.each([
    ['an empty file', bytes(), /empty.*Save the page again/],
    ['a file of spaces', bytes(32, 10, 32), /no words/],
    ['a picture', bytes(0x89, ...ascii('PNG'), 13, 10), /is a picture.*Save the page as HTML/],
    ['a PDF', bytes(...ascii('%PDF-1.4')), /is a PDF/],
    ['bytes with NULs among them', bytes(65, 0, 0, 66, 0, 67, 68, 1, 2), /is not text/],
    ['50 MB', new Uint8Array(50 * 1024 * 1024), /is 50 MB; a page is at most 5 MB\./],
  ])('%s', (_, file, sentence) => {
    expect(decodePage(file, 'old.html')).toEqual({ refused: expect.stringMatching(sentence) })
  })
})

import { expect, it } from 'vitest'
import { leadsBack } from './leads-back.ts'

const ours = 'https://paper.example/contributors/ada-example'
const page = (link: string) => `<!doctype html><html><head>${link}</head><body><p>Ada</p>${link}</body></html>`

it.each([
  ['a link that says so', `<a rel="me" href="${ours}">the paper</a>`, true],
  ['a link in the head', `<link rel="ME nofollow" href="${ours}/">`, true],
  ['a link over http, and to a place on the page', '<a rel="me" href="http://paper.example/contributors/ada-example#bio">x</a>', true],
  ['a link to the paper that says no such thing', `<a href="${ours}">the paper</a>`, false],
  ['a link to somebody else', '<a rel="me" href="https://paper.example/contributors/eve">x</a>', false],
  ['the same path on another site', '<a rel="me" href="https://evil.example/contributors/ada-example">x</a>', false],
  ['a word that only begins with me', `<a rel="menu" href="${ours}">x</a>`, false],
  ['an address that is none', '<a rel="me" href="http://[">x</a>', false],
])('%s', (_, link, found) => expect(leadsBack(page(link), 'https://ada.example/', ours)).toBe(found))

import { expect, test } from 'vitest'
import { codesOf, linesOf, pageOf } from './page-of.ts'

test('lines that a mail program broke are joined, and the paper’s name above the headline is not the headline', () => {
  const page = pageOf(`The Marl Valley Times
News | Sport | Weather | Jobs

LOWER MARL VOTES FOR A STONE BRIDGE

By Dela Oduya
Staff Reporter

LOWER MARL, May 12 (MVN) -- The council of Lower Marl voted on Tuesday
to rebuild the bridge that the flood of last spring carried away, after
a debate that lasted past midnight and drew a full gallery.

Engineers had told the members that a stone bridge would cost twice as
much as one of steel, but that it would stand for a century if the
piers were set on the rock below the silt.

(Reporting by Dela Oduya; Editing by Ines Varga)`)
  expect(page).toMatchObject({ headline: 'LOWER MARL VOTES FOR A STONE BRIDGE', byline: ['Dela Oduya'], dateline: { place: 'LOWER MARL', date: 'May 12' }, credit: { name: 'MVN' } })
  expect(linesOf(page)).toHaveLength(2)
  expect(linesOf(page)[0]).toMatch(/on Tuesday to rebuild the bridge/)
  expect(codesOf(page)).toContain('reporting-line')
})

test('a page copied with its menu, its related stories and its comments keeps only the story', () => {
  const page = pageOf(`Home
News
Sport
About Us
Why Lower Marl wants a stone bridge
12 May 2014
Dela Oduya
The council of Lower Marl voted on Tuesday to rebuild the bridge that the flood of last spring carried away.
Engineers had told the members that a stone bridge would cost twice as much as one of steel.
Related Articles
Ferry goes into dock for forty days
Quarry firm promises new saplings
Leave a reply
Your email address will not be published.
Tom: I think that the bridge should have been steel from the very beginning.
Previous
Next`)
  expect(page).toMatchObject({ headline: 'Why Lower Marl wants a stone bridge', published: '2014-05-12', byline: ['Dela Oduya'] })
  expect(linesOf(page)).toHaveLength(2)
  expect(page.dropped.map(({ text }) => text)).toContain('Tom: I think that the bridge should have been steel from the very beginning.')
})

test('credits in odd places are taken from the sentences they are stuck to', () => {
  const page = pageOf(`Lower Marl Votes For A Stone Bridge

(Courtesy: Marl Valley Times) The council of Lower Marl voted on Tuesday to rebuild the bridge that the flood carried away.

Engineers had told the members that a stone bridge would cost twice as much as one of steel. (With inputs from PTI)

The mayor said she would not stand in the way of a decision that so many people had come to hear.Source: Sarn Radio`)
  expect([page.credit, ...page.otherCredits].map((credit) => [credit?.kind, credit?.name])).toEqual([['COURTESY', 'Marl Valley Times'], ['SOURCE', 'Sarn Radio'], ['WITH_INPUTS', 'PTI']])
  expect(linesOf(page).map((line) => line.slice(-12))).toEqual(['carried away', 'ne of steel.', 'ome to hear.'].map((line) => expect.stringContaining(line.slice(-6))))
  expect(codesOf(page)).toContain('credits-several')
})

test('a picture’s courtesy line is not the story’s', () => {
  const page = pageOf(`Lower Marl Votes For A Stone Bridge | Marl Valley Times
Photo: The bridge before the flood. (Courtesy Marl Museum)
Updated: May 13, 2014 10:22 IST | Published: May 12, 2014
The council of Lower Marl voted on Tuesday to rebuild the bridge that the flood of last spring carried away.
#bridge #stone`)
  expect(page).toMatchObject({ headline: 'Lower Marl Votes For A Stone Bridge', credit: null, published: '2014-05-12', tags: ['bridge', 'stone'] })
  expect(codesOf(page)).toEqual(expect.arrayContaining(['picture-credit', 'credit-missing']))
})

test('a date that could be March or April is not guessed', () => {
  const page = pageOf('Lower Marl Votes For A Stone Bridge\n\n03/04/2014\n\nThe council of Lower Marl voted on Tuesday to rebuild the bridge that the flood carried away.')
  expect(page.published).toBeNull()
  expect(codesOf(page)).toContain('date-ambiguous')
})

import { describe, expect, test } from 'vitest'
import { paragraph } from './piece.ts'
import { referencesHeading, takeReferences } from './references.ts'

const take = (...lines: string[]): ReturnType<typeof takeReferences> => takeReferences(lines.map((line) => paragraph(line)))

describe('a heading of references is known by its words', () => {
  test.each(['References', 'REFERENCES:', 'Sources:', 'Bibliography', 'Works cited', 'Further reading', 'Notes', 'Quellen', 'المراجع', 'संदर्भ', '参考文献'])('%s', (line) => {
    expect(referencesHeading(line)).not.toBeNull()
  })

  test.each(['References to the war were cut.', 'Sources said that the ferry would sail.', 'Source: Reuters', 'Sources: AP, Reuters', 'Notes from an island'])('%s is no such heading', (line) => {
    expect(referencesHeading(line)).toBeNull()
  })
})

test('bare addresses, bracketed numbers and plain titles are all references', () => {
  expect(take('References', 'https://harbour.example/a', '[2] Board minutes, 2014', 'www.sarn.example/b.').references.map(({ title, url }) => [title, url])).toEqual([
    ['https://harbour.example/a', 'https://harbour.example/a'],
    ['Board minutes, 2014', null],
    ['www.sarn.example/b', 'https://www.sarn.example/b'],
  ])
})

test('references that run on behind their heading are told apart by their numbers', () => {
  expect(take('References: 1. Board minutes, 2014 2. Storm report https://harbour.example/s').references.map(({ title }) => title)).toEqual(['Board minutes, 2014', 'Storm report'])
})

test.each(['', 'N/A', 'None.'])('a heading with %j under it is empty', (line) => {
  expect(take('References', line)).toEqual({ references: [], emptyHeadings: ['References'] })
})

test('“Sources” over a paragraph of the story is a crosshead and stays', () => {
  const found = take('Sources', 'The reporters spoke to eleven people who had worked on the quay, and they read the minutes of every meeting that the board had held since the storm, among them those of the night when the keel was opened for the first time.')
  expect(found).toEqual({ references: [], emptyHeadings: [] })
})

import { describe, expect, test } from 'vitest'
import { figureDoubts } from './figures.ts'

const codes = (headline: string, body: string): string[] => figureDoubts(headline, body).map((doubt) => doubt.code)

describe('a figure in the headline is held against the text', () => {
  test.each([
    ['nearly', 'Quarry Costs Village 4,200 Trees', 'The village lost nearly 4,200 trees in a year.'],
    ['at least', '12 Dead In Landslide', 'At least 12 people were killed when the slope gave way.'],
    ['up to', 'Dam To Flood 300 Homes', 'The dam will flood up to 300 homes.'],
  ])('a flat headline over a text that says “%s” is doubted', (_, headline, body) => {
    expect(codes(headline, body)).toEqual(['headline-figure-hedged'])
  })

  test('both passages are shown when the text gives the figure twice', () => {
    const [doubt] = figureDoubts('15,000 Birds Lost', 'Nearly 15,000 birds have died. Of 38,000 that left, nearly 15,000 are lost for good.')
    expect(doubt?.text).toContain('38,000')
  })

  test('another number beside the same noun is doubted', () => {
    expect(codes('Storm Kills 14 In Lower Marl', 'The storm killed 17 people.')).toEqual(['headline-figure-missing'])
    expect(codes('14 Dead In Lower Marl', 'The storm left 17 dead.')).toEqual(['headline-figure-differs'])
    expect(codes('Council Buys 14 Boats', 'The council has bought 41 boats.')).toEqual(['headline-figure-differs'])
  })

  test.each([
    ['the text gives it flatly too', 'Ferry Returns After 40 Days', 'It had been away for 40 days.'],
    ['the text gives it once flatly and once hedged', 'Ferry Returns After 40 Days', 'Away for about 40 days; 40 days, to be exact.'],
    ['headline and text hedge alike', 'Nearly 4,200 Trees Lost', 'It lost nearly 4,200 trees.'],
    ['the same amount is written another way', 'Bridge Costs 1.5 Million', 'It cost 1,500,000 crowns.'],
    ['the headline writes digits and the text a word', '3 Boats Sink', 'All three boats sank at the quay.'],
    ['it is a year', 'The Summer Of 2019', 'It was a good summer.'],
    ['it is part of a name', 'Covid-19 And The G20', 'The meeting was short.'],
    ['it is an age', '90-Year-Old Wins Race', 'She won the race.'],
  ])('no doubt: %s', (_, headline, body) => {
    expect(codes(headline, body)).toEqual([])
  })
})

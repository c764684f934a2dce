import { describe, expect, test } from 'vitest'
import { bylineIn, publishedIn, tagsIn, wireByline } from './byline.ts'

describe('a byline gives the names of those who wrote', () => {
  test.each([
    ['By Ines Varga', ['Ines Varga']],
    ['BY INES VARGA', ['INES VARGA']],
    ['By: Ines Varga and Tomas Reyl', ['Ines Varga', 'Tomas Reyl']],
    ['By Ines Varga, Tomas Reyl and Dela Oduya', ['Ines Varga', 'Tomas Reyl', 'Dela Oduya']],
    ['By Ines Varga, Staff Writer | March 3, 2020', ['Ines Varga']],
    ['Written by Ines Varga', ['Ines Varga']],
    ['Author: Ines Varga', ['Ines Varga']],
    ['By Our Correspondent', ['Our Correspondent']],
    ['Von Ines Varga', ['Ines Varga']],
    ['Por Inés Varga', ['Inés Varga']],
    ['بقلم: ليلى حداد', ['ليلى حداد']],
    ['מאת: דנה לוי', ['דנה לוי']],
  ])('%s', (line, names) => {
    expect(bylineIn(line)).toEqual(names)
  })

  test.each(['By noon the quay was empty', 'By the time the ferry came, the band had gone home.', 'Di notte', 'By 2030'])('%s is no byline', (line) => {
    expect(bylineIn(line)).toBeNull()
  })

  test('a name with a wire’s behind it is a reporter and an agency', () => {
    expect(wireByline('Ines Varga/AFP')).toEqual({ name: 'Ines Varga', agency: 'AFP' })
    expect(wireByline('Ferry/Bridge')).toBeNull()
  })
})

test('a page’s date is told from the day it was last touched', () => {
  expect(publishedIn('Published: 3 March 2020')).toEqual({ kind: 'published', date: '2020-03-03' })
  expect(publishedIn('Updated on March 4, 2020')).toEqual({ kind: 'updated', date: '2020-03-04' })
  expect(publishedIn('Dated furniture sold on 3 March 2020 fetched more than the auction house had hoped for at any time in the past twenty years')).toBeNull()
})

test('tags become a list', () => {
  expect(tagsIn('Tags: ferries, harbour , ferries')).toEqual(['ferries', 'harbour'])
  expect(tagsIn('Tags were handed out at the door.')).toBeNull()
})

test('what a reporter is does not become a second reporter', () => {
  expect(bylineIn('By Ines Varga, Harbour Correspondent')).toEqual(['Ines Varga'])
  expect(bylineIn('By Ines Varga, Staff Reporter')).toEqual(['Ines Varga'])
})

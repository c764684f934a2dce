import { describe, expect, test } from 'vitest'
import { creditIn, isPictureCredit } from './credit.ts'

describe('a credit line names the house whose text it is', () => {
  test.each([
    ['COURTESY: Strait Observer English', 'Strait Observer English', 'COURTESY'],
    ['Courtesy - Marl Valley Times', 'Marl Valley Times', 'COURTESY'],
    ['courtesy : Marl Valley Times.', 'Marl Valley Times', 'COURTESY'],
    ['Courtesy of The Ellery Packet', 'The Ellery Packet', 'COURTESY'],
    ['Courtesy by Ellery News', 'Ellery News', 'COURTESY'],
    ['COURTESY ELLERY PACKET', 'ELLERY PACKET', 'COURTESY'],
    ['(Courtesy: Ellery Packet)', 'Ellery Packet', 'COURTESY'],
    ['Story courtesy: Ellery Packet', 'Ellery Packet', 'COURTESY'],
    ['साभार: भोर समाचार', 'भोर समाचार', 'COURTESY'],
    ['Credit: Ellery Packet', 'Ellery Packet', 'SOURCE'],
    ['Source: Reuters', 'Reuters', 'SOURCE'],
    ['Source - Marl Valley Times', 'Marl Valley Times', 'SOURCE'],
    ['SOURCE – AGENCIES', 'AGENCIES', 'SOURCE'],
    ['Quelle: Hafenbote', 'Hafenbote', 'SOURCE'],
    ['Source : Le Courrier du Port', 'Le Courrier du Port', 'SOURCE'],
    ['المصدر: صحيفة الميناء', 'صحيفة الميناء', 'SOURCE'],
    ['מקור: עיתון הנמל', 'עיתון הנמל', 'SOURCE'],
    ['来源：港口日报', '港口日报', 'SOURCE'],
    ['Agency: PTI', 'PTI', 'SOURCE'],
    ['— Reuters', 'Reuters', 'SOURCE'],
    ['(ANI)', 'ANI', 'SOURCE'],
    ['This article was originally published on Strait Observer.', 'Strait Observer', 'ORIGINALLY_PUBLISHED'],
    ['This story first appeared in The Ellery Packet.', 'The Ellery Packet', 'ORIGINALLY_PUBLISHED'],
    ['Originally published by Strait Observer on 3 March 2021', 'Strait Observer', 'ORIGINALLY_PUBLISHED'],
    ['Republished with permission from Strait Observer.', 'Strait Observer', 'ORIGINALLY_PUBLISHED'],
    ['This article is republished from The Commons Desk under a Creative Commons licence. Read the original article.', 'The Commons Desk', 'ORIGINALLY_PUBLISHED'],
    ['The post Ferry Returns appeared first on Ellery Packet.', 'Ellery Packet', 'ORIGINALLY_PUBLISHED'],
    ['(With inputs from PTI and agencies)', 'PTI and agencies', 'WITH_INPUTS'],
    ['With agency inputs', 'agency', 'WITH_INPUTS'],
    ['Mit Material von dpa', 'dpa', 'WITH_INPUTS'],
  ])('%s', (line, name, kind) => {
    expect(creditIn(line)).toEqual({ name, line, href: null, kind })
  })

  test('an address in the line is the credit’s link and no part of its name', () => {
    expect(creditIn('Courtesy: Ellery News, https://ellery.example/a/1')).toMatchObject({ name: 'Ellery News', href: 'https://ellery.example/a/1' })
    expect(creditIn('Source: https://www.ellery.example/a/1')).toMatchObject({ name: 'ellery.example', href: 'https://www.ellery.example/a/1' })
  })

  test('a date after the name is no part of the name', () => {
    expect(creditIn('Courtesy: Ellery News, 12 May 2020')?.name).toBe('Ellery News')
  })
})

describe('what only looks like a credit', () => {
  test.each([
    'Courtesy calls were made by the minister on all of the parties that took part.',
    'Source: The minister said that talks would go on until an agreement was found by both sides.',
    'The source of the river lies above the village.',
    'Credit Suisse',
    'This report was published after a year of work by the committee.',
    'Sources said that the ferry would sail again.',
    'With inputs of nitrogen falling, the lake has begun to recover from years of decline.',
    'The agency',
  ])('%s', (line) => {
    expect(creditIn(line)).toBeNull()
  })

  test.each(['Image courtesy: Ellery Packet', 'Photo: Ines Varga', 'Photo courtesy of the Harbour Board', 'Photo by Ines Varga', 'Credit: Getty Images', 'File photo'])(
    '%s is a picture’s credit',
    (line) => {
      expect(creditIn(line)).toBeNull()
      expect(isPictureCredit(line)).toBe(true)
    },
  )
})

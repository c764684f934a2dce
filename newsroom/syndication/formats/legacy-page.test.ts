import { describe, expect, test } from 'vitest'
import { Body } from '#newsroom/stories/body.ts'
import { codesOf, linesOf, pageOf } from './legacy-page/page-of.ts'

const FERRY = `Harbour Ferry Returns After 40 Days In Dry Dock

The boat that carries half the island to work is sailing again, to cheers and one complaint about the coffee.

By Ines Varga
Published: 14 June 2019

PORT ELLERY: The harbour ferry left its berth at six on Friday morning, forty minutes behind the timetable, with two hundred people on board and a brass band on the upper deck. It had been away for 40 days while welders replaced the plates along its keel.

“We had forgotten how quiet the bridge road could be,” said Tomas Reyl, who runs the ticket office and has worked on the quay since he left school. He said that the first return ticket had been bought by a woman who has crossed every working day since the service began.

The council paid for the repair from a fund set aside for storm damage, and it expects to spend the rest on new mooring posts before the winter gales arrive.

What passengers want next

Regular travellers have asked for a later boat on Saturdays, so that people who work in the restaurants can get home without paying for a taxi across the bridge.

- A later sailing on Saturdays
- Shelter on the north quay
- Hot food on the early boat

The operator says it will answer in the autumn, once it has counted how many people came back.

Courtesy: The Ellery Packet

References

1. Harbour Board, Annual report on the ferry service, 2018. https://harbour.example/report-2018
2. Ellery Packet, "Welders at the quay", 2 May 2019

About the Author: Ines Varga is a reporter who covers the coast. She grew up on the island and studied marine law at the University of Sarn. She has written for Mr. Abel Cooke's magazine Tides, and won its essay prize in 2015.

Tags: ferries, harbour, transport

Share this article
Back To Top
Copyright © 2019 The Strait Observer. All rights reserved.`

describe('a plain page with all its parts', () => {
  const page = pageOf(FERRY)

  test('each part is found and stands in its own place', () => {
    expect(page).toMatchObject({
      headline: 'Harbour Ferry Returns After 40 Days In Dry Dock',
      standfirst: 'The boat that carries half the island to work is sailing again, to cheers and one complaint about the coffee.',
      dateline: { place: 'PORT ELLERY', date: null },
      published: '2019-06-14',
      byline: ['Ines Varga'],
      lang: 'en',
      dir: 'ltr',
      tags: ['ferries', 'harbour', 'transport'],
      credit: { name: 'The Ellery Packet', line: 'Courtesy: The Ellery Packet', href: null, kind: 'COURTESY' },
      otherCredits: [],
    })
    expect(page.contributor?.name).toBe('Ines Varga')
  })

  test('the body is the story and nothing else', () => {
    const lines = linesOf(page)
    expect(lines).toHaveLength(7)
    expect(lines[0]).toMatch(/^The harbour ferry left its berth/)
    expect(lines[3]).toBe('h2 What passengers want next')
    expect(lines[5]).toBe('bulletList A later sailing on Saturdays | Shelter on the north quay | Hot food on the early boat')
    expect(Body.safeParse(page.body).success).toBe(true)
  })

  test('references keep their words, and their address where they give one', () => {
    expect(page.references).toEqual([
      { title: 'Harbour Board, Annual report on the ferry service, 2018', url: 'https://harbour.example/report-2018', text: 'Harbour Board, Annual report on the ferry service, 2018. https://harbour.example/report-2018' },
      { title: 'Ellery Packet, "Welders at the quay", 2 May 2019', url: null, text: 'Ellery Packet, "Welders at the quay", 2 May 2019' },
    ])
    expect(codesOf(page)).toContain('reference-without-address')
  })

  test('the buttons and the copyright notice are dropped and the report names them', () => {
    expect(page.dropped.map(({ text }) => text)).toEqual(['Share this article', 'Back To Top', 'Copyright © 2019 The Strait Observer. All rights reserved.'])
  })

  test('a page in good order raises no doubt about its figures, its author or its partner', () => {
    expect(codesOf(page)).toEqual(['reference-without-address'])
  })
})

const QUARRY = `Villagers Count 4,200 Trees Lost To Quarry
Home > News > Region
Share Tweet Print Email
The hillside above Lower Marl has lost almost 4,200 trees since the quarry widened its access road, according to a count made by volunteers over three weekends in March.
They walked the slope in pairs and marked each stump with chalk, and the parish clerk checked a tenth of the stumps against an old survey map.
Also read: Quarry firm promises new saplings
The company that owns the quarry has said that it will plant saplings this autumn. It did not say how many, and the parish has asked for a date.
Source: Marl Valley Times
References
Dela Oduya Profile He is a forester and a teacher with 12 years of work in Marl Valley and the hill districts He is author of “Counting Trees” and member of the Guild of Foresters, Lower Marl & Upper Marl . His survey of the hill was printed in 2011 and he is also trustee of Marl Seed Ltd. and of the U.S. Arbor Fund He has walked in 9 countries for pleasure and for study purposes.Back To Top`

describe('a page of one line to a paragraph, with a biography run into it', () => {
  const page = pageOf(QUARRY)

  test('the credit, the empty heading and the biography stay out of the body', () => {
    expect(linesOf(page).map((line) => line.slice(0, 20))).toEqual(['The hillside above L', 'They walked the slop', 'The company that own'])
    expect(page.credit).toEqual({ name: 'Marl Valley Times', line: 'Source: Marl Valley Times', href: null, kind: 'SOURCE' })
    expect(page.references).toEqual([])
    expect(codesOf(page)).toContain('references-empty')
  })

  test('a biography without full stops becomes paragraphs and keeps every word', () => {
    const whole = /He is a forester.*purposes\./.exec(QUARRY)?.[0] ?? ''
    expect(page.contributor?.name).toBe('Dela Oduya')
    expect(page.contributor?.biography.join(' ').split(/\s+/)).toEqual(whole.split(/\s+/))
    expect(page.contributor?.biography.map((paragraph) => paragraph.slice(0, 12))).toEqual(['He is a fore', 'He is author', 'He has walke'])
  })

  test('“Back To Top” is dropped where it is stuck to the last sentence', () => {
    expect(page.dropped.map(({ text }) => text)).toContain('Back To Top')
    expect(JSON.stringify(page.contributor)).not.toContain('Back')
  })

  test('the editor is told that the headline drops an “almost”, that nobody signed and that the biography is not a byline', () => {
    expect(codesOf(page)).toEqual(expect.arrayContaining(['headline-figure-hedged', 'byline-missing', 'date-missing', 'contributor-not-author']))
    expect(page.lookAt.every((doubt) => /^[A-Z].*\.$/.test(doubt.message))).toBe(true)
  })
})

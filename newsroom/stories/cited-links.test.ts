import { describe, expect, it } from 'vitest'
import { p } from '#prisma/demo/write.ts'
import { alikeAdvice, sourceAdvice } from './advice.ts'
import { nextLook, verdictOf } from './cited-links.ts'
import { StoryContent } from './content.ts'

const url = 'https://source.example/report'
const verdict = (status: number, ended = url) => verdictOf(url, { status, url: ended })

describe('what a site answers', () => {
  it('says that a page is gone with 404 and 410, and with nothing else', () => {
    expect([404, 410].map((status) => verdict(status).status)).toEqual(['DEAD', 'DEAD'])
    expect([401, 403, 405, 418, 429, 451, 999].map((status) => verdict(status))).toEqual(Array(7).fill({ status: null, says: '' }))
    expect(verdict(503)).toEqual({ status: null, says: 'the site answered with an error of its own (503)' })
  })
  it('is well where the page is, also after it moved within the site', () => expect([verdict(200), verdict(206, 'https://source.example/2026/report')]).toEqual(Array(2).fill({ status: 'OK', says: '' })))
  it('tells of a page that only the front page is left of', () => {
    expect(verdict(200, 'https://source.example/').status).toBe('MOVED')
    expect(verdictOf('https://source.example', { status: 200, url: 'https://source.example/' }).status).toBe('OK')
  })
})

it('a source is looked at less often the longer it stands, and one that could not be had within the day', () => {
  const now = new Date('2026-05-10T12:00:00Z')
  const hours = (age: number, could: boolean) => (nextLook(new Date(now.getTime() - age * 3_600_000), could, now).getTime() - now.getTime()) / 3_600_000
  expect([hours(0, true), hours(48, true), hours(24 * 400, true)]).toEqual([24, 48, 24 * 60])
  expect([hours(0, false), hours(5, false), hours(24 * 400, false)]).toEqual([1, 5, 24])
})

describe('the checklist advises', () => {
  const at = new Date('2026-05-09T22:30:00Z')
  const content = (over: object = {}) => StoryContent.parse({ headline: 'x', body: { type: 'doc', content: [p('x')] }, references: [{ key: 'a', kind: 'DOCUMENT', title: 'The report', url, ...over }] })
  const told = (over?: object) => [...sourceAdvice(content(over), [{ key: 'a', url, says: 'the site says that there is no such page (404)', checkedAt: at }], 'Europe/Berlin')].map(({ message }) => message)

  it('on a source that is gone: which, since when, why, and what to do', () => {
    expect(told()).toEqual(['The link of the reference “The report” did not lead to it on 10 May 2026: the site says that there is no such page (404). Try it; then name where it is now, or an archived copy.'])
  })
  it('and not where an archived copy is named, or the address is another by now', () => {
    expect(told({ archivedUrl: 'https://archive.example/1' })).toEqual([])
    expect(told({ url: 'https://source.example/other' })).toEqual([])
  })
  it('on a story that says nearly the same, by its headline and day', () => {
    const messages = [...alikeAdvice([{ id: 'b', headline: 'Ferry returns', by: 'text', publishedAt: at }, { id: 'c', headline: 'Ferry is back', by: 'headline', publishedAt: null }], 'UTC')]
    expect(messages.map(({ message, storyId }) => `${storyId}: ${message}`)).toEqual([
      'b: “Ferry returns” (published on 9 May 2026) has nearly the same text. Publish one of them, or update that one.',
      'c: “Ferry is back” (not published yet) has nearly the same headline. Check that it is another story, and let the headlines tell them apart.',
    ])
  })
})

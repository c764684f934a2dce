import { describe, expect, it } from 'vitest'
import { p } from '#prisma/demo/write.ts'
import { StoryContent } from './content.ts'
import { hunksOf, storyDifference } from './difference.ts'
import { restored } from './restore.ts'
import { blockText } from './walk-body.ts'

const story = (texts: string[], over: object = {}) => StoryContent.parse({ headline: 'Ferry returns', body: { type: 'doc', content: texts.map((text) => p(text)) }, ...over })
const differ = (a: StoryContent, b: StoryContent) => storyDifference(a, b, (id) => `name of ${id.slice(0, 2)}`)
const texts = (content: StoryContent | null) => content?.body.content.map(blockText)

describe('two texts of a story', () => {
  it('that say the same differ in nothing', () => expect(differ(story(['One.', 'Two.']), story(['One.', 'Two.']))).toEqual({ fields: [], hunks: [] }))

  it('differ by their words, in the places where they differ', () => {
    const { fields, hunks } = differ(story(['One.', 'The red boat.', 'Three.', 'Four.']), story(['One.', 'The blue boat.', 'Three.', 'Four.', 'Five.'], { headline: 'Ferry stays' }))
    expect(fields.map(({ name, parts }) => [name, parts.map(({ text, is }) => `${is}:${text}`)])).toEqual([['Headline', ['same:Ferry ', 'old:returns', 'new:stays']]])
    expect(hunks.map(({ pieces }) => pieces.map(({ kind, parts }) => [kind, parts.map(({ text, is }) => `${is}:${text}`).join('|')]))).toEqual([
      [['Paragraph', 'same:The |old:red|new:blue|same: boat.']],
      [['Paragraph', 'new:Five.']],
    ])
  })

  it('name people and not their ids', () => {
    const id = '2f3a1c5e-1b9a-4d6a-8c0e-6f1d2b3c4d5e'
    expect(differ(story([]), story([], { bylines: [{ contributorId: id, role: 'REPORTER' }] })).fields).toMatchObject([{ name: 'Bylines', parts: [{ text: 'name of 2f, reporter', is: 'new' }] }])
  })

  it('that differ in their form alone say so', () => {
    const bold = StoryContent.parse({ headline: 'Ferry returns', body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'One.', marks: [{ type: 'strong' }] }] }] } })
    expect(differ(story(['One.']), bold).hunks[0]?.pieces[0]?.kind).toMatch(/its form/)
  })
})

describe('one place', () => {
  const [older, newest] = [story(['One.', 'Two.', 'Three.', 'Four.']), story(['One.', 'Zwei.', 'Three.', 'Five.', 'Four.', 'Six.'])]
  it('comes back alone, whether it was changed, added or taken out', () => {
    expect(hunksOf(older.body, newest.body)).toHaveLength(3)
    expect(texts(restored(older, newest, 0))).toEqual(['One.', 'Two.', 'Three.', 'Five.', 'Four.', 'Six.'])
    expect(texts(restored(older, newest, 1))).toEqual(['One.', 'Zwei.', 'Three.', 'Four.', 'Six.'])
    expect(texts(restored(newest, older, 2))).toEqual(['One.', 'Two.', 'Three.', 'Four.', 'Six.'])
  })
  it('that is not there does not', () => expect(restored(older, newest, 3)).toBeNull())
  it('brought back one after the other makes the older text again', () => {
    let now: StoryContent | null = newest
    for (let n = 0; n < 3; n += 1) now = now && restored(older, now, 0)
    expect(texts(now)).toEqual(texts(older))
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '#app/action.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { StoryContent } from '#newsroom/stories/content.ts'
import { applyPatch, ContentPatch } from '#newsroom/stories/content-patch.ts'
import { mergeContent, type Conflict } from '#newsroom/stories/merge-content.ts'
import type { Saved } from '#newsroom/stories/save.ts'
import type { Kept } from './device.ts'
import { createSaver, PACE, type SaveState, type Sent } from './saver.ts'

const story = (...paragraphs: string[]) => StoryContent.parse({ headline: 'Ferry', body: { type: 'doc', content: paragraphs.map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })) } })

/** A desk with one tab: a server that merges as ours does, a device, and a line that can be cut. */
function aDesk({ from = story('one', 'two', 'three'), kept = null as Pick<Kept, 'base' | 'sent' | 'content' | 'conflicts'> | null } = {}) {
  const chain = new Map([[1, from]])
  const seen = new Map<string, number>()
  const branches = new Set<number>()
  const head = () => {
    const revision = Math.max(...[...chain.keys()].filter((number) => !branches.has(number)))
    return { revision, content: chain.get(revision) ?? from }
  }
  const desk = {
    screen: kept?.content ?? from, device: kept, states: [] as SaveState[], requests: [] as Sent[], clashes: [] as Conflict[], isOnline: true, isFull: false,
    /** Somebody took the writing over from this tab. */
    isRelieved: false,
    /** Done before the answer comes back, or instead of it. */
    meanwhile: null as null | (() => undefined | 'lost' | Answer<Saved>),
    head,
    others: (next: StoryContent) => void chain.set(chain.size + 1, next),
    type: (next: StoryContent) => {
      desk.screen = next
      saver.changed()
    },
  }
  function answer({ base, saveId, patch }: Sent): Answer<Saved> {
    const started = chain.get(base) ?? from
    const mine = applyPatch(started, ContentPatch.parse(JSON.parse(patch)))
    if (desk.isRelieved || branches.has(base)) {
      const number = seen.get(saveId) ?? chain.size + 1
      seen.set(saveId, number)
      chain.set(number, mine)
      branches.add(number)
      return { ok: true, value: { revision: number, content: null, conflicts: [], isBeside: true }, turn: 1 }
    }
    const now = head()
    const { content, conflicts } = now.revision === base ? { content: mine, conflicts: [] } : mergeContent(started, mine, now.content)
    const isSame = canonicalJson(content) === canonicalJson(now.content)
    if (!seen.has(saveId) && conflicts.length === 0 && !isSame) chain.set(chain.size + 1, content)
    const done = seen.has(saveId) || isSame || conflicts.length > 0 ? { revision: now.revision, content: now.revision === base ? null : now.content, conflicts, isBeside: false } : { revision: chain.size, content: now.revision === base ? null : content, conflicts, isBeside: false }
    seen.set(saveId, chain.size)
    return { ok: true, value: done, turn: 1 }
  }
  const saver = createSaver({
    start: { base: kept?.base ?? head(), sent: kept?.sent ?? null, conflicts: kept?.conflicts ?? [] },
    current: () => desk.screen, show: (content) => void (desk.screen = content),
    send: (sent) => {
      desk.requests.push(sent)
      if (!desk.isOnline) return Promise.reject(new TypeError('Failed to fetch'))
      const told = answer(sent)
      const instead = desk.meanwhile?.()
      desk.meanwhile = null
      return instead === 'lost' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(instead ?? told)
    },
    keep: (now) => (desk.isFull ? Promise.reject(new Error('full')) : Promise.resolve(void (desk.device = now))),
    say: (state) => void desk.states.push(state), clash: (conflicts) => void (desk.clashes = conflicts), isOnline: () => desk.isOnline,
  })
  return { ...desk, desk, saver }
}
const words = (content: StoryContent | undefined) => content?.body.content.map((block) => ('content' in block && block.content?.[0] && 'text' in block.content[0] ? block.content[0].text : ''))

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => void vi.useRealTimers())
const pass = (wait: number) => vi.advanceTimersByTimeAsync(wait)

describe('what is typed', () => {
  it('is on the device within a second and on the server within five of the last key, in at most two requests for a sentence', async () => {
    const { desk } = aDesk()
    for (let key = 1; key <= 120; key += 1) {
      desk.type(story('one', 'two', 'three', 'x'.repeat(key)))
      await pass(150)
      if (key === 8) expect(words(desk.device?.content)?.at(-1)?.length).toBeGreaterThan(0)
    }
    await pass(1_000)
    expect(words(desk.device?.content)?.at(-1)).toHaveLength(120)
    await pass(4_000)
    expect(words(desk.head().content)?.at(-1)).toHaveLength(120)
    expect(desk.requests.length).toBeLessThanOrEqual(2)
    expect(desk.states.at(-1)).toEqual({ at: 'server' })
    expect(desk.device).toBeNull()
    expect(desk.requests.reduce((sum, { patch }) => sum + patch.length, 0)).toBeLessThan(20_000)
  })

  it('while offline stays on the device, says since when, and goes out when the line is back', async () => {
    const { desk, saver } = aDesk()
    desk.isOnline = false
    desk.type(story('one', 'TWO', 'three'))
    const began = Date.now()
    await pass(10_000)
    expect(desk.states.at(-1)).toMatchObject({ at: 'device', not: 'offline' })
    await pass(3_600_000)
    const last = desk.states.at(-1)
    expect(last && 'since' in last && last.since.getTime()).toBeLessThan(began + 5_000)
    expect(words(desk.device?.content)).toEqual(['one', 'TWO', 'three'])
    desk.isOnline = true
    await saver.again()
    expect(words(desk.head().content)).toEqual(['one', 'TWO', 'three'])
    expect(desk.states.at(-1)).toEqual({ at: 'server' })
  })

  it('whose answer is lost on the way is sent again as the same save, kept once, and what was typed since follows', async () => {
    const { desk } = aDesk()
    desk.meanwhile = () => {
      desk.type(story('one', 'two', 'three, and more'))
      return 'lost'
    }
    desk.type(story('one', 'two', 'three, and'))
    await pass(60_000)
    expect(new Set(desk.requests.slice(0, 2).map(({ saveId }) => saveId)).size).toBe(1)
    expect(words(desk.head().content)).toEqual(['one', 'two', 'three, and more'])
    expect(desk.head().revision).toBe(3)
    expect(desk.clashes).toEqual([])
  })

  it('after the writing was taken over goes beside the text, and into it once it is taken back, with what the other wrote', async () => {
    const { desk, saver } = aDesk()
    desk.isRelieved = true
    desk.type(story('one', 'two', 'three, beside'))
    await pass(5_000)
    expect(desk.states.at(-1)).toEqual({ at: 'server', beside: true })
    desk.others(story('ONE', 'two', 'three'))
    desk.type(story('one', 'two', 'three, beside, and more'))
    await pass(5_000)
    expect(words(desk.head().content)).toEqual(['ONE', 'two', 'three'])
    desk.isRelieved = false
    await saver.rejoin()
    expect(words(desk.head().content)).toEqual(['ONE', 'two', 'three, beside, and more'])
    expect(words(desk.screen)).toEqual(['ONE', 'two', 'three, beside, and more'])
    expect(desk.states.at(-1)).toEqual({ at: 'server' })
  })

  it('and what another typed elsewhere stand together, also while the save is under way', async () => {
    const { desk } = aDesk()
    desk.others(story('ONE', 'two', 'three'))
    desk.meanwhile = () => void desk.type(story('one', 'two', 'three', 'four', 'five')) as undefined
    desk.type(story('one', 'two', 'three', 'four'))
    await pass(20_000)
    for (const content of [desk.screen, desk.head().content]) expect(words(content)).toEqual(['ONE', 'two', 'three', 'four', 'five'])
    expect(desk.clashes).toEqual([])
  })

  it('where another typed too waits for a choice, on the device as well, and the rest of it is saved', async () => {
    const { desk } = aDesk()
    desk.others(story('one', 'theirs', 'three'))
    desk.type(story('one', 'mine', 'three', 'four'))
    await pass(20_000)
    expect(desk.clashes).toMatchObject([{ kind: 'blocks', mine: story('mine').body.content, theirs: story('theirs').body.content }])
    for (const content of [desk.screen, desk.head().content]) expect(words(content)).toEqual(['one', 'theirs', 'three', 'four'])
    expect(desk.device?.conflicts).toEqual(desk.clashes)
  })

  it('is tried again after the session is begun anew, and says so till then', async () => {
    const { desk, saver } = aDesk()
    desk.meanwhile = () => ({ ok: false, reasons: [{ code: 'sign-in-first', message: '' }], turn: 1 })
    desk.type(story('one', 'two'))
    await pass(5_000)
    expect(desk.states.at(-1)).toEqual({ at: 'device', not: 'signed-out' })
    await saver.again()
    expect(desk.states.at(-1)).toEqual({ at: 'server' })
    expect(words(desk.head().content)).toEqual(['one', 'two'])
  })

  it('that the server refuses is not called saved, and the next key tries anew', async () => {
    const { desk } = aDesk()
    desk.meanwhile = () => ({ ok: false, reasons: [{ code: 'not-a-story', message: 'No.' }], turn: 1 })
    desk.type(story('one', 'bad'))
    await pass(5_000)
    expect(desk.states.at(-1)).toMatchObject({ not: 'refused', reasons: [{ message: 'No.' }] })
    desk.type(story('one', 'good'))
    await pass(5_000)
    expect(desk.states.at(-1)).toEqual({ at: 'server' })
  })

  it('puts itself at risk only where the device cannot keep it', async () => {
    const { desk, saver } = aDesk()
    desk.isOnline = false
    desk.type(story('one'))
    await pass(PACE.device + 10)
    expect(saver.isAtRisk()).toBe(false)
    desk.isFull = true
    desk.type(story('one', 'more'))
    await pass(PACE.device + 10)
    expect(saver.isAtRisk()).toBe(true)
    expect(desk.states.at(-1)).toMatchObject({ at: 'screen' })
  })
})

it('a tab that was killed goes on where it was: what had been sent is not taken for another’s', async () => {
  const first = story('one', 'two', 'three')
  const { desk: before } = aDesk({ from: first })
  before.meanwhile = () => 'lost'
  before.type(story('one', 'two', 'three, and'))
  await pass(PACE.pause + 10)
  before.type(story('one', 'two', 'three, and more'))
  await pass(PACE.device + 10)
  expect(before.device?.sent).not.toBeNull()
  const { desk, saver } = aDesk({ from: first, kept: before.device })
  await saver.again()
  await pass(20_000)
  expect(words(desk.head().content)).toEqual(['one', 'two', 'three, and more'])
  expect(desk.clashes).toEqual([])
})

it('to ask what others wrote while nothing waits to be saved brings it to the screen, and is no trouble where it fails', async () => {
  const { desk, saver } = aDesk()
  desk.others(story('one', 'theirs', 'three'))
  await saver.save({ asks: true })
  expect(words(desk.screen)).toEqual(['one', 'theirs', 'three'])
  desk.meanwhile = () => ({ ok: false, reasons: [{ code: 'sign-in-first', message: '' }], turn: 1 })
  await saver.save({ asks: true })
  expect(desk.states.at(-1)).toEqual({ at: 'server' })
  expect(desk.head().revision).toBe(2)
})

it('what another saves of the paragraph in which somebody types waits for the end of the words, so that none is cut in two', async () => {
  const { desk, saver } = aDesk()
  desk.others(story('one', 'theirs', 'three'))
  // Asked while nothing waits, and begun to be typed before the answer.
  desk.meanwhile = () => void desk.type(story('one', 'mi', 'three')) as undefined
  await saver.save({ asks: true })
  expect(words(desk.screen)).toEqual(['one', 'mi', 'three'])
  await saver.save({ asks: true })
  expect(desk.requests).toHaveLength(1)
  desk.type(story('one', 'mine', 'three'))
  await pass(20_000)
  expect(desk.clashes).toMatchObject([{ mine: story('mine').body.content, theirs: story('theirs').body.content }])
  expect(words(desk.screen)).toEqual(['one', 'theirs', 'three'])
})

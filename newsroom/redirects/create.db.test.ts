import { describe, expect, it } from 'vitest'
import { aPaper, aSection, aStory } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { createRedirect } from './create.ts'
import { Refused } from '../refusal.ts'
import { addressOf } from '../stories/address.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const lead = (from: string, to: string) => createRedirect(commandLine, { from, to })

describe('a redirect', () => {
  it.each([
    ['/2019/05/a-story.html', '/2019/05/a-story.html'],
    ['https://old.example.org/2019/06/a-story/', '/2019/06/a-story'],
    ['/index.php?id=7&lang=en', '/index.php?id=7&lang=en'],
    ['/?p=12', '/?p=12'],
    ['/نص قديم', '/%D9%86%D8%B5%20%D9%82%D8%AF%D9%8A%D9%85'],
  ])('leads from %s, however it is given', async (given, path) => {
    await lead(given, '/region')
    expect(await addressOf(path)).toEqual({ kind: 'moved', to: '/region' })
  })

  it('over several hops is one hop for the reader', async () => {
    await lead('/a', '/b')
    await lead('/b', '/c')
    await lead('/c', '/end')
    expect(await addressOf('/a')).toEqual({ kind: 'moved', to: '/end' })
  })

  it('that would lead in a circle is refused', async () => {
    await lead('/one', '/two')
    expect(await lead('/two', '/one').catch(codes)).toEqual(['loop'])
    expect(await lead('/same', '/same/').catch(codes)).toEqual(['loop'])
  })

  it.each(['https://elsewhere.example', '//elsewhere.example', 'story'])('to %s, off the paper, is refused', async (to) => {
    expect(await lead('/out', to).catch(codes)).toEqual(['to-shape'])
  })

  it('from where a story stands is refused', async () => {
    await aPaper()
    const { path } = await aStory({ section: await aSection() })
    expect(await lead(path, '/region').catch(codes)).toEqual(['from-live'])
  })
})

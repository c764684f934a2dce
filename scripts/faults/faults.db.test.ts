// The short form of `npm run faults`: the same breaks, fewer times.
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { closeDb, db } from '#lib/db.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { aPaper, aStory, paragraphs } from '#prisma/builders.ts'
import { claimEachOnce, dueIn } from './due.ts'
import { killed, seeded, startChild, until } from './ground.ts'
import { onStatement } from './on-statement.ts'
import { aChangeToPublish, stateOf } from './publish-killed.ts'
import { onePair, twoEditors } from './saves-collide.ts'

describe('a publication', () => {
  it('that loses its database before any one of its statements has changed nothing', async () => {
    await aPaper()
    const id = await aChangeToPublish()
    const before = await stateOf(id)
    for (let n = 1; n < 100; n += 1) {
      let counted = 0
      const release = onStatement(pg, { before: (client) => { if (++counted === n) client.connection.stream.destroy() }, after: () => {} })
      const done = await publishStory(commandLine, { storyId: id, change: 'UPDATE', note: 'It moved.' }).then(() => true, () => false)
      release()
      await closeDb()
      if (done) return expect({ isChanged: (await stateOf(id)) !== before, statements: n > 15 }).toEqual({ isChanged: true, statements: true })
      expect(await stateOf(id), `after ${n} statements`).toBe(before)
    }
    throw new Error('It never came to an end.')
  })
})

describe('a hundred pairs of edits of one revision', () => {
  it('saved at the same moment lose no word', async () => {
    await aPaper()
    const [editors, random] = [await twoEditors(), seeded(100)]
    const { id } = await aStory({ published: null, body: paragraphs(...Array.from({ length: 10 }, (_, n) => `Paragraph ${n}.`)) })
    let met = 0
    for (let pair = 0; pair < 100; pair += 1) met += Number(await onePair(random, id, editors))
    expect(met).toBeGreaterThan(0)
  })
})

describe('thirty stories that are due in one second', () => {
  it('go out once each from three processes, of which one is killed', async () => {
    await dueIn(30, 3)
    const [first, ...clocks] = await Promise.all([startChild('child-clock.ts'), startChild('child-clock.ts'), startChild('child-clock.ts')])
    await until('some are out', 20, async () => (await db().liveStory.count({ where: { headline: { startsWith: 'Due ' } } })) > 0)
    await killed(first)
    await until('all are out', 20, async () => (await db().story.count({ where: { scheduledFor: { not: null } } })) === 0)
    await Promise.all(clocks.map(killed))
    expect(await claimEachOnce(30)).toContain('30 out, each once, none early')
  })
})

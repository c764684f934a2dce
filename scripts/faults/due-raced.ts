import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { db } from '#lib/db.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { saveStory } from '#newsroom/stories/save.ts'
import { scheduleStory, unscheduleStory } from '#newsroom/stories/schedule.ts'
import { Refused } from '#newsroom/refusal.ts'
import { aContributor, aPaper, aSection, aStory } from '#prisma/builders.ts'
import { claim, killed, seeded, until, type Fault } from './ground.ts'

const TRIES = 1_000
const kinds = ['take back', 'put off', 'edit'] as const

/** Each deed either came wholly before the clock or wholly after it. */
export const dueWhileChanged: Fault = {
  id: 'F8',
  what: `${TRIES} stories taken back, put off or edited within 50 ms of their time`,
  run: async ({ freshDatabase, start }) => {
    await freshDatabase()
    await aPaper()
    const random = seeded(8)
    const [section, { id: contributorId }] = [await aSection(), await aContributor()]
    const clocks = [await start('child-busy-clock.ts'), await start('child-busy-clock.ts')]
    const counts = { before: 0, after: 0 }
    for (let n = 0; n < TRIES; n += 1) {
      const kind = kinds[n % kinds.length] ?? 'edit'
      const { id } = await aStory({ section, published: null, headline: 'As approved', bylines: [{ contributorId, role: 'REPORTER' }] })
      await scheduleStory(commandLine, { storyId: id, revision: 1, wall: '2089-06-01T07:30', timeZone: 'UTC' })
      await db().$executeRaw`UPDATE story SET scheduled_for = now() + interval '50 milliseconds' WHERE id = ${id}::uuid`
      await pause(random() * 100)
      const isAcknowledged = await change(kind, id)
      await until(`${kind} and the clock have both been`, 10, async () => kind !== 'edit' ? true : (await isOut(id)) !== null)
      if (isAcknowledged && kind !== 'edit') {
        await pause(20)
        claim(`a story after "${kind}" was acknowledged before its time`, await isOut(id), null)
        counts.before += 1
      } else {
        await until('what was not taken back is out', 10, async () => (await isOut(id)) !== null)
        claim('what is out is what was approved', (await isOut(id))?.headline, 'As approved')
        counts.after += 1
      }
      claim('messages', await db().outbox.count({ where: { payload: { path: ['storyId'], equals: id } } }), isAcknowledged && kind !== 'edit' ? 0 : 1)
    }
    await Promise.all(clocks.map(killed))
    return `${TRIES} races: ${counts.before} won by the desk, ${counts.after} by the clock; nothing taken back went out, and nothing went out but what was approved`
  },
}

const isOut = (storyId: string) => db().liveStory.findUnique({ where: { storyId }, select: { headline: true } })

/** Whether the desk was told that it was done. A story that is out already cannot be taken back or put off. */
async function change(kind: (typeof kinds)[number], storyId: string): Promise<boolean> {
  try {
    if (kind === 'take back') await unscheduleStory(commandLine, { storyId })
    else if (kind === 'put off') await scheduleStory(commandLine, { storyId, revision: 1, wall: '2089-07-01T07:30', timeZone: 'UTC' })
    else await saveStory(commandLine, { storyId, base: 1, saveId: randomUUID(), patch: { splices: [], fields: { headline: 'Not read by anybody' } } })
    return true
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}

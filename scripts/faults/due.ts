import { db } from '#lib/db.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { scheduleStory } from '#newsroom/stories/schedule.ts'
import { aContributor, aPaper, aSection, aStory } from '#prisma/builders.ts'
import { at, claim, killed, until, type Fault } from './ground.ts'

/** So many drafts, scheduled by the deed of the desk and then all for one moment, counted from the database's now. */
export async function dueIn(count: number, seconds: number): Promise<void> {
  await aPaper()
  const [section, { id: contributorId }] = [await aSection(), await aContributor()]
  for (let n = 0; n < count; n += 1) {
    const { id } = await aStory({ section, published: null, headline: `Due ${n}`, bylines: [{ contributorId, role: 'REPORTER' }] })
    await scheduleStory(commandLine, { storyId: id, revision: 1, wall: '2089-06-01T07:30', timeZone: 'UTC' })
  }
  await db().$executeRaw`UPDATE story SET scheduled_for = date_trunc('second', now()) + make_interval(secs => ${seconds}) WHERE scheduled_for IS NOT NULL`
}

const waiting = () => db().story.count({ where: { scheduledFor: { not: null } } })

type Out = { id: string; publications: number; events: number; messages: number; late: number }

/** What became of every story, and by how many milliseconds after its time. */
async function whatWentOut(): Promise<Out[]> {
  return db().$queryRaw`
    SELECT story.id::text AS id,
      (SELECT count(*)::int FROM revision WHERE story_id = story.id AND kind = 'PUBLISH') AS publications,
      (SELECT count(*)::int FROM audit_event WHERE subject_id = story.id::text AND deed = 'story.publish') AS events,
      (SELECT count(*)::int FROM outbox WHERE payload ->> 'storyId' = story.id::text) AS messages,
      (SELECT (extract(epoch FROM live.first_published_at - (after ->> 'scheduledFor')::timestamptz) * 1000)::float8 FROM audit_event WHERE subject_id = story.id::text AND deed = 'story.publish') AS late
    FROM story JOIN live_story live ON live.story_id = story.id WHERE live.headline LIKE 'Due %'`
}

export async function claimEachOnce(count: number): Promise<string> {
  const out = await whatWentOut()
  claim('stories that are out', out.length, count)
  claim('stories with other than one publication, one entry in the record and one message', out.filter(({ publications, events, messages }) => publications !== 1 || events !== 1 || messages !== 1), [])
  const late = out.map((story) => story.late).sort((a, b) => a - b)
  claim('stories that were out before their time', late.filter((ms) => ms < 0).length, 0)
  return `${count} out, each once, none early; after their time by p50 ${seconds(at(late, 0.5))}, p99 ${seconds(at(late, 0.99))}`
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

const three = (start: (script: string) => ReturnType<Parameters<Fault['run']>[0]['start']>) => Promise.all([1, 2, 3].map(() => start('child-clock.ts')))

export const dueOnce: Fault = {
  id: 'F5',
  what: '500 stories due in one second, three processes',
  run: async ({ freshDatabase, start }) => {
    await freshDatabase()
    await dueIn(500, 8)
    const clocks = await three(start)
    await until('all are out', 60, async () => (await waiting()) === 0)
    await Promise.all(clocks.map(killed))
    return claimEachOnce(500)
  },
}

export const dueWhileKilled: Fault = {
  id: 'F6',
  what: 'the same, with one of the three killed every two seconds',
  run: async ({ freshDatabase, start }) => {
    await freshDatabase()
    await dueIn(500, 8)
    const clocks = await three(start)
    let deaths = 0
    for (let n = 0; (await waiting()) > 0; n += 1) {
      if (n > 30) throw new Error(`After a minute ${await waiting()} are not out.`)
      await new Promise((later) => setTimeout(later, 2_000))
      const victim = clocks.shift()
      if (victim) await killed(victim)
      deaths += 1
      clocks.push(await start('child-clock.ts'))
    }
    await Promise.all(clocks.map(killed))
    return `${await claimEachOnce(500)}; ${deaths} deaths`
  },
}

export const dueAfterDowntime: Fault = {
  id: 'F7',
  what: 'nothing ran for an hour in which 50 were due',
  run: async ({ freshDatabase, start }) => {
    await freshDatabase()
    await dueIn(50, -3_600)
    const began = performance.now()
    const clocks = await three(start)
    await until('all are out', 30, async () => (await waiting()) === 0)
    const took = performance.now() - began
    await Promise.all(clocks.map(killed))
    return `${await claimEachOnce(50)} (their own time stays in the record); all ${(took / 1000).toFixed(1)} s after the start`
  },
}

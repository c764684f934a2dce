import { db } from '#lib/db.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { Refused } from '#newsroom/refusal.ts'
import { scheduleStory } from '#newsroom/stories/schedule.ts'
import { aSection, aStory } from '#prisma/builders.ts'
import { dueIn } from './due.ts'
import { claim, killed, until, type Fault } from './ground.ts'

const TEN_MINUTES = 600_000
const early = new Date('2026-01-01T00:00:00Z')

export const clocksThatLie: Fault = {
  id: 'F9',
  what: 'one process ten minutes ahead, one ten behind, one set back an hour; the nights on which clocks change; a leap day',
  run: async ({ freshDatabase, start }) => {
    await freshDatabase()
    await dueIn(100, 15)
    const clocks = await Promise.all([TEN_MINUTES, -TEN_MINUTES, -3_600_000].map((ms) => start('child-clock.ts', { CLOCK_OFFSET_MS: String(ms) })))
    await until('all are out', 60, async () => (await db().story.count({ where: { scheduledFor: { not: null } } })) === 0)
    await Promise.all(clocks.map(killed))
    const [{ wrong, twice, skew } = { wrong: -1, twice: -1, skew: -1 }] = await db().$queryRaw<{ wrong: number; twice: number; skew: number }[]>`
      SELECT count(*) FILTER (WHERE live.first_published_at < (after ->> 'scheduledFor')::timestamptz)::int AS wrong,
        (count(*) - count(DISTINCT live.story_id))::int AS twice,
        max(abs(extract(epoch FROM now() - live.first_published_at)))::float8 AS skew
      FROM live_story live JOIN audit_event ON subject_id = live.story_id::text AND deed = 'story.publish'`
    claim('out before their time', wrong, 0)
    claim('published twice', twice, 0)
    if (skew > 120) throw new Error(`A story says that it was published ${skew} s from the database's now.`)

    const section = await aSection()
    const schedule = async (wall: string, over: object = {}) => {
      const { id } = await aStory({ section, published: null })
      try {
        return (await scheduleStory(commandLine, { storyId: id, revision: 1, wall, timeZone: 'Europe/Berlin', ...over }, early)).at.toISOString()
      } catch (error) {
        if (error instanceof Refused) return error.message
        throw error
      }
    }
    claim('a time the clocks skip is asked about', (await schedule('2027-03-28T02:30')).includes('does not come'), true)
    claim('a time that comes twice is asked about', (await schedule('2027-10-31T02:30')).includes('comes twice'), true)
    claim('the first of the two', await schedule('2027-10-31T02:30', { which: 'FIRST' }), '2027-10-31T00:30:00.000Z')
    claim('the second of the two', await schedule('2027-10-31T02:30', { which: 'SECOND' }), '2027-10-31T01:30:00.000Z')
    claim('a leap day', await schedule('2028-02-29T12:00'), '2028-02-29T11:00:00.000Z')
    claim('a leap day that is not', (await schedule('2027-02-29T12:00')).includes('no such day'), true)
    return '100 out, each once, none early, all by the database’s clock; five times of day asked about or kept as they were meant'
  },
}

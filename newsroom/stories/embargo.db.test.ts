import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aSection, aStory } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { NO_END } from '../rights/case.ts'
import { putUnderEmbargo } from './embargo.ts'
import { publishStory } from './publish.ts'
import { scheduleStory } from './schedule.ts'

const now = new Date('2026-11-23T12:00:00Z')
const at = (wall: string, over: object = {}) => ({ wall, timeZone: 'Europe/Dublin', ...over })
const codes = (error: unknown) => (error instanceof Refused ? error.reasons.map(({ code }) => code) : [String(error)])
const put = (storyId: string, given: object) => putUnderEmbargo(commandLine, { storyId, ...given }, now)
const refused = (storyId: string, given: object) => put(storyId, given).then(() => 'done', codes)
const aDraft = async (over: object = {}) => (await aStory({ published: null, ...over })).id

beforeAll(() => aPaper({ timeZone: 'Europe/Dublin' }))

describe('R01: an embargo that an editor sets', () => {
  it('keeps the story from readers until that moment, by the clock that was meant, and is on record', async () => {
    const id = await aDraft()
    expect(await put(id, at('2026-12-01T07:30', { reason: 'The ministry asked.' }))).toEqual({ until: new Date('2026-12-01T07:30:00Z') })
    await expect(publishStory(commandLine, { storyId: id }, new Date('2026-12-01T07:29:59Z'))).rejects.toThrow(/Under embargo until 1 Dec 2026, 07:30.*\(R01\)/)
    expect(await publishStory(commandLine, { storyId: id }, new Date('2026-12-01T07:30:00Z'))).toMatchObject({ path: expect.any(String) as string })
    expect(await db().auditEvent.findFirst({ where: { subjectId: id, deed: 'story.embargo' }, select: { reason: true } })).toEqual({ reason: 'The ministry asked.' })
  })
  it('R02: may be without an end', async () => {
    const id = await aDraft()
    expect(await put(id, { isEndless: 'on', timeZone: 'UTC' })).toEqual({ until: NO_END })
    await expect(publishStory(commandLine, { storyId: id }, now)).rejects.toThrow(/\(R02\)/)
    expect(await refused(id, at('2026-12-01T07:30'))).toEqual(['embargo-shorter'])
  })
  it('is made longer by one, and shorter by nobody alone', async () => {
    const id = await aDraft()
    await put(id, at('2026-12-01T07:30'))
    expect(await refused(id, at('2026-12-01T07:29'))).toEqual(['embargo-shorter'])
    expect(await refused(id, at('2026-12-02T07:30'))).toBe('done')
  })
  it('is refused in a sentence for a time that is past, is none, comes twice, or is missing', async () => {
    const id = await aDraft()
    expect(await refused(id, at('2026-11-23T11:00'))).toEqual(['time-past'])
    expect(await refused(id, at('2027-03-28T01:30'))).toEqual(['time-skipped'])
    expect(await refused(id, at('2027-10-31T01:30'))).toEqual(['time-twice'])
    expect(await refused(id, { timeZone: 'UTC' })).toEqual(['time-missing'])
    expect(await db().story.findUniqueOrThrow({ where: { id }, select: { embargoUntil: true } })).toEqual({ embargoUntil: null })
  })
  it('is refused for what readers see already, and beyond the time for which it is scheduled', async () => {
    expect(await refused((await aStory()).id, at('2026-12-01T07:30'))).toEqual(['public-already'])
    const id = await aDraft()
    await scheduleStory(commandLine, { storyId: id, revision: 1, ...at('2026-12-01T07:00') }, now)
    expect(await refused(id, at('2026-12-01T07:30'))).toEqual(['scheduled-before'])
  })
  it('keeps its address out of other stories', async () => {
    const section = await aSection()
    const draft = await aStory({ published: null, section, slug: 'not-yet' })
    await put(draft.id, at('2026-12-01T07:30'))
    const link = { type: 'link' as const, attrs: { href: `/${section.slug}/not-yet` } }
    const other = await aDraft({ section, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'More on that', marks: [link] }] }] } })
    await expect(publishStory(commandLine, { storyId: other }, now)).rejects.toThrow(`links to /${section.slug}/not-yet, a story under embargo until 1 Dec 2026, 07:30`)
    await publishStory(commandLine, { storyId: other }, new Date('2026-12-01T08:00:00Z'))
  })
})

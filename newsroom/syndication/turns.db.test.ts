import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aPartner, aPicture, aStory, aUser } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { agree } from './agree.ts'
import { turnsAtDesk } from './turns.ts'
import { warningDue, warnOfTurns } from './warn-of-turns.ts'

const NOW = new Date('2026-11-23T12:00:00Z')
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
const terms = { credit: { template: 'COURTESY: {partner}' } }
const texts = async (personId: string) => (await db().notice.findMany({ where: { personId }, orderBy: [{ at: 'asc' }, { text: 'asc' }], select: { text: true } })).map(({ text }) => text)

beforeEach(async () => {
  await db().notice.deleteMany()
  await db().rightsWarning.deleteMany()
  if (!(await db().paper.count())) await aPaper()
})

describe('the calendar of rights', () => {
  it('holds embargoes, windows, rights to pictures, what is somebody’s alone, and agreements, in their order', async () => {
    const partner = await aPartner({ name: 'Northlight', terms: { window: { start: 'OURS', days: 20, atEnd: 'EXCERPT' }, exclusivity: { ours: 5 } } })
    await aStory({ headline: 'Ferry', published: NOW, from: { partnerId: partner.id } })
    await aStory({ headline: 'Secret', published: null, embargoUntil: inDays(2) })
    await aPicture({ caption: 'The quay at night', rightsUntil: inDays(10) })
    await agree(commandLine, { partnerId: partner.id, direction: 'OUT', validFrom: '2026-12-01', validTo: '2026-12-31', terms })
    const turns = await turnsAtDesk(commandLine, 'UTC', NOW)
    expect(turns.map(({ kind, day, what }) => [kind, day, what])).toEqual([
      ['embargo', '2026-11-25', 'The embargo on “Secret” ends.'],
      ['exclusivity', '2026-11-28', '“Ferry” is no longer ours alone.'],
      ['agreement', '2026-12-01', 'Version 1 of what is agreed with Northlight (what they take from us) begins.'],
      ['picture', '2026-12-03', 'The rights to the picture “The quay at night” end with this day.'],
      ['window', '2026-12-13', 'The time for which “Ferry” was lent ends.'],
      ['agreement', '2026-12-31', 'The agreement with Northlight (what they take from us) ends with this day.'],
    ])
    // What goes on under a newer version does not end.
    await agree(commandLine, { partnerId: partner.id, direction: 'OUT', validFrom: '2027-01-01', terms })
    expect((await turnsAtDesk(commandLine, 'UTC', NOW)).filter(({ about }) => about.startsWith('agreement-ends'))).toEqual([])
  })
})

describe('the warning', () => {
  it('is due 30, 7 and 1 day before, the nearest alone, and never after', () => {
    expect([31, 30, 29, 8, 7, 2, 1, 0.5, 0, -1].map((days) => warningDue(inDays(days), NOW))).toEqual([null, 30, 30, 30, 7, 7, 1, 1, null, null])
  })
  it('comes to each editor 30, 7 and 1 day before, each once, though two processes look at once', async () => {
    const editor = await aUser({ role: 'EDITOR' })
    const contributor = await aUser({ role: 'CONTRIBUTOR' })
    await db().story.updateMany({ data: { embargoUntil: null } })
    const { id } = await aStory({ headline: 'Secret', published: null, embargoUntil: inDays(40) })
    const mine = async () => (await texts(editor.id)).filter((text) => text.includes('“Secret”'))
    await warnOfTurns(NOW)
    expect(await mine()).toEqual([])
    await Promise.all([warnOfTurns(inDays(11)), warnOfTurns(inDays(11))])
    await warnOfTurns(inDays(20))
    expect(await mine()).toEqual(['Within 30 days, on 2 Jan 2027: the embargo on “Secret” ends. It may go out from then on; nothing is scheduled.'])
    await warnOfTurns(inDays(34))
    await warnOfTurns(inDays(39.5))
    await warnOfTurns(inDays(39.6))
    expect((await mine()).map((text) => text.split(',')[0])).toEqual(['Within 30 days', 'Within a week', 'Within a day'])
    // Moved, it is told of anew.
    await db().story.update({ where: { id }, data: { embargoUntil: inDays(60) } })
    await warnOfTurns(inDays(40))
    expect(await mine()).toHaveLength(4)
    expect((await texts(contributor.id))).toEqual([])
  })
  it('tells of many of a day as a number', async () => {
    const editor = await aUser({ role: 'EDITOR' })
    for (let n = 0; n < 5; n += 1) await aPicture({ caption: `Quay ${n}`, rightsUntil: inDays(100) })
    await warnOfTurns(inDays(95))
    expect(await texts(editor.id)).toContainEqual('Within a week, on 3 Mar 2027: 5 pictures lose their rights.')
  })
})

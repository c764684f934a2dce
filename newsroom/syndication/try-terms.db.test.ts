import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aPartner, aStory, paragraphs } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import type { TermsInput } from '../rights/terms.ts'
import { simulate, termsToTry } from './try-terms.ts'

const NOW = new Date('2026-11-23T12:00:00Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)
const contributor: Actor = { id: null, name: 'A contributor', role: 'CONTRIBUTOR', address: '203.0.113.9' }

async function tried(terms: Partial<TermsInput>, over: { published?: Date; originalPublished?: Date } = {}) {
  const { id: lender } = await aPartner({ terms: { quota: { stories: 1, per: 'MONTH' } } })
  const { id: other } = await aPartner({ terms })
  const agreement = await db().agreement.findFirstOrThrow({ where: { partnerId: other }, select: { id: true } })
  const story = await aStory({ published: over.published ?? daysAgo(10), body: paragraphs('One.', 'Two.', 'Three.'), from: { partnerId: lender, ...(over.originalPublished && { originalPublished: over.originalPublished }) } })
  const { stories } = await simulate(commandLine, { agreementId: agreement.id, partnerId: lender }, NOW)
  return { story, lender, other, stories }
}

beforeAll(() => aPaper())

describe('the simulator', () => {
  it('allows what the terms allow, as of the day on which it went out', async () => {
    const { story, stories } = await tried({ quota: { stories: 1, per: 'DAY' } })
    expect(stories).toMatchObject([{ id: story.id, outcome: 'warned', found: [expect.stringContaining('(R18)')] }])
    expect((await tried({})).stories).toMatchObject([{ outcome: 'allowed', found: [], isPublic: true, version: 1 }])
  })
  it('R06: refuses what the terms do not grant, with rule and sentence', async () => {
    const { stories } = await tried({ uses: ['print'] })
    expect(stories).toMatchObject([{ outcome: 'refused', found: [expect.stringMatching(/does not let its stories go on our pages.*\(R06\)/)] }])
  })
  it('R04: tells what would be down or cut by now', async () => {
    const originalPublished = daysAgo(11)
    expect((await tried({ window: { days: 5, atEnd: 'REMOVE' } }, { originalPublished })).stories).toMatchObject([{ outcome: 'removed' }])
    expect((await tried({ window: { days: 5, atEnd: 'EXCERPT' } }, { originalPublished })).stories).toMatchObject([{ outcome: 'cut' }])
    expect((await tried({ window: { days: 50, atEnd: 'REMOVE' } }, { originalPublished })).stories).toMatchObject([{ outcome: 'allowed' }])
  })
  it('tries last month’s stories and no older ones, and changes nothing', async () => {
    const count = () => Promise.all([db().auditEvent.count(), db().revision.count(), db().agreement.count()])
    expect((await tried({}, { published: daysAgo(40) })).stories).toEqual([])
    const { agreements } = await termsToTry(commandLine)
    const before = await count()
    const all = await simulate(commandLine, { agreementId: agreements[0]?.[0] ?? '' }, NOW)
    expect(new Set(all.stories.map(({ partner }) => partner)).size).toBeGreaterThan(3)
    expect(await count()).toEqual(before)
  })
  it('is for editors alone, and knows only what was agreed', async () => {
    await expect(simulate(commandLine, { agreementId: '00000000-0000-4000-8000-000000000000' }, NOW)).rejects.toThrow(Refused)
    await expect(simulate(contributor, { agreementId: '00000000-0000-4000-8000-000000000000' }, NOW)).rejects.toThrow(Refused)
  })
})

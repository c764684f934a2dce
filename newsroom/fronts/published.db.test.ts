import { beforeAll, beforeEach, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { commandLine as desk } from '../access/can.ts'
import { site } from '../site.ts'
import { withdrawStory } from '../stories/withdraw.ts'
import { tags } from '../tags.ts'
import { aPaper, aPartner, aPicture, aSection, aStory } from '#prisma/builders.ts'
import { arrangeFront } from './arrange.ts'
import { frontPage, sectionFront } from './published.ts'

const DAY = 86_400_000
const now = new Date()
const ago = (days: number) => new Date(now.getTime() - days * DAY)

let section: { id: string; slug: string }
let newest: { id: string; path: string }
let middle: { id: string }
let oldest: { id: string }

beforeAll(() => aPaper())
beforeEach(async () => {
  section = await aSection()
  oldest = await aStory({ section, headline: 'Oldest', published: ago(3) })
  middle = await aStory({ section, headline: 'Middle', published: ago(2) })
  newest = await aStory({ section, headline: 'Newest', published: ago(1) })
})

const front = async (at = now) => frontPage((await site()).sections, at)
const everywhere = ({ lead, high, latest, sections }: Awaited<ReturnType<typeof front>>) => [...(lead ? [lead] : []), ...high.map(({ card }) => card), ...latest, ...sections.flatMap(({ cards }) => cards)].map(({ id }) => id)

it('what an editor made the lead leads, and no story stands twice', async () => {
  await arrangeFront(desk, { places: [{ storyId: middle.id }, { storyId: oldest.id, boost: 'LEAD' }] }, now)
  const page = await front()
  expect(page.lead?.id).toBe(oldest.id)
  expect(page.high[0]).toMatchObject({ card: { id: middle.id }, isRaised: true })
  const all = everywhere(page)
  expect(new Set(all).size).toBe(all.length)
  expect(all).toContain(newest.id)
})

it('a raised story is raised alone, wherever it stands', async () => {
  await arrangeFront(desk, { places: [{ storyId: newest.id, boost: 'LEAD' }, { storyId: middle.id }, { storyId: oldest.id, boost: 'BOOST' }] }, now)
  expect((await front()).high.slice(0, 2).map(({ card, isRaised }) => [card.id, isRaised])).toEqual([[middle.id, false], [oldest.id, true]])
})

it('a place has its own words and picture, and the story keeps its own', async () => {
  const picture = await aPicture({ alt: 'For the front' })
  await db().media.update({ where: { id: picture.id }, data: { publicSince: ago(1) }, select: { id: true } })
  await arrangeFront(desk, { places: [{ storyId: middle.id, headline: 'Louder', standfirst: 'Shorter.', mediaId: picture.id }] }, now)
  const { lead } = await front()
  expect(lead).toMatchObject({ headline: 'Middle', frontHeadline: 'Louder', standfirst: 'Shorter.', picture: { alt: 'For the front' } })
})

it('a withdrawn story leaves the front by itself', async () => {
  await arrangeFront(desk, { places: [{ storyId: newest.id, boost: 'LEAD' }, { storyId: middle.id }] }, now)
  await withdrawStory(desk, { storyId: newest.id, reason: 'INACCURATE', note: 'It was wrong.' })
  const page = await front()
  expect(page.lead?.id).toBe(middle.id)
  expect(everywhere(page)).not.toContain(newest.id)
})

it('a story lent for a while leaves the front when its time is over, and the page may be kept no longer', async () => {
  const partner = await aPartner({ terms: { window: { days: 30, atEnd: 'REMOVE' } } })
  const lent = await aStory({ section, from: { partnerId: partner.id, originalPublished: ago(10) }, published: ago(10) })
  await arrangeFront(desk, { places: [{ storyId: lent.id, boost: 'LEAD' }] }, now)
  const today = await front()
  expect(today.lead?.id).toBe(lent.id)
  expect(today.shown.until?.getTime()).toBeLessThanOrEqual(ago(-20).getTime())
  expect((await front(ago(-21))).lead?.id).not.toBe(lent.id)
})

it('a breaking line stands until its end, and the page is kept no longer', async () => {
  const until = ago(-1)
  await arrangeFront(desk, { places: [], breaking: { text: 'Gate open', href: '/region', until } }, now)
  const page = await front()
  expect(page.breaking).toEqual({ text: 'Gate open', href: '/region' })
  expect(page.shown.until?.getTime()).toBeLessThanOrEqual(until.getTime())
  expect((await front(until)).breaking).toBeNull()
})

it('a section shows what its editor placed first, and the rest once, newest first', async () => {
  await arrangeFront(desk, { sectionId: section.id, places: [{ storyId: middle.id }, { storyId: oldest.id, boost: 'LEAD' }] }, now)
  const { cards, more, shown } = await sectionFront(section.id, now)
  expect(cards.map(({ id }) => id)).toEqual([oldest.id, middle.id, newest.id])
  expect(more).toBe(false)
  expect(shown.tags).toEqual(expect.arrayContaining([tags.section(section.id), tags.story(middle.id)]))
})

it('older pages of a section go on without what was placed on the first', async () => {
  for (let day = 4; day < 26; day++) await aStory({ section, published: ago(day) })
  await arrangeFront(desk, { sectionId: section.id, places: [{ storyId: oldest.id }] }, now)
  const first = await sectionFront(section.id, now, 1)
  const second = await sectionFront(section.id, now, 2)
  expect([first.cards.length, first.more, second.cards.length, second.more]).toEqual([21, true, 4, false])
  expect(new Set([...first.cards, ...second.cards].map(({ id }) => id)).size).toBe(25)
})

it('a section that nobody arranged is its stories, newest first', async () => {
  expect((await sectionFront(section.id, now)).cards.map(({ id }) => id)).toEqual([newest.id, middle.id, oldest.id])
})

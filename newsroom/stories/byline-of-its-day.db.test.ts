import { expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper, aSection, aStory } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import type { Profile } from '../contributors/profile.ts'
import { readProfile } from '../contributors/read-profile.ts'
import { saveProfile } from '../contributors/save.ts'
import { publishStory } from './publish.ts'
import { publishedStory } from './published-story.ts'

async function edit(id: string, over: Partial<Profile>, at = new Date()): Promise<void> {
  const found = await readProfile(db(), id)
  if (found) await saveProfile(commandLine, { ...found.profile, ...over, contributorId: id, version: found.version }, at)
}

async function aByline(disclosures: { entity: string; text: string; from: string; to?: string }[] = [], published = new Date('2026-05-03T12:00:00Z')) {
  await aPaper()
  const section = await aSection()
  const contributor = await aContributor({ name: 'Ada Quaye', jobTitle: 'Reporter', shortBio: 'Covers the harbour.', disclosures }, new Date('2025-01-01'))
  const story = await aStory({ section, bylines: [{ contributorId: contributor.id, role: 'REPORTER' }], published })
  const shown = async (now?: Date) => (await publishedStory(section.slug, story.slug, now))?.bylines[0]
  return { contributor, story, shown }
}

it('a byline keeps title, biography and disclosures of its day, and says what is otherwise today', async () => {
  const { contributor, shown } = await aByline()
  expect(await shown()).not.toHaveProperty('since')
  await edit(contributor.id, { jobTitle: 'Political editor', bios: [{ lang: 'en', shortBio: 'Covers power.', longBio: [] }], disclosures: [{ entity: 'E', nature: '', text: 'She is a member of E.', from: '2026-05-04' }] })
  expect(await shown()).toMatchObject({
    jobTitle: 'Reporter', shortBio: 'Covers the harbour.', disclosures: [],
    since: { asOf: new Date('2026-05-03T12:00:00Z'), changes: ['now political editor', 'a new disclosure', 'a newer biography'] },
  })
})

it('a story that is mended and published again keeps the byline of its day', async () => {
  const { contributor, story, shown } = await aByline()
  await edit(contributor.id, { jobTitle: 'Political editor' })
  await publishStory(commandLine, { storyId: story.id, change: 'UPDATE', note: 'A figure' })
  expect(await shown()).toMatchObject({ jobTitle: 'Reporter', since: { changes: ['now political editor'] } })
})

it('a disclosure that ended by the calendar is not under a story of later', async () => {
  const { shown } = await aByline([{ entity: 'Old', text: 'She was a member.', from: '2020-01-01', to: '2026-01-01' }, { entity: 'Now', text: 'She is a member.', from: '2020-01-01' }])
  expect((await shown())?.disclosures).toEqual(['She is a member.'])
})

it('a disclosure that ends makes the page say so on the day after its last', async () => {
  const { shown } = await aByline([{ entity: 'E', text: 'She is a member.', from: '2020-01-01', to: '2026-06-01' }])
  const before = await shown(new Date('2026-06-01T23:00:00Z'))
  expect(before).toMatchObject({ turns: new Date('2026-06-02T00:00:00Z') })
  expect(before).not.toHaveProperty('since')
  expect(await shown(new Date('2026-06-02T00:00:01Z'))).toMatchObject({ disclosures: ['She is a member.'], since: { changes: ['one disclosure no longer applies'] } })
})

it('somebody whose biography is in the story’s language is compared in that language', async () => {
  const { contributor, shown } = await aByline()
  await edit(contributor.id, { bios: [{ lang: 'ar', shortBio: 'تغطي الميناء.', longBio: [] }, { lang: 'en', shortBio: 'Covers the harbour.', longBio: [] }] })
  expect(await shown()).not.toHaveProperty('since')
})

import { describe, expect, it } from 'vitest'
import { db, inTransaction } from '#lib/db.ts'
import { aContributor, aPaper, aPartner, aPicture, aSection, aStory } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { tags } from '../tags.ts'
import { addressOf } from './address.ts'
import { StoryContent } from './content.ts'
import { createStory } from './draft.ts'
import { publishStory } from './publish.ts'
import { publishedStories } from './published.ts'
import { publishedStory } from './published-story.ts'
import { renameStory } from './rename.ts'
import { keepRevision } from './revision.ts'
import { withdrawStory } from './withdraw.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)

describe('a story', () => {
  it('is found by readers once it is published, and not before', async () => {
    await aPaper()
    const section = await aSection()
    const draft = await aStory({ section, published: null, headline: 'Ferry returns' })
    expect(await publishedStory(section.slug, draft.slug)).toBeNull()
    await publishStory(commandLine, { storyId: draft.id })
    expect(await publishedStory(section.slug, draft.slug)).toMatchObject({ headline: 'Ferry returns', path: `/${section.slug}/ferry-returns` })
  })

  it('without a headline, a byline or a text is refused with all three reasons, and nothing is written', async () => {
    await aPaper()
    const section = await aSection()
    const { id } = await createStory(commandLine, { content: { sectionId: section.id } })
    const before = await db().revision.count()
    expect(await publishStory(commandLine, { storyId: id }).catch(codes)).toEqual(['headline-missing', 'body-missing', 'byline-missing'])
    expect(await db().revision.count()).toBe(before)
  })

  it('may not be published under embargo', async () => {
    await aPaper()
    const draft = await aStory({ published: null, embargoUntil: new Date('2030-01-01') })
    expect(await publishStory(commandLine, { storyId: draft.id }, new Date('2029-12-31')).catch(codes)).toEqual(['embargo'])
    expect((await publishStory(commandLine, { storyId: draft.id }, new Date('2030-01-01'))).path).toContain(draft.slug)
  })

  it('from a partner carries the credit that was frozen when it was published', async () => {
    await aPaper()
    const partner = await aPartner({ name: 'Northlight' })
    const section = await aSection()
    const { slug } = await aStory({ section, from: { partnerId: partner.id, canonicalUrl: 'https://n.example.org/1' } })
    expect((await publishedStory(section.slug, slug))?.source?.credit).toMatchObject({ text: 'COURTESY: Northlight', href: 'https://n.example.org/1' })
  })

  it('from a partner with no credit agreed or found may not be published', async () => {
    await aPaper()
    const partner = await db().partner.create({ data: { slug: 'silent', name: 'Silent' } })
    const draft = await aStory({ published: null, from: { partnerId: partner.id } })
    expect(await publishStory(commandLine, { storyId: draft.id }).catch(codes)).toEqual(['credit-missing'])
  })

  it('cannot stand in the database as a partner’s without its credit line', async () => {
    await aPaper()
    const partner = await aPartner()
    const { id } = await aStory()
    await expect(db().liveStory.update({ where: { storyId: id }, data: { partnerId: partner.id } })).rejects.toThrow(/live_story_partner_is_credited/)
  })

  it('makes its picture public only when it is published', async () => {
    await aPaper()
    const picture = await aPicture()
    const draft = await aStory({ published: null, lead: { mediaId: picture.id } })
    const since = async () => (await db().media.findUniqueOrThrow({ where: { id: picture.id } })).publicSince
    expect(await since()).toBeNull()
    await publishStory(commandLine, { storyId: draft.id })
    expect(await since()).not.toBeNull()
  })

  it('that is edited shows readers the old text until it is published again', async () => {
    await aPaper()
    const section = await aSection()
    const { id, slug } = await aStory({ section, headline: 'First words' })
    const { workingRevision } = await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: true } })
    const content = { ...StoryContent.parse(workingRevision?.content), headline: 'Second words' }
    await inTransaction((tx) => keepRevision(tx, { storyId: id, kind: 'SAVE', content, actor: commandLine, at: new Date() }))
    expect((await publishedStory(section.slug, slug))?.headline).toBe('First words')
    await publishStory(commandLine, { storyId: id, change: 'UPDATE', note: 'New words' })
    expect(await publishedStory(section.slug, slug)).toMatchObject({ headline: 'Second words', updateNote: 'New words' })
  })

  it('that gets another address leads readers there in one step, from each it ever had', async () => {
    await aPaper()
    const section = await aSection()
    const { id, slug } = await aStory({ section })
    for (const next of ['second', 'third', 'fourth']) await renameStory(commandLine, { storyId: id, slug: `${slug}-${next}` })
    for (const old of [slug, `${slug}-second`, `${slug}-third`]) {
      expect(await addressOf(`/${section.slug}/${old}`)).toEqual({ kind: 'moved', to: `/${section.slug}/${slug}-fourth` })
    }
    await renameStory(commandLine, { storyId: id, slug })
    expect(await publishedStory(section.slug, slug)).not.toBeNull()
    expect(await addressOf(`/${section.slug}/${slug}`)).toEqual({ kind: 'unknown' })
  })

  it('that is withdrawn leaves its reason at its address and its place in every list', async () => {
    await aPaper()
    const section = await aSection()
    const { id, path } = await aStory({ section })
    await withdrawStory(commandLine, { storyId: id, reason: 'INACCURATE', note: 'We were wrong.' })
    expect(await addressOf(path)).toMatchObject({ kind: 'gone', reason: 'INACCURATE', note: 'We were wrong.' })
    expect((await publishedStories({ sectionId: section.id })).cards).toEqual([])
    expect(await publishStory(commandLine, { storyId: id }).catch(codes)).toEqual(['withdrawn'])
  })

  it('expires the pages of all that it stood in and all that it stands in', async () => {
    await aPaper()
    const contributor = await aContributor()
    const section = await aSection()
    const { id } = await aStory({ section, bylines: [{ contributorId: contributor.id, role: 'WRITER' }], published: new Date('2026-03-04T12:00:00Z') })
    const { tags: stale } = await db().expiry.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect(stale).toEqual(expect.arrayContaining([tags.story(id), tags.section(section.id), tags.contributor(contributor.id), tags.front, tags.latest, tags.search, 'day:2026-03-04', 'day:2026-03', 'day:2026']))
  })

  it('shares no address with another, though fifty are made of one headline at once', async () => {
    await aPaper()
    const made = await Promise.all(Array.from({ length: 50 }, () => createStory(commandLine, { content: { headline: 'The same words' } })))
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(50)
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aPartner, aPicture, aSection, aStory, aTopic } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { fileBehind, makePreviewLink, previewLinksOf, revokePreviewLink, storyBehind } from './preview-link.ts'
import { previewOf } from './preview.ts'
import { publishedStory } from './published-story.ts'
import { publishStory } from './publish.ts'
import { saveStory } from './save.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const DAY = 86_400_000
const tokenOf = (path: string) => path.split('/').at(-1) ?? ''

describe('a preview', () => {
  it('shows what readers will see once it is published, and nothing else', async () => {
    await aPaper()
    const [section, topic, partner, picture] = [await aSection(), await aTopic(), await aPartner({ name: 'Northlight' }), await aPicture()]
    const { id } = await aStory({ section, published: null, headline: 'Ferry returns', topicIds: [topic.id], from: { partnerId: partner.id, canonicalUrl: 'https://n.example.org/1' }, lead: { mediaId: picture.id } })
    const now = new Date()
    const before = await previewOf(commandLine, id, undefined, now)
    await publishStory(commandLine, { storyId: id }, now)
    const { slug } = await db().liveStory.findUniqueOrThrow({ where: { storyId: id }, select: { slug: true } })
    const after = await publishedStory(section.slug, slug, now)
    // Its address is only known then, and no search engine is to know it before.
    const same = (story: object | null | undefined) => ({ ...story, path: '', noindex: true, canonicalUrl: null, lead: null, pictures: [], references: [], linksTo: [], bylines: [] })
    expect(same(before?.story)).toEqual(same(after))
    expect(before?.story.lead?.key).toBe(`/desk/media/${picture.key}`)
  })

  it('of a draft without a section, a byline or a text is drawn all the same', async () => {
    await aPaper()
    const { id } = await aStory({ published: null, headline: '', bylines: [] })
    expect(await previewOf(commandLine, id)).toMatchObject({ story: { headline: 'Without a headline', noindex: true } })
  })

  it('is nobody’s whose story it is not', async () => {
    await aPaper()
    const { id } = await aStory({ published: null })
    const contributor: Actor = { id: randomUUID(), name: 'Somebody', role: 'CONTRIBUTOR', address: 'local' }
    expect(await previewOf(contributor, id)).toBeNull()
    expect(await makePreviewLink(contributor, { storyId: id, revision: 1, label: 'Me', days: 3 }).catch(codes)).toEqual(['not-allowed'])
  })
})

describe('a link for somebody outside', () => {
  it('shows its one revision, until it runs out', async () => {
    await aPaper()
    const { id } = await aStory({ published: null, headline: 'Ferry returns' })
    const { path } = await makePreviewLink(commandLine, { storyId: id, revision: 1, label: 'The harbour master', days: 1 })
    await saveStory(commandLine, { storyId: id, base: 1, saveId: randomUUID(), patch: { splices: [], fields: { headline: 'Later words' } } })
    expect(await storyBehind(tokenOf(path))).toMatchObject({ story: { headline: 'Ferry returns' } })
    expect(await storyBehind(tokenOf(path), new Date(Date.now() + DAY + 1_000))).toBeNull()
    expect(await storyBehind('not-a-token')).toBeNull()
  })

  it('opens nothing once it was revoked, and only its hash was ever kept', async () => {
    await aPaper()
    const { id } = await aStory({ published: null })
    const { path } = await makePreviewLink(commandLine, { storyId: id, revision: 1, label: 'The harbour master', days: 7 })
    const [link] = await previewLinksOf(commandLine, id)
    expect(JSON.stringify([await db().previewLink.findMany({ where: { storyId: id } }), await db().auditEvent.findMany({ where: { subjectId: id }, select: { after: true } })])).not.toContain(tokenOf(path))
    await revokePreviewLink(commandLine, { linkId: link?.id ?? '' })
    expect(await storyBehind(tokenOf(path))).toBeNull()
    expect(await revokePreviewLink(commandLine, { linkId: link?.id ?? '' }).catch(codes)).toEqual(['revoked'])
  })

  it('gives the pictures of its revision, and no others', async () => {
    await aPaper()
    const [shown, other] = [await aPicture(), await aPicture()]
    const { id } = await aStory({ published: null, lead: { mediaId: shown.id } })
    const { path } = await makePreviewLink(commandLine, { storyId: id, revision: 1, label: 'The harbour master', days: 1 })
    expect(await fileBehind(tokenOf(path), shown.key, 'whole-320.webp')).toMatchObject({ type: 'image/webp' })
    expect(await fileBehind(tokenOf(path), other.key, 'whole-320.webp')).toBeNull()
  })

  it('is made of the text that was read, and for a while that is offered', async () => {
    await aPaper()
    const { id } = await aStory({ published: null })
    expect(await makePreviewLink(commandLine, { storyId: id, revision: 7, label: 'Me', days: 1 }).catch(codes)).toEqual(['changed-since'])
    expect(() => makePreviewLink(commandLine, { storyId: id, revision: 1, label: 'Me', days: 365 })).toThrow('Choose one of what is offered here.')
  })
})

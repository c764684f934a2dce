import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper, aPartner, aPicture, aSection, aStory } from './builders.ts'

/** The last lock: what law or contract demands holds even for somebody at the database's own prompt. */
describe('the database itself refuses', () => {
  it('a blank credit line', async () => {
    await aPaper()
    const { id } = await aStory()
    await expect(db().creditLine.create({ data: { storyId: id, text: '  ', lang: 'en', places: [], templateVersion: 1 } })).rejects.toThrow(/credit_line_has_words/)
  })
  it('a copy that is both kept out of search engines and canonical elsewhere', async () => {
    await aPaper()
    const { id } = await aStory()
    await expect(db().liveStory.update({ where: { storyId: id }, data: { noindex: true, canonicalUrl: 'https://a.example.org' } })).rejects.toThrow(/canonical_or_noindex/)
  })
  it('a public picture without credit or description', async () => {
    const { id } = await aPicture({ credit: '' })
    await expect(db().media.update({ where: { id }, data: { publicSince: new Date() } })).rejects.toThrow(/media_public_is_credited/)
    const blank = await aPicture({ alt: '' })
    await expect(db().media.update({ where: { id: blank.id }, data: { publicSince: new Date() } })).rejects.toThrow(/media_public_has_alt/)
  })
  it('a breaking line without an end', async () => {
    await expect(db().front.create({ data: { version: 99, breakingText: 'Now' } })).rejects.toThrow(/front_breaking_ends/)
  })
  it('a section that stands where a route does', async () => {
    await expect(aSection({ slug: 'search' })).rejects.toThrow(/section_slug_reserved/)
  })
  it.each(['//evil.example', '/\\evil.example', 'https://evil.example'])('a redirect that leads off the paper, to %s', async (toPath) => {
    await expect(db().redirect.create({ data: { fromPath: '/old', toPath, kind: 'MANUAL' } })).rejects.toThrow(/redirect_stays_here/)
  })
  it('changing or removing what is on the record', async () => {
    await aPaper()
    const { id } = await aStory()
    const partner = await aPartner()
    const someone = await aContributor()
    await db().correction.create({ data: { storyId: id, kind: 'CORRECTION', weight: 'LOW', text: 'x' } })
    const deeds = [
      () => db().revision.updateMany({ where: { storyId: id }, data: { note: 'other' } }),
      () => db().revision.deleteMany({ where: { storyId: id } }),
      () => db().agreement.updateMany({ where: { partnerId: partner.id }, data: { version: 7 } }),
      () => db().correction.deleteMany({ where: { storyId: id } }),
      () => db().bioVersion.updateMany({ where: { contributorId: someone.id }, data: { shortBio: 'other' } }),
      () => db().auditEvent.deleteMany({}),
    ]
    for (const deed of deeds) await expect(deed()).rejects.toThrow(/never changed or removed/)
  })
  it('a second child of one revision, so that a chain cannot fork', async () => {
    await aPaper()
    const { id } = await aStory()
    const first = await db().revision.findFirstOrThrow({ where: { storyId: id, number: 1 } })
    const { storyId, kind, prevHash, hash, createdAt } = first
    await expect(db().revision.create({ data: { storyId, kind, prevHash, hash, createdAt, number: 99, content: {} } })).rejects.toThrow(/Unique constraint/)
  })
})

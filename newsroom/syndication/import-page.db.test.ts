import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aSection } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { publishStory } from '../stories/publish.ts'
import { publishedStory } from '../stories/published-story.ts'
import { importPage } from './import-page.ts'

const page = (headline: string, foot: string) => `${headline}

The ferry will not sail this week, its owners said on Monday.

The engine was taken out on Sunday night and lies on the quay under a tarpaulin, where the harbour master has already tripped over it twice, according to two of the people who put it there.

A second ferry was asked for from the other side of the sound. It is expected on Thursday, if the wind allows, and will carry cars only in the mornings for as long as it stays with us.

${foot}
`

const FOOT = `COURTESY: The Sound Gazette

References

Ada Holm Profile She is a marine engineer with twenty years in small ferries. She has worked for three yards She is an author of “Cold Engines” and lives in Skellan.
Back To Top`

let section: { id: string; slug: string; name: string; chosen: boolean }
beforeEach(async () => {
  await aPaper()
  section = { ...(await aSection()), chosen: true }
})

const bring = async (text: string, file = 'page.txt') => {
  const outcome = await importPage(commandLine, { bytes: new TextEncoder().encode(text), file, section })
  if ('reason' in outcome) throw new Error(outcome.reason)
  return outcome
}

describe('a page of an old site', () => {
  it('becomes a draft that readers do not see', async () => {
    const { storyId } = await bring(page('Ferry laid up for a week', FOOT))
    expect(await db().story.findUniqueOrThrow({ where: { id: storyId } })).toMatchObject({ state: 'DRAFT', slug: 'ferry-laid-up-for-a-week' })
    expect(await db().liveStory.count({ where: { storyId } })).toBe(0)
  })

  it('published, carries its credit as it stood, once, and neither credit nor biography in its text', async () => {
    const { storyId } = await bring(page('Ferry laid up once more', FOOT))
    await publishStory(commandLine, { storyId })
    const story = await publishedStory(section.slug, 'ferry-laid-up-once-more')
    expect(story?.source?.credit.text).toBe('COURTESY: The Sound Gazette')
    const text = JSON.stringify(story?.body)
    for (const word of ['COURTESY', 'Gazette', 'Ada Holm', 'marine engineer', 'Back To Top', 'References']) expect(text).not.toContain(word)
  })

  it('brings its contributor along, with every word of the biography, and claims no authorship for her', async () => {
    const { storyId } = await bring(page('Ferry laid up a third time', FOOT))
    const { workingRevision } = await db().story.findUniqueOrThrow({ where: { id: storyId }, select: { workingRevision: { select: { content: true } } } })
    const someone = await db().contributor.findFirstOrThrow({ where: { name: 'Ada Holm' }, select: { id: true, bioVersions: true } })
    expect(workingRevision?.content).toMatchObject({ bylines: [{ contributorId: someone.id, role: 'CONTRIBUTOR' }] })
    expect(someone.bioVersions[0]?.longBio.join(' ')).toBe('She is a marine engineer with twenty years in small ferries. She has worked for three yards She is an author of “Cold Engines” and lives in Skellan.')
  })

  it('finds the partner and the contributor it knows already, whatever the capitals', async () => {
    await bring(page('The first of two', FOOT))
    const counts = async () => [await db().partner.count(), await db().contributor.count()]
    const before = await counts()
    await bring(page('The second of two', FOOT.replace('The Sound Gazette', 'THE SOUND GAZETTE').replace('Ada Holm', 'Ada HOLM')))
    expect(await counts()).toEqual(before)
  })

  it('is told of in a report: found, dropped, and what to look at', async () => {
    const { item } = await bring(page('Ferry laid up for good', FOOT))
    expect(item.found).toMatchObject({ credit: 'COURTESY: The Sound Gazette', paragraphs: 3 })
    expect(item.dropped.map(({ text }) => text)).toContain('Back To Top')
    expect(item.look_at.map(({ code }) => code)).toEqual(expect.arrayContaining(['references-empty', 'contributor-not-author', 'date-missing']))
  })

  it('is not imported twice, though asked for by ten at once', async () => {
    const bytes = new TextEncoder().encode(page('Only one of these', FOOT))
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => importPage(commandLine, { bytes, file: 'page.txt', section })))
    expect(outcomes.filter((outcome) => 'storyId' in outcome)).toHaveLength(1)
    expect(outcomes.filter((outcome) => 'reason' in outcome && outcome.reason.includes('imported before'))).toHaveLength(9)
  })

  it.each([
    ['empty', ''],
    ['a sign-in page', 'Sign in\n\nE-mail\n\nPassword\n\nForgot password?'],
    ['of bytes that are no text', '\0\x01\x02\x03'.repeat(200)],
  ])('that is %s is refused with a sentence and changes nothing', async (_, text) => {
    const counts = async () => Promise.all([db().story.count(), db().partner.count(), db().contributor.count(), db().auditEvent.count()])
    const before = await counts()
    const outcome = await importPage(commandLine, { bytes: new TextEncoder().encode(text), file: 'page.txt', section })
    expect(outcome).toMatchObject({ reason: expect.stringMatching(/^\S.*\.$/s) })
    expect(await counts()).toEqual(before)
  })
})

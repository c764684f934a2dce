import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aSection, aStory } from '#prisma/builders.ts'
import { commandLine as desk } from '../access/can.ts'
import { arrangeFront } from '../fronts/arrange.ts'
import { Refused } from '../refusal.ts'
import { site } from '../site.ts'
import { addressOf } from '../stories/address.ts'
import { publishStory } from '../stories/publish.ts'
import { addSection, changeSection } from './change.ts'
import { sectionsAtDesk } from './desk.ts'
import { moveSection } from './move.ts'
import { removeSection } from './remove.ts'
import { wordsSeen } from './rule.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const seen = (section: { name: string; slug: string }) => wordsSeen({ ...section, description: '' })
/** As it stands, from another address on. */
async function change({ id }: { id: string }, slug: string): Promise<void> {
  const stands = await db().section.findUniqueOrThrow({ where: { id }, select: { name: true, slug: true, description: true } })
  await changeSection(desk, { ...stands, id, slug, seen: wordsSeen(stands) })
}

describe('a section', () => {
  it('is added at the end, with an address from its name', async () => {
    await aPaper()
    expect(await addSection(desk, { name: 'Local News' })).toMatchObject({ slug: 'local-news' })
    expect((await site()).sections.at(-1)).toMatchObject({ slug: 'local-news', name: 'Local News' })
    expect(await addSection(desk, { name: 'أخبار' }).catch(codes)).toEqual(['slug-missing'])
    expect(await addSection(desk, { name: 'Local News' }).catch(codes)).toEqual(['slug-taken'])
    expect(await addSection(desk, { name: 'x'.repeat(10_000), slug: 'x' }).catch(codes)).toEqual(['input-too-big'])
  })

  it.each(['admin', 'api', '_next', 'feed.xml', '..', '%2e', '😀', 'أخبار', 'a'.repeat(300)])('row 29: may not stand at /%s, when it is added and when it is changed', async (slug) => {
    const section = await aSection()
    const before = await db().section.count()
    const refusals = await Promise.all([addSection(desk, { name: 'A', slug }), change(section, slug)].map((deed) => deed.catch(codes)))
    for (const refusal of refusals) expect(refusal).toEqual([expect.stringMatching(/^slug-/)])
    expect(await db().section.count()).toBe(before)
  })

  it('row 29: of fifty that are added at once under one name is made once', async () => {
    const made = await Promise.allSettled(Array.from({ length: 50 }, () => addSection(desk, { name: 'Twin', slug: 'twin' })))
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of made) if (one.status === 'rejected') expect(codes(one.reason)).toEqual(['slug-taken'])
  })

  it('that gets another address leads on from the old one, and so do its stories, in one step', async () => {
    const section = await aSection({ slug: 'harbour' })
    const { path } = await aStory({ section, slug: 'crane-falls' })
    expect(path).toBe('/harbour/crane-falls')
    for (const slug of ['port', 'quays', 'water']) await change(section, slug)
    for (const old of ['harbour', 'port', 'quays']) {
      expect(await addressOf(`/${old}`)).toEqual({ kind: 'moved', to: '/water' })
      expect(await addressOf(`/${old}/crane-falls`)).toEqual({ kind: 'moved', to: '/water/crane-falls' })
    }
    expect((await db().redirect.findMany({ where: { toPath: { not: null } } })).map(({ toPath }) => toPath)).toEqual(['/water', '/water', '/water'])
    // And back again: nothing leads away from where it stands.
    await change(section, 'harbour')
    expect(await addressOf('/harbour')).toEqual({ kind: 'unknown' })
    expect(await addressOf('/harbour/crane-falls')).toEqual({ kind: 'unknown' })
    expect(await addressOf('/water/crane-falls')).toEqual({ kind: 'moved', to: '/harbour/crane-falls' })
  })

  it('moves up and down the row', async () => {
    const before = (await sectionsAtDesk(desk)).map(({ id }) => id)
    const last = before.at(-1) ?? ''
    await moveSection(desk, { id: last, way: 'up' })
    expect((await site()).sections.map(({ id }) => id)).toEqual(before.with(-1, before.at(-2) ?? '').with(-2, last))
    await moveSection(desk, { id: last, way: 'down' })
    expect((await site()).sections.map(({ id }) => id)).toEqual(before)
  })

  it('is removed only when its stories have somewhere to go; then they go in the same deed, and can be published again', async () => {
    const [old, other] = [await aSection({ slug: 'parish' }), await aSection({ slug: 'town' })]
    const live = await aStory({ section: old, slug: 'fete' })
    const draft = await aStory({ section: old, published: null })
    await arrangeFront(desk, { sectionId: old.id, places: [{ storyId: live.id }] })
    expect(await removeSection(desk, { id: old.id }).catch(codes)).toEqual(['not-empty'])
    expect(await removeSection(desk, { id: old.id, moveTo: old.id }).catch(codes)).toEqual(['move-to'])
    expect(await removeSection(desk, { id: old.id, moveTo: other.id })).toEqual({ moved: 2 })
    expect(await addressOf('/parish')).toEqual({ kind: 'moved', to: '/town' })
    expect(await addressOf('/parish/fete')).toEqual({ kind: 'moved', to: '/town/fete' })
    expect((await publishStory(desk, { storyId: draft.id })).path).toMatch(/^\/town\//)
    expect((await publishStory(desk, { storyId: live.id, change: 'UPDATE', note: 'More.' })).path).toBe('/town/fete')
    expect(await db().auditEvent.findFirst({ where: { subjectType: 'section', subjectId: old.id }, orderBy: { seq: 'desc' } })).toMatchObject({ after: { removed: true, movedTo: 'town' } })
  })

  it('that is empty goes without more ado', async () => {
    const { id } = await aSection()
    expect(await removeSection(desk, { id })).toEqual({ moved: 0 })
    expect(await removeSection(desk, { id }).catch(codes)).toEqual(['not-found'])
  })

  it('is not saved from a form that did not see what somebody else saved', async () => {
    const section = await aSection({ name: 'Lagoon' })
    await changeSection(desk, { ...section, name: 'Port', seen: seen(section) })
    await expect(changeSection(desk, { ...section, name: 'Quay', seen: seen(section) })).rejects.toThrow('it is called Port now')
    await changeSection(desk, { ...section, name: 'Quay', seen: seen({ ...section, name: 'Port' }) })
    expect((await sectionsAtDesk(desk)).find(({ id }) => id === section.id)?.name).toBe('Quay')
  })

  it('is the business of admins', async () => {
    const section = await aSection()
    const editor = { ...desk, role: 'EDITOR' as const }
    const deeds = [addSection(editor, { name: 'A' }), changeSection(editor, { ...section, name: 'B', seen: seen(section) }), moveSection(editor, { id: section.id, way: 'up' }), removeSection(editor, { id: section.id })]
    expect(await Promise.all(deeds.map((deed) => deed.catch(codes)))).toEqual(deeds.map(() => ['not-allowed']))
  })
})

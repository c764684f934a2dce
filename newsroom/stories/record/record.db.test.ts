import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { db, inTransaction } from '#lib/db.ts'
import { asAsked } from '#lib/once.ts'
import { aPaper, aPartner, aSection, aStory, aUser } from '#prisma/builders.ts'
import { verifyChains } from '#scripts/newsroom/verify.ts'
import { commandLine } from '../../access/can.ts'
import type { StoryContent } from '../content.ts'
import { correctStory } from '../correct.ts'
import { addEditorNote } from '../editor-note.ts'
import { putOnHold, release } from '../on-hold.ts'
import { publishStory } from '../publish.ts'
import { recallPublication } from '../recall.ts'
import { renameStory } from '../rename.ts'
import { saveStory } from '../save.ts'
import { unpublishStory } from '../unpublish.ts'
import { updateStory } from '../update.ts'
import { withdrawStory } from '../withdraw.ts'
import type { ShownDocument } from './shown-document.ts'
import { chainOf } from './verify.ts'

async function aPublicStory(headline = 'Ferry returns') {
  await aPaper()
  const { id } = await aStory({ section: await aSection(), headline, notes: 'The desk’s own' })
  return id
}
const head = async (id: string) => (await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: { select: { number: true } } } })).workingRevision?.number ?? 1
const write = async (id: string, fields: Partial<Pick<StoryContent, 'headline' | 'notes'>>) => saveStory(commandLine, { storyId: id, base: await head(id), saveId: randomUUID(), patch: { splices: [], fields } })
const told = async (id: string) => (await chainOf(id, 'READERS')).map(({ what, document }) => [what, (document as ShownDocument).story?.headline ?? null])
const chainsHold = async () => {
  vi.spyOn(console, 'log').mockReturnValue()
  return (await verifyChains()) === 0
}
/** What only the owner of the database can do. */
const behindTheTrigger = (work: (tx: { $executeRaw: (sql: TemplateStringsArray, ...values: unknown[]) => PromiseLike<number> }) => Promise<unknown>) =>
  inTransaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE record_entry DISABLE TRIGGER append_only`
    await work(tx)
    await tx.$executeRaw`ALTER TABLE record_entry ENABLE TRIGGER append_only`
  })

describe('the open record', () => {
  it('tells of every deed that changed what readers saw, and of nothing else', async () => {
    const id = await aPublicStory()
    await write(id, { headline: 'Ferry stays' })
    await updateStory(commandLine, { storyId: id, revision: await head(id), change: 'CORRECTION', note: 'It stays.' })
    await correctStory(commandLine, { storyId: id, kind: 'CLARIFICATION', weight: 'LOW', text: 'All summer.' })
    await addEditorNote(commandLine, { storyId: id, text: 'Seen by two.' })
    await renameStory(commandLine, { storyId: id, slug: `ferry-${id.slice(0, 8)}` })
    await putOnHold(commandLine, { storyId: id, note: 'It is checked.' })
    await release(commandLine, { storyId: id })
    await unpublishStory(commandLine, { storyId: id, reason: 'Not yet.' })
    expect(await told(id)).toEqual([['PUBLISHED', 'Ferry returns'], ['CORRECTED', 'Ferry stays'], ['CLARIFIED', 'Ferry stays'], ['NOTED', 'Ferry stays'], ['MOVED', 'Ferry stays'], ['HELD', null], ['RELEASED', 'Ferry stays'], ['UNPUBLISHED', null]])
    const [first, second] = await chainOf(id, 'READERS')
    expect(JSON.stringify(first?.document)).not.toContain('own')
    expect(second?.document).toMatchObject({ note: 'It stays.', surfaces: expect.arrayContaining(['page', 'feeds']), story: { story: { corrections: [{ text: 'It stays.' }] } } })
    expect(await chainsHold()).toBe(true)
  })

  it('keeps what was taken back, with where it went back to', async () => {
    const id = await aPublicStory()
    await write(id, { headline: 'A mistake' })
    await publishStory(commandLine, { storyId: id })
    await addEditorNote(commandLine, { storyId: id, text: 'With the mistake.' })
    await recallPublication(commandLine, { storyId: id })
    expect(await told(id)).toEqual([['PUBLISHED', 'Ferry returns'], ['MENDED', 'A mistake'], ['NOTED', 'A mistake'], ['TAKEN_BACK', 'Ferry returns']])
    expect((await chainOf(id, 'READERS')).at(-1)?.document).toMatchObject({ backTo: 1 })
  })

  it('is closed to the paper itself: no entry is changed or removed', async () => {
    const id = await aPublicStory()
    await expect(db().$executeRaw`UPDATE record_entry SET what = 'MENDED' WHERE story_id = ${id}::uuid`).rejects.toThrow(/never changed/)
    await expect(db().$executeRaw`DELETE FROM record_entry WHERE story_id = ${id}::uuid`).rejects.toThrow(/never changed/)
  })
})

describe('whoever owns the database and tampers with the record is found out', () => {
  it.each(['at', 'what', 'document', 'document_hash', 'revision_id', 'prev_hash', 'hash', 'removed'])('%s', async (what) => {
    const id = await aPublicStory()
    await write(id, { headline: 'Ferry stays' })
    await publishStory(commandLine, { storyId: id, change: 'UPDATE', note: 'It stays.' })
    expect(await chainsHold()).toBe(true)
    await behindTheTrigger(async (tx) => {
      if (what === 'removed') return tx.$executeRaw`DELETE FROM record_entry WHERE story_id = ${id}::uuid AND chain = 'READERS' AND number = 1`
      await tx.$executeRaw`CREATE TABLE kept AS SELECT * FROM record_entry WHERE story_id = ${id}::uuid`
      return tx.$executeRaw`
        UPDATE record_entry SET
          at = CASE WHEN ${what} = 'at' THEN '2020-01-01T00:00:00Z' ELSE at END,
          what = CASE WHEN ${what} = 'what' THEN 'MENDED' ELSE what END,
          document = CASE WHEN ${what} = 'document' THEN jsonb_set(document, '{story,headline}', '"Ferry never left"') ELSE document END,
          document_hash = CASE WHEN ${what} = 'document_hash' THEN 'x' ELSE document_hash END,
          revision_id = CASE WHEN ${what} = 'revision_id' THEN NULL ELSE revision_id END,
          prev_hash = CASE WHEN ${what} = 'prev_hash' THEN 'x' ELSE prev_hash END,
          hash = CASE WHEN ${what} = 'hash' THEN 'x' ELSE hash END
        WHERE story_id = ${id}::uuid AND chain = 'READERS' AND number = 1`
    })
    expect(await chainsHold()).toBe(false)
    // As it was, for the tests that follow.
    await behindTheTrigger(async (tx) => {
      await tx.$executeRaw`DELETE FROM record_entry WHERE story_id = ${id}::uuid`
      await tx.$executeRaw`DROP TABLE IF EXISTS kept`
    })
  })

  it('a text that was put before readers by hand is on no record', async () => {
    const id = await aPublicStory()
    await write(id, { headline: 'Slipped in' })
    await db().$executeRaw`UPDATE live_story SET revision_id = (SELECT working_revision_id FROM story WHERE id = ${id}::uuid), headline = 'Slipped in' WHERE story_id = ${id}::uuid`
    expect(await chainsHold()).toBe(false)
    await withdrawStory(commandLine, { storyId: id, reason: 'INACCURATE', note: 'Not ours.' })
    expect(await chainsHold()).toBe(true)
  })
})

describe('the ledger', () => {
  it('keeps what the gate found when a story of a partner went out, under which agreement, and with which credit line', async () => {
    await aPaper()
    const partner = await aPartner({ name: 'Northlight' })
    const { id } = await aStory({ section: await aSection(), from: { partnerId: partner.id, uri: 'https://partner.example.org/1', canonicalUrl: 'https://partner.example.org/1', originalHeadline: 'Ferry' } })
    const [decision] = await chainOf(id, 'DESK')
    const [shown] = await chainOf(id, 'READERS')
    expect(decision).toMatchObject({ what: 'DECISION', document: { use: 'publish', verdict: expect.stringMatching(/ok|warn/), agreement: { version: 1 }, credit: { text: 'COURTESY: Northlight' }, revision: { number: expect.any(Number) }, shown: { number: 1, hash: shown?.hash } } })
    expect(JSON.stringify(shown?.document)).not.toContain('editClass')
  })

  it('keeps also what the gate forbade, and what was forbidden can be sent again', async () => {
    await aPaper()
    const partner = await aPartner({ name: 'Northlight' })
    const { id } = await aStory({ section: await aSection(), published: null, from: { partnerId: partner.id } })
    await db().syndicatedItem.update({ where: { storyId: id }, data: { state: 'HELD' } })
    const { id: by } = await aUser()
    const asked = { key: randomUUID(), by, what: 'publish', isSecret: false }
    await expect(asAsked(asked, () => publishStory(commandLine, { storyId: id }))).rejects.toThrow(/R23/)
    expect(await chainOf(id, 'DESK')).toMatchObject([{ what: 'DECISION', document: { use: 'publish', verdict: 'block', findings: [{ rule: 'R23' }] } }])
    expect(await chainOf(id, 'READERS')).toEqual([])
    await db().syndicatedItem.update({ where: { storyId: id }, data: { state: 'READY' } })
    await asAsked(asked, () => publishStory(commandLine, { storyId: id }))
    expect((await chainOf(id, 'DESK')).map(({ document }) => (document as { verdict: string }).verdict)).toEqual(['block', expect.stringMatching(/ok|warn/)])
  })

  it('keeps nothing of a refusal that had nothing to do with rights', async () => {
    await aPaper()
    const { id } = await aStory({ section: await aSection(), published: null, bylines: [] })
    await expect(publishStory(commandLine, { storyId: id })).rejects.toThrow(/byline/)
    expect(await chainOf(id, 'DESK')).toEqual([])
  })
})

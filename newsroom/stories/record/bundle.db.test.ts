import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aPartner, aSection, aStory, paragraphs } from '#prisma/builders.ts'
import { commandLine } from '../../access/can.ts'
import { addEditorNote } from '../editor-note.ts'
import { withdrawStory } from '../withdraw.ts'
import { amissIn, bundleIn } from './bundle-check.ts'
import { bundleOf } from './bundle.ts'
import { bundlePage } from './bundle-page.ts'

async function aBundle() {
  await aPaper()
  const partner = await aPartner({ name: 'Northlight' })
  const uri = `https://partner.example.org/${randomUUID()}`
  const { id } = await aStory({ section: await aSection(), headline: 'Ferry </script> returns', notes: 'A source we protect', body: paragraphs('It sails.'), from: { partnerId: partner.id, uri, canonicalUrl: uri, originalHeadline: 'Ferry' } })
  await addEditorNote(commandLine, { storyId: id, text: 'Seen by two.' })
  await withdrawStory(commandLine, { storyId: id, reason: 'LEGAL', note: 'A court asked for it.' })
  const { bundle } = await bundleOf(commandLine, id)
  return { id, bundle, page: await bundlePage(bundle) }
}

describe('the legal bundle of a story', () => {
  it('holds what readers saw, what was decided, agreed and done, also of a story that is withdrawn; and nothing that was for the desk alone', async () => {
    const { bundle, page } = await aBundle()
    expect(bundle.content.chains.map(({ chain, links }) => [chain, links.map(({ what }) => what)])).toEqual([['READERS', ['PUBLISHED', 'NOTED', 'WITHDRAWN']], ['DESK', ['DECISION']]])
    expect(bundle.content.agreements).toMatchObject([{ version: 1, partner: { name: 'Northlight' }, terms: { credit: expect.anything() } }])
    expect(bundle.content.done.map(({ deed }) => deed)).toEqual(expect.arrayContaining(['story.publish', 'story.withdraw']))
    expect(page).toContain('COURTESY: Northlight')
    expect(page).not.toContain('A source we protect')
    expect(page).not.toContain('Ferry </script>')
    expect(bundleIn(page)).toEqual(bundle)
    expect(amissIn(bundle)).toEqual([])
  })

  const changes: [string, (page: string) => string, RegExp][] = [
    ['a headline', (page) => page.replaceAll('returns"', 'sinks"'), /What readers saw does not hold at entry 1/],
    ['a note to readers', (page) => page.replaceAll('A court asked for it.', 'We did not like it.'), /What readers saw does not hold at entry 3/],
    ['a verdict', (page) => page.replaceAll('"verdict":"ok"', '"verdict":"block"').replaceAll('"verdict":"warn"', '"verdict":"ok"'), /What was decided does not hold at entry 1/],
    ['who did it', (page) => page.replaceAll('"actor":"the command line"', '"actor":"nobody"'), /What was done does not hold at row/],
    ['a term of the agreement', (page) => page.replaceAll('"editClass":"SUBSTANTIVE"', '"editClass":"NONE"'), /its own hash is another/],
  ]
  it.each(changes)('says so when %s was changed in it', async (_, change, amiss) => {
    const { page } = await aBundle()
    const changed = change(page)
    expect(changed).not.toBe(page)
    const bundle = bundleIn(changed)
    expect(bundle && amissIn(bundle).join(' ')).toMatch(amiss)
  })

  it('is an admin’s to fetch, and that it was fetched is on record with its hash', async () => {
    const { id, bundle } = await aBundle()
    expect(await db().auditEvent.findFirst({ where: { subjectId: id, deed: 'story.bundle' } })).toMatchObject({ after: { hash: bundle.hash } })
    await expect(bundleOf({ ...commandLine, id: randomUUID(), role: 'EDITOR' }, id)).rejects.toThrow(/role/)
    await expect(bundleOf(commandLine, randomUUID())).rejects.toThrow()
  })

  it('is not found in a file that is something else', () => {
    expect(bundleIn('')).toBeNull()
    expect(bundleIn('<script type="application/json" id="bundle">{"content":{}}</script>')).toBeNull()
  })
})

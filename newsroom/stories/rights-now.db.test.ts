import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#lib/db.ts'
import { aPaper, aPartner, aStory, paragraphs } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { StoryContent } from './content.ts'
import { keepRevision } from './revision.ts'
import { rightsNow } from './rights-now.ts'

const contributor: Actor = { id: null, name: 'A contributor', role: 'CONTRIBUTOR', address: '203.0.113.9', contributorId: '00000000-0000-4000-8000-000000000001' }

async function aLentDraft() {
  const { id: partnerId } = await aPartner({ name: 'Northlight', terms: { editClass: 'NONE' } })
  return aStory({ published: null, headline: 'Ferry returns', standfirst: '', body: paragraphs('It came back.', 'Nobody knew why.'), from: { partnerId } })
}

beforeAll(() => aPaper())

describe('the gate beside the text', () => {
  it('R09: says what is locked, and what the rules find once it was altered all the same', async () => {
    const { id } = await aLentDraft()
    expect(await rightsNow(commandLine, id)).toMatchObject({ partner: 'Northlight', revision: 1, found: [], locked: { headline: 'Ferry returns', standfirst: null, lines: ['It came back.', 'Nobody knew why.'] } })
    await inTransaction((tx) => keepRevision(tx, { storyId: id, kind: 'SAVE', content: StoryContent.parse({ headline: 'Ferry returns', body: paragraphs('It came back at noon.', 'Nobody knew why.') }), actor: commandLine, at: new Date() }))
    expect(await rightsNow(commandLine, id)).toMatchObject({
      revision: 2, locked: { lines: ['It came back.', 'Nobody knew why.'] },
      found: expect.arrayContaining([{ rule: 'R09', verdict: 'block', message: expect.stringMatching(/^Northlight does not allow edits like these.*\(R09\)$/) as string, field: 'body' }]) as unknown[],
    })
  })
  it('locks nothing of our own, and tells nothing to those who may not read it', async () => {
    const { id } = await aStory()
    expect(await rightsNow(commandLine, id)).toMatchObject({ partner: null, locked: null, found: [] })
    expect(await rightsNow(contributor, id)).toBeNull()
    expect(await rightsNow(commandLine, 'nothing')).toBeNull()
  })
})

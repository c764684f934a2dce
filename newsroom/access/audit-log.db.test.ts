import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { db, inTransaction } from '#lib/db.ts'
import { aPaper } from '#prisma/builders.ts'
import { record } from './audit.ts'
import { auditCsv } from './audit-csv.ts'
import { auditPeople, auditRows } from './audit-log.ts'
import { commandLine, type Actor, type Deed } from './can.ts'

const ada: Actor = { id: '00000000-0000-4000-8000-00000000000a', name: 'Ada', role: 'ADMIN', address: '203.0.113.7' }
const write = (actor: Actor, deed: Deed, id: string, reason: string, at: string) => inTransaction((tx) => record(tx, actor, { deed, subject: { type: 'story', id }, after: { id }, reason, at: new Date(at) }))
const reasonsOf = async (filter: object) => (await auditRows(commandLine, filter)).rows.map(({ reason }) => reason)
async function pagesOf(filter: object): Promise<string[]> {
  const pages: string[] = []
  for await (const page of await auditCsv(commandLine, filter)) pages.push(page)
  return pages
}
const csvOf = async (filter: object) => (await pagesOf(filter)).join('')

beforeAll(async () => {
  await aPaper({ timeZone: 'Asia/Kathmandu' })
  await write(ada, 'story.publish', 'a', 'first', '2026-03-01T18:14:59Z')
  await write(ada, 'story.correct', 'a', 'second 100% sure', '2026-03-01T18:15:00Z')
  await write(commandLine, 'story.publish', 'b', 'third_of_five', '2026-03-02T18:14:59Z')
  // A deed may be told of as earlier than the row before it.
  await write(ada, 'story.publish', 'b', 'fourth thirdXof', '2026-03-01T09:00:00Z')
})

describe('the record', () => {
  it('shows the newest first, and each filter what it names', async () => {
    expect(await reasonsOf({})).toEqual(['fourth thirdXof', 'third_of_five', 'second 100% sure', 'first'])
    expect(await reasonsOf({ person: ada.id })).toEqual(['fourth thirdXof', 'second 100% sure', 'first'])
    expect(await reasonsOf({ person: 'none' })).toEqual(['third_of_five'])
    expect(await reasonsOf({ deed: 'story.correct', person: '', words: ' ' })).toEqual(['second 100% sure'])
    expect(await reasonsOf({ type: 'story', id: 'a' })).toEqual(['second 100% sure', 'first'])
  })

  it('looks for words as they are written, whatever they mean to a database', async () => {
    expect(await reasonsOf({ words: 'THIRD_of' })).toEqual(['third_of_five'])
    expect(await reasonsOf({ words: '100%' })).toEqual(['second 100% sure'])
    expect(await reasonsOf({ words: '%%%' })).toEqual([])
    expect(await reasonsOf({ words: "'; --" })).toEqual([])
  })

  it('reckons days by the paper’s own clock', async () => {
    expect(await reasonsOf({ from: '2026-03-02', to: '2026-03-02' })).toEqual(['third_of_five', 'second 100% sure'])
    expect(await reasonsOf({ to: '2026-03-01' })).toEqual(['first', 'fourth thirdXof'])
    expect(await reasonsOf({ from: '2026-03-03' })).toEqual([])
  })

  it.each([{}, { from: '2026-01-01' }, { person: ada.id, to: '2026-12-31' }])('page by page is the same as whole: %j', async (filter) => {
    const whole = await reasonsOf(filter)
    const pages: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page = await auditRows(commandLine, { ...filter, after }, 1)
      pages.push(...page.rows.map(({ reason }) => reason))
      after = page.next
    }
    expect(pages).toEqual(whole)
  })

  it.each([{ person: 'x' }, { deed: 'nothing' }, { from: '2026-02-30' }, { words: 'ab' }, { after: '1; DROP' }, { after: '1@2026' }, { id: ['a'] }, { id: { contains: 'a' } }, { where: 'x' }, { words: 'a\0bc' }])('is not asked in any other way: %j', async (filter) => {
    await expect(auditRows(commandLine, filter)).rejects.toThrow()
  })

  it('is for admins', async () => {
    for (const role of ['EDITOR', 'CONTRIBUTOR'] as const) {
      await expect(auditRows({ ...ada, role }, {})).rejects.toThrow(/role/)
      await expect(auditPeople({ ...ada, role }, undefined)).rejects.toThrow(/role/)
      await expect(auditCsv({ ...ada, role }, {})).rejects.toThrow(/role/)
    }
  })

  it('names somebody whose account is gone', async () => {
    expect(await auditPeople(commandLine, ada.id ?? '')).toContainEqual({ id: ada.id, name: 'Ada' })
    expect(await db().user.count()).toBe(0)
  })
})

describe('the record as a file', () => {
  it('has every row, and no cell that a spreadsheet would run', async () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x.example","y")', 'said "so", twice\nover']
    for (const reason of formulas) await write({ ...ada, name: '=cmd|x' }, 'story.publish', '@id', reason, '2026-03-05T00:00:00Z')
    const rows = parse(await csvOf({ id: '@id' }), { columns: true, bom: true })
    expect(rows.map((row) => (row as { reason: string }).reason).reverse()).toEqual([...formulas.slice(0, 7).map((text) => `'${text}`), formulas[7]])
    for (const row of rows as Record<string, string>[]) {
      expect(row).toMatchObject({ who: "'=cmd|x", id: "'@id", deed: 'story.publish', at: '2026-03-05T00:00:00.000Z' })
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }
  })

  it('is read in pages, and says its refusal before its first byte', async () => {
    await inTransaction(async (tx) => {
      for (let n = 0; n < 2_050; n++) await record(tx, ada, { deed: 'story.rename', subject: { type: 'story', id: 'many' }, reason: String(n) })
    })
    const pages = await pagesOf({ id: 'many' })
    expect(pages).toHaveLength(2)
    const rows: { reason: string }[] = parse(pages.join(''), { columns: true, bom: true })
    expect(rows.map(({ reason }) => Number(reason))).toEqual(Array.from({ length: 2_050 }, (_, n) => 2_049 - n))
    await expect(auditCsv(commandLine, { deed: 'nothing' })).rejects.toThrow()
  })
})

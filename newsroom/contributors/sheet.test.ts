import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refused } from '../refusal.ts'
import { planRow, type Planned } from './import-rows.ts'
import { readContributorFile } from './import-file.ts'
import { Profile, whole, type ProfileInput } from './profile.ts'
import { columnsFor, guarded, readRows, unguarded, writeRows, type Given } from './sheet.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const codes = (work: () => unknown) => {
  try {
    work()
    return []
  } catch (error) {
    return error instanceof Refused ? error.reasons.map(({ code }) => code) : error
  }
}
const plan = (given: Given | undefined, over = {}): Planned => planRow(given ?? { at: 0, slug: '', fields: {}, bios: null }, { known: undefined, alike: [], makeLikely: false, portraits: new Set<string>(), seen: new Map<string, number>(), ...over })
const back = (text: string) => plan(readRows(text)[0]).write?.profile

/** Text that people could type, and what spreadsheets and lists make of it: formulas, quotes, marks of lists, right-to-left. */
const text = (most = 40) => fc.string({ unit: fc.constantFrom(...'ab Zé=+-@;|\\,"\'\t\nاب😀＝'), maxLength: most }).map((value) => value.trim())
const filled = text().filter((value) => value !== '')
const day = fc.constantFrom('2020-01-01', '2021-06-30')
const paragraph = filled.filter((value) => !/\n\s*\n/.test(value))
const someProfile = fc.record({
  name: filled, sortName: filled, nativeName: fc.option(filled, { nil: undefined }), jobTitle: text(), status: fc.constantFrom('ACTIVE', 'FORMER', 'PSEUDONYM'),
  expertise: fc.array(filled, { maxLength: 4 }), places: fc.array(filled, { maxLength: 2 }),
  links: fc.array(fc.record({ label: filled, url: fc.constantFrom('https://a.example/?q=1;2|3', 'http://b.example/') }), { maxLength: 3 }),
  affiliations: fc.array(fc.record({ organisation: filled, title: text(), from: day, to: fc.option(fc.constant('2023-01-01'), { nil: undefined }) }), { maxLength: 2 }),
  disclosures: fc.array(fc.record({ entity: filled, nature: text(), text: filled, from: day }), { maxLength: 2 }),
  bios: fc.uniqueArray(fc.record({ lang: fc.constantFrom('de', 'en', 'pt-BR'), shortBio: filled, longBio: fc.array(paragraph, { maxLength: 3 }) }), { selector: ({ lang }) => lang, maxLength: 3 }),
  consentBioOutbound: fc.boolean(),
})

describe('a sheet of contributors', () => {
  it('comes back as it went out, whatever stands in its cells', () => {
    fc.assert(fc.property(someProfile, (given) => {
      const profile = whole(Profile.parse(given as ProfileInput))
      const columns = columnsFor(profile.bios.map(({ lang }) => lang))
      expect(back(writeRows([{ slug: 'somebody', ...profile }], columns, true))).toEqual(profile)
    }), { numRuns: 400 })
  })
  it('holds no cell that a spreadsheet would run', () => {
    fc.assert(fc.property(someProfile, (given) => {
      const profile = whole(Profile.parse(given as ProfileInput))
      const sheet = writeRows([{ slug: 'somebody', ...profile }], columnsFor(profile.bios.map(({ lang }) => lang)), true)
      const cells = sheet.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^",\r\n]*)/g) ?? []
      for (const cell of cells) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    }), { numRuns: 100 })
  })
  it.each(['=1+1', "'=1+1", "''@x", '-', 'plain', "'plain", ''])('“%s” is the same after the escape is put on and taken off', (cell) => expect(unguarded(guarded(cell))).toBe(cell))
  it('is read whatever parts its cells', () => expect(readRows('name;jobTitle\nAda Example;Editor')).toMatchObject([{ fields: { name: 'Ada Example', jobTitle: 'Editor' } }]))
})

describe('a file that is wrong gets a sentence', () => {
  it.each([
    ['nothing', '', 'empty'], ['columns alone', 'name,jobTitle\n', 'empty'], ['a strange column', 'name,salary\nAda,1', 'columns'], ['a column twice', 'name,name\na,b', 'columns'],
    ['no name', 'jobTitle\nEditor', 'columns'], ['a row too short', 'name,jobTitle\nAda', 'csv'], ['an open quote', 'name\n"Ada', 'csv'], ['a quote inside', 'name\nA"da"', 'csv'],
    ['broken JSON', '[{"name": "Ada"', 'json'], ['JSON of another kind', '{"people": 3}', 'json'], ['JSON of names', '["Ada"]', 'json'], ['a strange field', '[{"name":"Ada","salary":1}]', 'columns'],
  ])('%s', (_, content, code) => expect(codes(() => readContributorFile(bytes(content)))).toEqual([code]))
  it('another encoding', () => {
    expect(codes(() => readContributorFile(new Uint8Array([0x6e, 0x0a, 0xe5])))).toEqual(['encoding'])
    expect(codes(() => readContributorFile(new Uint8Array([0xff, 0xfe, 0x6e, 0])))).toEqual(['encoding'])
    expect(codes(() => readContributorFile(bytes('PK\u0003\u0004')))).toEqual(['spreadsheet'])
  })
  it('more than 20,000 rows, or 10 MB', () => {
    expect(codes(() => readContributorFile(bytes(`name\n${'a\n'.repeat(20_001)}`)))).toEqual(['too-many'])
    expect(codes(() => readContributorFile(new Uint8Array(10 * 1024 * 1024 + 1)))).toEqual(['too-large'])
  })
})

describe('a row', () => {
  const known = { id: 'x', slug: 'ada-example', version: 1, mergedInto: null, profile: whole(Profile.parse({ name: 'Ada Example', jobTitle: 'Reporter', bios: [{ lang: 'de', shortBio: 'Kurz.' }] })) }
  const row = (csv: string, over = {}) => plan(readRows(csv)[0], over)
  it('leaves alone what it does not name, biographies in other languages too', () => {
    const { report, write } = row('slug,jobTitle,shortBio.en\nada-example,Editor,Short.', { known })
    expect(report).toMatchObject({ at: 2, outcome: 'changed', says: 'title, biographies' })
    expect(write?.profile).toMatchObject({ name: 'Ada Example', bios: [{ lang: 'de' }, { lang: 'en', shortBio: 'Short.' }] })
  })
  it('that says what stands already changes nothing', () => expect(row('slug,jobTitle\nada-example,Reporter', { known }).report.outcome).toBe('unchanged'))
  it('with a new name makes the name in lists anew', () => expect(row('slug,name\nada-example,Ada Lund', { known }).write?.profile.sortName).toBe('Lund, Ada'))
  it.each([
    ['a bad slug', 'slug,name\nAda Example,Ada', {}, /slug must be like/], ['a merged record', 'slug\nada-example', { known: { ...known, mergedInto: 'ada-lund' } }, /ada-lund/],
    ['no name', 'slug,jobTitle\nsomebody,Editor', {}, /name/], ['an odd tick', 'name,consentBioOutbound\nAda,perhaps', {}, /yes or no/], ['a bad status', 'name,status\nAda,KING', {}, /status/],
    ['a bad link', 'name,links\nAda,Site | javascript:alert(1)', {}, /links\.0\.url/], ['a portrait that is not here', 'name,portraitId\nAda,0b9fcb5e-0000-4000-8000-000000000000', {}, /no such picture/],
    ['a sign that cannot be kept', 'name\nA\0da', {}, /cannot be kept/], ['ten thousand letters', `name\n${'a'.repeat(10_000)}`, {}, /At most 300/],
    ['somebody likely here', 'name\nAda', { alike: [{ name: 'Ada Example', slug: 'ada-example', why: 'the same name.' }] }, /Likely Ada Example.*ada-example/],
    ['somebody of an earlier row', 'name\nAda', { seen: new Map([['name ada', 2]]) }, /Row 2/],
  ] as const)('with %s is refused', (_, csv, over, says) => {
    const { report, write } = row(csv, over)
    expect(report).toMatchObject({ outcome: 'refused', says: expect.stringMatching(says) })
    expect(write).toBeNull()
  })
  it('about somebody likely here is made anew when somebody says so', () => expect(row('name\nAda', { makeLikely: true, alike: [{ name: 'Ada', slug: 'ada', why: '' }] }).report.outcome).toBe('made'))
})

import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aSection, aStory } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { addressOf } from '../stories/address.ts'
import { renameStory } from '../stories/rename.ts'
import { createRedirect } from './create.ts'
import { redirectsAtDesk, whatHappensTo } from './desk.ts'
import { importRedirects } from './import.ts'
import { missedAtDesk, MOST_MISSED, noteMissed, settleMissed } from './missed.ts'
import { removeRedirect } from './remove.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const lead = (from: string, to: string) => createRedirect(commandLine, { from, to })

describe('a redirect', () => {
  it.each([
    ['/2019/05/a-story.html', '/2019/05/a-story.html'],
    ['https://old.example.org/2019/06/a-story/', '/2019/06/a-story'],
    ['/index.php?id=7&lang=en', '/index.php?id=7&lang=en'],
    ['/?p=12', '/?p=12'],
    ['/نص قديم', '/%D9%86%D8%B5%20%D9%82%D8%AF%D9%8A%D9%85'],
  ])('leads from %s, however it is given', async (given, path) => {
    await lead(given, '/region')
    expect(await addressOf(path)).toEqual({ kind: 'moved', to: '/region' })
  })

  it('over several hops is one hop for the reader', async () => {
    await lead('/a', '/b')
    await lead('/b', '/c')
    await lead('/c', '/end')
    expect(await addressOf('/a')).toEqual({ kind: 'moved', to: '/end' })
  })

  it('that would lead in a circle is refused', async () => {
    await lead('/one', '/two')
    expect(await lead('/two', '/one').catch(codes)).toEqual(['loop'])
    expect(await lead('/same', '/same/').catch(codes)).toEqual(['loop'])
  })

  it.each(['https://elsewhere.example', '//elsewhere.example', 'story'])('to %s, off the paper, is refused', async (to) => {
    expect(await lead('/out', to).catch(codes)).toEqual(['to-shape'])
  })

  it('from where a story stands is refused', async () => {
    await aPaper()
    const { path } = await aStory({ section: await aSection() })
    expect(await lead(path, '/region').catch(codes)).toEqual(['from-live'])
  })
})

describe('row 28: a redirect', () => {
  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/%09/elsewhere.example', '/%5celsewhere.example', '/\t/elsewhere.example', 'https:elsewhere.example', '/%2f/elsewhere.example', '/../elsewhere.example'])('row 28: may not lead to %j, and nothing is written', async (to) => {
    const before = await db().redirect.count()
    expect(await lead('/row-28', to).catch(codes)).toEqual(['to-shape'])
    expect(await db().redirect.count()).toBe(before)
  })

  it('row 28: of a story that was renamed five times is one hop from each old address', async () => {
    await aPaper()
    const section = await aSection()
    const { id, path } = await aStory({ section, slug: 'name-0' })
    for (let n = 1; n <= 5; n++) await renameStory(commandLine, { storyId: id, slug: `name-${n}` })
    for (let n = 0; n < 5; n++) expect(await addressOf(`/${section.slug}/name-${n}`)).toEqual({ kind: 'moved', to: `/${section.slug}/name-5` })
    expect(await db().redirect.count({ where: { toPath: { startsWith: `/${section.slug}/` } } })).toBe(0)
    await renameStory(commandLine, { storyId: id, slug: 'name-0' })
    expect(await addressOf(path)).toEqual({ kind: 'unknown' })
    expect(await addressOf(`/${section.slug}/name-5`)).toEqual({ kind: 'moved', to: path })
  })

  it('row 28: never closes a circle, whoever writes its parts at once', async () => {
    await Promise.allSettled([lead('/p', '/q'), lead('/q', '/r'), lead('/r', '/p')])
    const rows = await db().redirect.findMany({ where: { fromPath: { in: ['/p', '/q', '/r'] } } })
    expect(rows).toHaveLength(2)
    const ends = await Promise.all(rows.map(({ fromPath }) => addressOf(fromPath)))
    expect(ends.every(({ kind }) => kind === 'moved')).toBe(true)
    // Written down as one hop, too.
    expect(rows.some(({ toPath }) => rows.some(({ fromPath }) => fromPath === toPath))).toBe(false)
  })
})

describe('a redirect to a story', () => {
  it('follows it when it moves, and the 404 it answers is settled', async () => {
    await aPaper()
    const section = await aSection()
    const { id, path } = await aStory({ section })
    await noteMissed('/old-letter')
    await lead('/old-letter', path)
    await renameStory(commandLine, { storyId: id, slug: 'moved-on' })
    expect(await addressOf('/old-letter')).toEqual({ kind: 'moved', to: `/${section.slug}/moved-on` })
    expect((await missedAtDesk(commandLine, {})).missed.map((missed) => missed.path)).not.toContain('/old-letter')
  })

  it.each(['/desk/settings', '/', '/search', '/feeds/rss.xml'])('may not begin at %s, where the paper itself answers', async (from) => {
    expect((await lead(from, '/region').catch(codes))).toHaveLength(1)
  })
})

describe('addresses that were not found', () => {
  it('are counted, and settled', async () => {
    for (let n = 0; n < 3; n++) await noteMissed('/lost')
    const lost = (settled: boolean) => missedAtDesk(commandLine, { settled }).then(({ missed }) => missed.find(({ path }) => path === '/lost')?.hits)
    expect(await lost(false)).toBe(3)
    await settleMissed(commandLine, { path: '/lost' })
    expect([await lost(false), await lost(true)]).toEqual([undefined, 3])
    expect(await settleMissed(commandLine, { path: '/lost' }).catch(codes)).toEqual(['not-found'])
  })

  it('are kept up to five thousand: those asked for once go first, the oldest before the newer', async () => {
    await db().missedAddress.deleteMany()
    await db().$executeRaw`INSERT INTO missed_address (path, hits, last_at) SELECT '/m/' || n, CASE WHEN n = 1 THEN 2 ELSE 1 END, now() - interval '1 day' + n * interval '1 second' FROM generate_series(1, ${MOST_MISSED}::int) n`
    await noteMissed('/the-newest')
    expect(await db().missedAddress.count()).toBe(MOST_MISSED)
    const kept = await db().missedAddress.findMany({ where: { path: { in: ['/m/1', '/m/2', '/m/3', '/the-newest'] } }, orderBy: { path: 'asc' }, select: { path: true } })
    expect(kept.map(({ path }) => path)).toEqual(['/m/1', '/m/3', '/the-newest'])
    await noteMissed(`/${'x'.repeat(3_000)}`)
    await noteMissed('/a\0b')
    expect((await db().missedAddress.findMany({ where: { path: { startsWith: '/xxx' } } })).map(({ path }) => path.length)).toEqual([500])
  })
})

describe('an import of redirects', () => {
  const count = () => db().redirect.count()
  it('is checked first, then made whole', async () => {
    const before = await count()
    const csv = 'old,new\n/i/1,/i/2\n/i/2,/region\n/i/3,/region'
    expect(await importRedirects(commandLine, { csv })).toMatchObject({ made: false, counts: { new: 3, refused: 0 } })
    expect(await count()).toBe(before)
    expect(await importRedirects(commandLine, { csv, make: true })).toMatchObject({ made: true, counts: { new: 3 } })
    expect(await count()).toBe(before + 3)
    expect(await addressOf('/i/1')).toEqual({ kind: 'moved', to: '/region' })
    expect(await importRedirects(commandLine, { csv, make: true })).toMatchObject({ counts: { same: 3 } })
  })
  it('with one bad row makes none', async () => {
    const before = await count()
    const report = await importRedirects(commandLine, { csv: '/j/1,/region\n/j/2,//evil.example', make: true })
    expect(report).toMatchObject({ made: false, counts: { new: 1, refused: 1 } })
    expect(report.rows[0]).toMatchObject({ line: 2, outcome: 'refused' })
    expect(await count()).toBe(before)
  })
  it('takes a file in UTF-8 and no other', async () => {
    expect(await importRedirects(commandLine, { file: new File(['/k/é,/region'], 'a.csv') })).toMatchObject({ counts: { new: 1 } })
    expect(await importRedirects(commandLine, { file: new File([new Uint8Array([0x2f, 0xe9, 0x2c, 0x2f])], 'a.csv') }).catch(codes)).toEqual(['csv-bytes'])
  })
  it('of twenty thousand rows is one deed', async () => {
    const csv = Array.from({ length: 20_000 }, (_, n) => `/long/${n},/region`).join('\n')
    expect(await importRedirects(commandLine, { csv, make: true })).toMatchObject({ made: true, counts: { new: 20_000 }, left: 19_800 })
    await removeRedirect(commandLine, { id: (await db().redirect.findUniqueOrThrow({ where: { fromPath: '/long/7' } })).id })
    expect(await addressOf('/long/7')).toEqual({ kind: 'unknown' })
  })
})

describe('the test of an address', () => {
  it('tells what a reader gets', async () => {
    await aPaper()
    const section = await aSection()
    const { path } = await aStory({ section })
    await lead('/whither', '/region')
    const code = (asked: string) => whatHappensTo(commandLine, asked).then((outcome) => outcome.code)
    expect(await Promise.all([path, `/${section.slug}`, '/whither', '/nowhere', '/desk', '//evil.example', 'x'].map(code))).toEqual(['story', 'page', 'moved', 'nothing', 'machine', 'malformed', 'malformed'])
  })
  it('is for those who may read redirects', async () => {
    await expect(whatHappensTo({ ...commandLine, role: 'EDITOR' }, '/')).rejects.toThrow(Refused)
  })
  it('finds a redirect by a part of either address', async () => {
    const found = await redirectsAtDesk(commandLine, { search: 'whith', kind: 'MANUAL' })
    expect(found).toMatchObject({ all: 1, redirects: [{ from: '/whither', to: '/region', kind: 'MANUAL' }] })
    // A sign with a meaning to the database is here no more than itself.
    expect((await redirectsAtDesk(commandLine, { search: '%' })).redirects.filter(({ from, to }) => !`${from} ${to}`.includes('%'))).toEqual([])
    expect((await redirectsAtDesk(commandLine, { search: 'w_ither' })).all).toBe(0)
  })
})

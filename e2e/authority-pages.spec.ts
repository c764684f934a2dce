/** Every page of the desk and every handler, in every spelling and as every role, with the front door and without it. */
import { existsSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { askPage } from './authority-ask.ts'
import { builtMiddleware, builtRoutes } from './authority-build.ts'
import { handlers, pages, type Method } from './authority-pages-table.ts'
import { canary, createWorld, plantCanaries, ROLES, type Role, type World } from './authority-world.ts'
import { changedSince, openOwnPaper, stateOf, type OwnPaper } from './own-paper.ts'

test.describe.configure({ mode: 'default' })

const built = builtRoutes()
const METHODS: Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const SUBREQUEST = { 'x-middleware-subrequest': Array<string>(5).fill('src/middleware').join(':') }
const STEPPING_OVER = { 'x-middleware-subrequest': Array<string>(5).fill('middleware').join(':'), 'x-middleware-rewrite': '/desk', 'x-matched-path': '/desk', 'x-invoke-path': '/desk', 'x-action-forwarded': '1' }

/** The spellings by which one page has been had past its guard elsewhere. */
const variants = (path: string): [name: string, path: string, headers: Record<string, string>][] => [
  ['plain', path, {}],
  ['RSC', path, { rsc: '1' }], ['RSC with ?_rsc', `${path}?_rsc=1k2j3`, { rsc: '1' }], ['?_rsc alone', `${path}?_rsc=1k2j3`, {}],
  ['prefetch', path, { rsc: '1', 'next-router-prefetch': '1' }], ['segment prefetch', path, { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' }], ['page segment', path, { rsc: '1', 'next-router-prefetch': '2', 'next-router-segment-prefetch': '/__PAGE__' }],
  ['state tree', path, { rsc: '1', 'next-router-state-tree': encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }, null, 'refetch'])) }],
  ['.rsc', `${path}.rsc`, {}], ['.segments', `${path}.segments/_tree.segment.rsc`, {}], ['page segments', `${path}.segments/__PAGE__.segment.rsc`, {}], ['data', `/_next/data/x${path}.json`, {}],
  ['slash', `${path}/`, {}], ['double slash', path.replaceAll('/', '//'), {}], ['double slash within', path.replace('/desk/', '/desk//'), {}], ['%2f', path.replace('/desk/', '/desk%2f'), {}], ['%2e', path.replace('/desk', '/%2e/desk'), {}], ['encoded', path.replace('/desk', '/%64esk'), {}],
  ['upper case', path.toUpperCase(), {}], ['semicolon', `${path};x=1`, {}], ['nxtP', `${path}?nxtPid=x&nxtPpath=desk`, {}],
  ['subrequest', path, SUBREQUEST], ['subrequest and more', path, STEPPING_OVER], ['subrequest and RSC', path, { ...SUBREQUEST, rsc: '1' }],
]

let paper: OwnPaper
let world: World
let planted: Awaited<ReturnType<typeof plantCanaries>>
test.beforeAll(async () => {
  paper = await openOwnPaper()
  world = createWorld()
  planted = await plantCanaries(world)
})
test.afterAll(() => paper.close())

const at = (path: string) => pages[path]?.at?.(planted) ?? path
const called = (role: Role) => (role === 'stranger' ? 'a stranger' : `whoever is ${role}`)

test('row 1: nothing runs before the pages that could be left out: there is no proxy and no middleware', () => {
  expect(['proxy.ts', 'proxy.js', 'middleware.ts', 'middleware.js', 'src/proxy.ts', 'src/middleware.ts'].filter((name) => existsSync(name))).toEqual([])
  expect(builtMiddleware()).toEqual([])
})

test('row 1: the table names every page and every handler of the build, and no other', () => {
  expect(Object.keys(pages).sort()).toEqual(built.pages.sort())
  expect(Object.keys(handlers).sort()).toEqual(built.handlers.sort())
  // What stands in the group of readers' pages is for everybody; the desk has no page there.
  expect(built.ofReaders.filter((path) => /^\/(?:desk|api|admin)(?:\/|$)/.test(path))).toEqual([])
})

test('row 1: the planted word is seen by those who may, so that its absence means something', async () => {
  for (const path of ['/desk', `/desk/stories/${planted.story}`, '/desk/audit', '/desk/approvals']) {
    for (const origin of [paper.bare, paper.door]) expect((await askPage(origin, path, { headers: await world.as('admin') })).text, path).toContain(canary)
  }
})

for (const [path, { who }] of Object.entries(pages)) {
  for (const role of ROLES) {
    if (who.includes(role)) {
      test(`row 1: ${path} is for ${called(role)}`, async () => {
        const answer = await askPage(paper.bare, at(path), { headers: await world.as(role) })
        // Whoever is signed in already has no business at the door.
        expect(answer.status, answer.text.slice(0, 300)).toBe(path === '/sign-in' && role !== 'stranger' ? 307 : 200)
      })
      continue
    }
    test(`row 1: ${path} gives nothing to ${called(role)}, in no spelling, with the front door and without`, async () => {
      const headers = await world.as(role)
      const before = await stateOf(paper.sql)
      const asked = [paper.bare, paper.door].flatMap((origin) => variants(at(path)).map(([name, spelling, more]) => ({ origin, name, spelling, more })))
      const answers = await Promise.all(asked.map(async ({ origin, name, spelling, more }) => ({ name, ...(await askPage(origin, spelling, { headers: { ...headers, ...more } })) })))
      expect(answers.filter(({ all, status }) => all.includes(canary) || status >= 500).map(({ name, status }) => ({ name, status }))).toEqual([])
      for (const { status } of answers.filter(({ name }) => name === 'plain')) expect([303, 307, 403, 404]).toContain(status)
      expect(await changedSince(paper.sql, before)).toEqual([])
    })
  }
}

for (const [path, { methods, at: addressOf = () => path }] of Object.entries(handlers)) {
  test(`row 1: ${path} answers each role and each method as the table says, and a key by its scopes`, async () => {
    const known = new Map<Role, Record<string, string>>()
    for (const role of ROLES) known.set(role, await world.as(role))
    for (const method of METHODS) {
      const row = methods[method]
      const ask = async (headers: Record<string, string>) => (await askPage(paper.bare, addressOf(planted), { method, headers, ...(row?.body && { body: row.body }) })).status
      const before = await stateOf(paper.sql)
      for (const role of ROLES) {
        const status = await ask(known.get(role) ?? {})
        if (!row) expect([404, 405], `${method} ${role}`).toContain(status)
        else if (row.who.includes(role)) expect([401, 403, 404, 405, 500], `${method} ${role}`).not.toContain(status)
        else expect([401, 403, 404], `${method} ${role}`).toContain(status)
      }
      if (row && !row.who.includes('stranger')) {
        expect(await ask({ authorization: 'Bearer ck_nothing' }), method).toBe(401)
        expect(await ask({ ...known.get('admin'), authorization: 'Bearer ck_nothing' }), method).toBe(401)
      }
      expect(await changedSince(paper.sql, before), method).toEqual(row?.records ? ['audit_event'] : [])
      if (!row?.scope) continue
      const others = (['audit.read', 'contributor.export', 'contributor.import'] as const).filter((scope) => scope !== row.scope)
      expect(await ask(await world.withKey([row.scope])), method).toBeLessThan(400)
      expect(await ask(await world.withKey([...others])), method).toBe(403)
    }
  })
}

test('row 21: a key that may only read writes nothing, whatever the route, its spelling or the method', async () => {
  // Every door in eight spellings by every method, with the front door and without: thousands of questions.
  test.slow()
  const headers = await world.withKey(['audit.read'])
  const paths = [...Object.keys(pages).map(at), ...Object.entries(handlers).map(([path, { at: addressOf }]) => addressOf?.(planted) ?? path)]
  const before = await stateOf(paper.sql)
  for (const path of paths) {
    const upper = path.toUpperCase()
    const dotted = path.replace(/\/([^/]+)$/, '/%2e/$1')
    const spellings = [path, `${path}/`, upper, `${upper}/`, dotted, path.replace(/\.(\w+)$/, '%2e$1'), `${path}/%2e%2e/keys`, path.replace('/', '//')]
    const asked = spellings.flatMap((spelling) => METHODS.flatMap((method) => [paper.bare, paper.door].map((origin) => ({ origin, method, spelling }))))
    const answers = await Promise.all(asked.map(async (one) => ({ ...one, ...(await askPage(one.origin, one.spelling, { method: one.method, headers })) })))
    // What the key is for, it may read.
    const wrong = answers.filter(({ status, all }) => status >= 500 || (path !== '/api/audit.csv' && all.includes(canary)))
    expect(wrong.map(({ method, spelling, status }) => `${method} ${spelling} ${status}`)).toEqual([])
  }
  expect(await changedSince(paper.sql, before)).toEqual([])
})

test('row 20: a contributor reads the draft that names them, and no other by its number', async () => {
  const [me, headers] = [await world.me('contributor'), await world.as('contributor')]
  const own = await world.story(me?.contributorId ?? undefined)
  expect((await askPage(paper.bare, `/desk/stories/${own}`, { headers })).status).toBe(200)
  for (const id of [planted.story, await world.story()]) {
    const answer = await askPage(paper.bare, `/desk/stories/${id}`, { headers })
    expect({ status: answer.status, given: answer.all.includes(canary) }).toEqual({ status: 404, given: false })
  }
})

test('row 20: a role that was taken away is gone at the next request, and so is a session that was ended', async () => {
  const somebody = await world.person('ADMIN')
  const ask = async () => (await askPage(paper.bare, '/desk/audit', { headers: { cookie: somebody.cookie } })).status
  expect(await ask()).toBe(200)
  await paper.sql.query(`UPDATE "user" SET role = 'EDITOR' WHERE id = $1`, [somebody.id])
  expect(await ask()).toBe(403)
  await paper.sql.query(`UPDATE "user" SET role = 'ADMIN' WHERE id = $1`, [somebody.id])
  await paper.sql.query('UPDATE session SET ended_at = now() WHERE id = $1', [somebody.sessionId])
  expect(await ask()).toBe(307)
})

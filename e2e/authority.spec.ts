/** Every action of the paper, called as a plain POST by somebody of every role. */
import { expect, test } from '@playwright/test'
import { can, DEEDS } from '#newsroom/access/can.ts'
import { expectRefused, postAction } from './authority-ask.ts'
import { builtActions, type BuiltAction } from './authority-build.ts'
import { actions, type ActionRow, type Fields } from './authority-table.ts'
import { createWorld, ROLES, type Role, type World } from './authority-world.ts'
import { changedSince, openOwnPaper, stateOf, type OwnPaper } from './own-paper.ts'

// One paper, one worker, one after the other: each refusal is proved by a database in which nothing moved.
test.describe.configure({ mode: 'default' })

const found = builtActions()
const rows = found.flatMap((built) => (actions[built.name] ? [{ ...built, row: actions[built.name] as ActionRow }] : []))
const NOWHERE = '00000000-0000-4000-8000-000000000000'
const pathOf = ({ pages }: BuiltAction) => (pages[0] ?? '/desk').replaceAll(/\[\.{0,3}\w+\]/g, NOWHERE)

let paper: OwnPaper
let world: World
test.beforeAll(async () => {
  paper = await openOwnPaper({ door: false })
  world = createWorld()
})
test.afterAll(() => paper.close())

/** Somebody who may do it, with fields that would be taken. */
async function whoMay({ who, fields }: ActionRow): Promise<{ headers: Record<string, string>; given: Fields }> {
  const role = who.at(-1) ?? 'admin'
  return { headers: await world.as(role), given: await fields(world, role) }
}

/** What is sent, and that nothing in the database is moved by it. */
async function unmoved(send: () => Promise<void>, about: string): Promise<void> {
  const before = await stateOf(paper.sql)
  await send()
  expect({ about, changed: await changedSince(paper.sql, before) }).toEqual({ about, changed: [] })
}

test('row 2: the table names every action of the build, and no other', () => {
  expect(Object.keys(actions).sort()).toEqual(found.map(({ name }) => name).sort())
})

test('row 2: the table and the rights agree on who may do what', () => {
  for (const [name, { deed, who, ofOthers }] of Object.entries(actions)) {
    if (deed === null || ofOthers) continue
    const roles = ROLES.filter((role) => role !== 'stranger' && can({ id: 'x', name: 'X', address: 'x', role: role === 'contributor' ? 'CONTRIBUTOR' : role === 'editor' ? 'EDITOR' : 'ADMIN' }, deed))
    expect({ name, who: [...who] }).toEqual({ name, who: roles })
    expect(DEEDS).toContain(deed)
  }
})

for (const { row, ...built } of rows) {
  for (const role of ROLES) {
    const may = row.who.includes(role)
    test(`row 2: ${built.name} is ${may ? 'for' : 'closed to'} ${role === 'stranger' ? 'a stranger' : `whoever is ${role}`}`, async () => {
      const [headers, given] = [await world.as(role), await row.fields(world, role)]
      if (may) {
        const told = await postAction(paper.bare, pathOf(built), built.id, given, headers)
        expect(told.ok === true ? ['done'] : told.codes, told.text.slice(0, 500)).toEqual([row.told ?? 'done'])
        return
      }
      await unmoved(async () => expectRefused(await postAction(paper.bare, pathOf(built), built.id, given, headers), built.name), built.name)
      // On the page that is open to all, the same.
      await unmoved(async () => expect((await postAction(paper.bare, '/sign-in', built.id, given, headers)).ok).not.toBe(true), `${built.name} on /sign-in`)
    })
  }
}

test('row 21: a key opens no action, whatever it may do elsewhere', async () => {
  const headers = await world.withKey(['audit.read', 'contributor.export', 'contributor.import'])
  for (const { row, ...built } of rows.filter(({ row: { who } }) => !who.includes('stranger'))) {
    const given = await row.fields(world, 'admin')
    await unmoved(async () => expectRefused(await postAction(paper.bare, pathOf(built), built.id, given, headers), built.name), built.name)
  }
})

test('row 19: a field that the form has not is refused, though the table has a column of that name', async () => {
  const { rows: columns } = await paper.sql.query<{ name: string }>(`SELECT DISTINCT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name NOT LIKE '\\_%'`)
  const names = [...new Set(columns.flatMap(({ name }) => [name, name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())])), 'emailVerified', 'isAdmin']
  expect(names).toEqual(expect.arrayContaining(['role', 'passwordHash', 'publishedAt', 'version', 'id', 'createdById', 'scopes']))
  for (const { row, ...built } of rows) {
    const { headers, given } = await whoMay(row)
    const own = new Set([...Object.keys(given).map((name) => name.split('.')[0] ?? ''), ...(row.takes ?? [])])
    const extra = names.filter((name) => !own.has(name))
    await unmoved(async () => {
      const told = await postAction(paper.bare, pathOf(built), built.id, { ...given, ...Object.fromEntries(extra.map((name) => [name, 'ADMIN'])) }, headers)
      const refused = new Set(told.messages.flatMap((message) => /^There is no such field here: (.+)\.$/.exec(message)?.[1]?.split(', ') ?? []))
      expect({ action: built.name, ok: told.ok, taken: extra.filter((name) => !refused.has(name)) }).toEqual({ action: built.name, ok: false, taken: [] })
    }, built.name)
  }
})

test('row 18: an operator, a list or a file where a text belongs is refused', async () => {
  for (const { row, ...built } of rows) {
    const { headers, given } = await whoMay(row)
    const wrong = Object.entries(given).flatMap(([name, value]): [about: string, Fields][] => {
      if (value instanceof File) return []
      const others = Object.fromEntries(Object.entries(given).filter(([other]) => other !== name))
      const as = (kind: string, sent: Fields): [string, Fields] => [`${built.name} ${name} as ${kind}`, { ...others, ...sent }]
      return [
        as('an operator', { [`${name}.contains`]: 'a' }), as('a denial', { [`${name}.not`]: 'a' }), as('an index', { [`${name}.0.equals`]: 'a' }),
        as('a file', { [name]: new File(['a'], 'a.txt', { type: 'text/plain' }) }), ...(row.lists?.includes(name) ? [] : [as('a list', { [name]: [String(value), 'a'] })]),
      ]
    })
    const send = async ([about, fields]: [string, Fields]) => ({ about, ok: (await postAction(paper.bare, pathOf(built), built.id, fields, headers)).ok })
    await unmoved(async () => expect(await Promise.all(wrong.map(send))).toEqual(wrong.map(([about]) => ({ about, ok: false }))), built.name)
  }
})

test('row 20: whatever an editor or a contributor sends, nobody becomes an admin', async () => {
  const admins = async () => (await paper.sql.query(`SELECT id, role FROM "user" WHERE role = 'ADMIN' ORDER BY id`)).rows
  for (const role of ['contributor', 'editor'] satisfies Role[]) {
    for (const { row, ...built } of rows) {
      const given = await row.fields(world, role)
      const before = await admins()
      for (const more of [{}, { role: 'ADMIN' }]) await postAction(paper.bare, pathOf(built), built.id, { ...given, ...more }, await world.as(role))
      expect(await admins(), built.name).toEqual(before)
    }
  }
})

test('row 20: what is only for one’s own is closed for what is somebody else’s', async () => {
  for (const { row, ...built } of rows) {
    if (!row.ofOthers) continue
    for (const role of row.who) {
      const [headers, given] = [await world.as(role), await row.ofOthers(world)]
      await unmoved(async () => expectRefused(await postAction(paper.bare, pathOf(built), built.id, given, headers), `${built.name} as ${role}`), built.name)
    }
  }
})

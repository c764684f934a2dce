/** A request that is sent again: by a finger that pressed twice, over a line that broke before the answer, by somebody who kept it. */
import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import type { Client } from 'pg'
import { db } from '#lib/db.ts'
import { forgetDone } from '#lib/once.ts'
import { postAction } from './authority-ask.ts'
import { builtActions } from './authority-build.ts'
import { actions } from './authority-table.ts'
import type { World } from './authority-world.ts'
import { changedSince, stateOf } from './own-paper.ts'

/** Every door through which a story is written, moved or published. */
export const storyDoors = () => builtActions().flatMap((built) => {
  const row = actions[built.name]
  return row && !row.asks && (built.name.startsWith('app/desk/stories/') || built.name === 'app/desk/actions.ts#startStory') ? [{ ...built, row }] : []
})
export type StoryDoor = ReturnType<typeof storyDoors>[number]

const NOWHERE = '00000000-0000-4000-8000-000000000000'
/** An answer without its turn, which differs by design. */
const said = (text: string) => (/\{"ok":.*\}/.exec(text)?.[0] ?? text).replace(/"turn":\d+/, '')

/** Three times at once, again the next day, and by somebody else. @throws where that had more than one effect, or was answered otherwise */
export async function sendAgain(origin: string, sql: Client, world: World, { id, name, pages, row }: StoryDoor): Promise<void> {
  const path = (pages[0] ?? '/desk').replaceAll(/\[\.{0,3}\w+\]/g, NOWHERE)
  // A save brings a key of its own: it is the revision's too.
  const isSave = name.endsWith('#save')
  const isSecret = name.endsWith('#makeLink')
  const [headers, key] = [await world.as('admin'), randomUUID()]
  const given = { ...(await row.fields(world, 'admin')), ...(!isSave && { $once: key }) }
  const other = { cookie: (await world.person('ADMIN')).cookie }
  const records = async () => Number((await sql.query<{ n: string }>('SELECT count(*) AS n FROM audit_event')).rows[0]?.n)
  const before = await records()
  const told = await Promise.all([1, 2, 3].map(() => postAction(origin, path, id, given, headers)))
  const after = await records()
  await sql.query(`UPDATE done_once SET at = at - interval '24 hours' WHERE key = $1`, [key])
  await forgetDone(db())
  const once = await stateOf(sql)
  told.push(await postAction(origin, path, id, given, headers))
  const answers = told.map(({ ok, codes }) => (ok ? 'done' : codes.join())).sort()
  expect({ name, answers }).toEqual({ name, answers: ['done', ...Array.from({ length: 3 }, () => (isSecret ? 'told-before' : 'done'))] })
  if (!isSecret && !isSave) expect(new Set(told.map(({ text }) => said(text))).size, `${name} is answered alike`).toBe(1)
  // One deed leaves one row in the record; a bulk deed one besides for each story, a publication that ends a schedule the same.
  expect({ name, recorded: after - before <= 2 && (isSave || after > before) }).toEqual({ name, recorded: true })

  const theirs = await postAction(origin, path, id, given, other)
  expect({ name, codes: theirs.codes, changed: await changedSince(sql, once) }).toEqual({ name, codes: [isSave ? 'save-taken' : 'key-taken'], changed: [] })
}

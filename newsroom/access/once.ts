import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '#lib/canonical-json.ts'
import { db } from '#lib/db.ts'
import { asAsked, DoneBefore, doneUnder, type Asked, type Before } from '#lib/once.ts'
import { Refused } from '../refusal.ts'
import type { Actor } from './can.ts'

/**
 * Does a deed once, however often it is sent: whoever sends it again is told what was told the first time.
 * `key` is made by whoever sends it; without one the deed is simply done.
 * @throws Refused when the key is somebody else’s, or was sent with other words before; then nothing is done
 */
export async function doOnce<Value>(actor: Actor, { key, given, isSecret }: { key: unknown; given: unknown; /** Its answer is told once, and kept nowhere. */ isSecret: boolean }, work: () => Promise<Value>): Promise<Value> {
  if (key === null || key === '' || actor.id === null) return work()
  if (!z.uuid().safeParse(key).success) throw new Refused([{ code: 'no-key', message: 'This was not sent as the desk sends it. Reload the page and do it again.' }])
  const asked: Asked = { key: String(key), by: actor.id, what: createHash('sha256').update(canonicalJson(given)).digest('hex'), isSecret }
  const before = await doneUnder(db(), asked.key)
  if (before) return told<Value>(before, asked)
  try {
    return await asAsked(asked, work)
  } catch (error) {
    const meanwhile = error instanceof DoneBefore ? await doneUnder(db(), asked.key) : null
    if (!meanwhile) throw error
    return told<Value>(meanwhile, asked)
  }
}

function told<Value>({ by, what, kept }: Before, asked: Asked): Value {
  if (by !== asked.by) throw new Refused([{ code: 'key-taken', message: 'This was somebody else’s request. Reload the page and do it again.' }])
  if (what !== asked.what) throw new Refused([{ code: 'done-before', message: 'This was done already, with what you sent first. Reload the page to see it; what you typed since is still here.' }])
  if (!kept) throw new Refused([{ code: 'told-before', message: 'This was done already, and what it answered is told only once. Reload the page to see it, and do it anew if you need another.' }])
  return kept.answer as Value
}

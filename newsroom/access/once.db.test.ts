import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db, inTransaction } from '#lib/db.ts'
import { forgetDone } from '#lib/once.ts'
import { aUser } from '#prisma/builders.ts'
import { Refused } from '../refusal.ts'
import type { Actor } from './can.ts'
import { doOnce } from './once.ts'

const somebody = async (): Promise<Actor> => {
  const { id, name } = await aUser({ role: 'EDITOR' })
  return { id, name, role: 'EDITOR', address: 'local' }
}

/** A deed that adds a letter to the post, and whose answer tells one time from the next. */
async function aDeed() {
  const actor = await somebody()
  const [key, to] = [randomUUID(), `${randomUUID()}@test.example`]
  let times = 0
  const work = () => inTransaction(async (tx) => {
    await tx.letter.create({ data: { kind: 'notice', to, subject: 'Hear, hear', text: 'Once.' }, select: { id: true } })
    return { time: (times += 1), at: new Date(0) }
  })
  const send = (over: { by?: Actor; given?: unknown; isSecret?: boolean; work?: typeof work } = {}) => doOnce(over.by ?? actor, { key, given: over.given ?? { word: 'a' }, isSecret: over.isSecret ?? false }, over.work ?? work)
  return { key, send, work, done: () => db().letter.count({ where: { to } }) }
}

describe('a deed', () => {
  it('that is sent three times at once, and again the next day, is done once and answered alike', async () => {
    const { key, send, done } = await aDeed()
    const answers = await Promise.all([send(), send(), send()])
    await db().$executeRaw`UPDATE done_once SET at = at - interval '25 hours' WHERE key = ${key}::uuid`
    await forgetDone(db())
    expect([...answers, await send()]).toEqual(Array.from({ length: 4 }, () => ({ time: answers[0]?.time, at: new Date(0) })))
    expect(await done()).toBe(1)
  })

  it('under somebody else’s key, or with other words than it was first sent with, is refused in a sentence', async () => {
    const { send, done } = await aDeed()
    await send()
    await expect(send({ by: await somebody() })).rejects.toThrow(/somebody else’s request/)
    await expect(send({ given: { word: 'b' } })).rejects.toThrow(/done already, with what you sent first/)
    expect(await done()).toBe(1)
  })

  it('that was refused, or whose transaction failed, may be sent again under its key', async () => {
    const { send, work, done } = await aDeed()
    await expect(send({ work: () => Promise.reject(new Refused([{ code: 'no', message: 'No.' }])) })).rejects.toThrow('No.')
    const failing = () => inTransaction(async () => Promise.reject(new Error('The line to the database broke.')))
    await expect(send({ work: failing })).rejects.toThrow(/broke/)
    expect(await done()).toBe(0)
    await send({ work })
    expect(await done()).toBe(1)
  })

  it('whose answer is a secret keeps none, and says so when it is sent again', async () => {
    const { key, send, done } = await aDeed()
    await send({ isSecret: true })
    await expect(send({ isSecret: true })).rejects.toThrow(/told only once/)
    expect([await done(), await db().doneOnce.findUniqueOrThrow({ where: { key }, select: { answer: true } })]).toEqual([1, { answer: null }])
  })
})

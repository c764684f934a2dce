import { beforeAll, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aUser } from '#prisma/builders.ts'
import type { Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { leaveView, leftView } from './left-view.ts'
import { changeView, deleteView, saveView, viewsFor } from './saved-views.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const as = async (name: string): Promise<Actor> => ({ id: (await aUser({ name })).id, name, role: 'EDITOR', address: '' })
const seenBy = async (actor: Actor) => (await viewsFor(actor)).map(({ name, address, isOwn }) => `${name} ${address} ${isOwn ? 'own' : 'shown'}`)

let ida: Actor
let ben: Actor
let cem: Actor
beforeAll(async () => {
  await aPaper()
  ;[ida, ben, cem] = await Promise.all([as('Ida'), as('Ben'), as('Cem')])
})

it('a view is seen by whom its owner shows it to, and by nobody else', async () => {
  const mine = await saveView(ida, { name: 'Drafts', address: 'state=DRAFT&q=&as=board&nonsense=1' })
  expect(mine.address).toBe('state=DRAFT&as=board')
  await saveView(ida, { name: 'For Ben', address: 'due=late', audience: 'SOME', reader: ben.id ?? '' } as never)
  await saveView(ben, { name: 'For all', address: 'state=PUBLISHED', audience: 'ALL' })
  expect(await seenBy(ida)).toEqual(['Drafts state=DRAFT&as=board own', 'For Ben due=late own', 'For all state=PUBLISHED shown'])
  expect(await seenBy(ben)).toEqual(['For all state=PUBLISHED own', 'For Ben due=late shown'])
  expect(await seenBy(cem)).toEqual(['For all state=PUBLISHED shown'])
  expect((await viewsFor(ben)).find(({ name }) => name === 'For Ben')?.readerIds).toEqual([])

  await changeView(ida, { viewId: mine.id, name: 'Our drafts', audience: 'ALL' })
  expect(await seenBy(cem)).toEqual(['For all state=PUBLISHED shown', 'Our drafts state=DRAFT&as=board shown'])
  await changeView(ida, { viewId: mine.id, name: 'Our drafts', address: 'state=APPROVED' })
  expect(await seenBy(cem)).toEqual(['For all state=PUBLISHED shown'])
  expect(await changeView(ben, { viewId: mine.id, name: 'Taken over' }).catch(codes)).toEqual(['not-found'])
  expect(await deleteView(ben, { viewId: mine.id }).catch(codes)).toEqual(['not-found'])
  await deleteView(ida, { viewId: mine.id })
  expect(await seenBy(ida)).toEqual(['For Ben due=late own', 'For all state=PUBLISHED shown'])
})

it('is refused without a name, under a name one has, and for some people who are nobody', async () => {
  await saveView(cem, { name: 'Mine' })
  await expect(async () => saveView(cem, { name: ' ' })).rejects.toThrow('Give the view a name.')
  expect(await saveView(cem, { name: 'Mine' }).catch(codes)).toEqual(['name-taken'])
  expect(await saveView(cem, { name: 'Theirs', audience: 'SOME' }).catch(codes)).toEqual(['nobody'])
  expect(await saveView({ ...cem, role: 'CONTRIBUTOR' }, { name: 'No' }).catch(codes)).toEqual(['not-allowed'])
})

it('the list opens as each one left it, and goes with the account', async () => {
  await leaveView(cem, { state: 'DRAFT', columns: ['due'] })
  expect(await leftView(cem)).toEqual({ state: 'DRAFT', columns: ['due'] })
  expect(await leftView(ben)).toEqual({})
  await leaveView(cem, {})
  expect(await leftView(cem)).toEqual({})
  await db().savedView.deleteMany({ where: { ownerId: ida.id ?? '' } })
})

/** What the journeys about contributors have in common. */
import type { APIRequestContext, Page } from '@playwright/test'
import { db } from '#lib/db.ts'
import type { Profile } from '#newsroom/contributors/profile.ts'
import { readProfile } from '#newsroom/contributors/read-profile.ts'
import { saveProfile } from '#newsroom/contributors/save.ts'
import { aUser } from '#prisma/builders.ts'
import { desk } from './desk.ts'
import { ask, loginAs } from './fixtures.ts'

/** Somebody with an account; where it is a contributor's, they see that profile as their own. */
export async function anAccount(role: 'CONTRIBUTOR' | 'EDITOR', contributorId?: string): Promise<{ id: string; email: string; password: string }> {
  const user = await aUser({ role })
  if (contributorId) await db().contributor.update({ where: { id: contributorId }, data: { userId: user.id }, select: { id: true } })
  return user
}

/** Whoever was signed in leaves, and another comes. */
export async function enterAs(page: Page, who: { email: string; password: string }): Promise<void> {
  await page.context().clearCookies()
  await loginAs(page, who)
}

/** Saves a change of a profile, as the desk does. */
export async function edit(id: string, over: Partial<Profile>): Promise<void> {
  const found = await readProfile(db(), id)
  if (found) await saveProfile(desk, { ...found.profile, ...over, contributorId: id, version: found.version, note: 'Edited in a journey' })
}

/** The ways in which a page may be asked for. */
export const VARIANTS: Record<string, string>[] = [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }]

/** A page as somebody signed in is sent it; Next sends who asks for a variant on to its own address first. */
export async function askAs(page: Page, request: APIRequestContext, path: string, headers: Record<string, string>) {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const answer = await ask(request, path, { ...headers, cookie })
  const to = answer.headers['location'] ?? ''
  return to.includes('?_rsc') ? ask(request, to, { ...headers, cookie }) : answer
}

/** A field of the profile's form. */
export const field = (page: Page, label: string) => page.getByRole('form', { name: 'The profile' }).getByLabel(label, { exact: true })
/** A button, pressed by key. */
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter')

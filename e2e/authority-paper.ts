/** What the rooms of the paper itself change, for the rows of the table of doors. */
import { randomUUID } from 'node:crypto'
import { db } from '#lib/db.ts'
import { addPolicy } from '#newsroom/policies/change.ts'
import { settingsOf, settingsSelect } from '#newsroom/paper/settings.ts'
import { arrangeFront } from '#newsroom/fronts/arrange.ts'
import { createRedirect } from '#newsroom/redirects/create.ts'
import { wordsSeen } from '#newsroom/sections/rule.ts'
import { desk } from './desk.ts'
import type { Fields } from './authority-table.ts'
import type { World } from './authority-world.ts'

const word = () => randomUUID().slice(0, 8)

/** The settings as they stand, with another motto. */
export async function otherSettings(): Promise<Fields> {
  const row = await db().paper.findUniqueOrThrow({ where: { id: 1 }, select: settingsSelect })
  const { name, lang, dir, timeZone } = settingsOf(row)
  return { name, lang, dir, timeZone, motto: `What happened on ${word()}`, version: String(row.version) }
}

export async function aPolicy(): Promise<{ slug: string; seen: string }> {
  const { slug } = await addPolicy(desk, { title: `Our rules, ${word()}`, text: 'We say what we do.' })
  const { updatedAt } = await db().policy.findUniqueOrThrow({ where: { slug }, select: { updatedAt: true } })
  return { slug, seen: updatedAt.toISOString() }
}

export async function anotherSection(world: World): Promise<Fields> {
  const id = await world.section()
  const stands = await db().section.findUniqueOrThrow({ where: { id }, select: { name: true, slug: true, description: true } })
  return { id, name: 'The harbour', slug: `harbour-${randomUUID()}`, seen: wordsSeen(stands) }
}

export const anOldAddress = (): string => `/old/${randomUUID()}.html`

export async function aRedirect(): Promise<string> {
  const { from } = await createRedirect(desk, { from: anOldAddress(), to: '/search' })
  return (await db().redirect.findUniqueOrThrow({ where: { fromPath: from }, select: { id: true } })).id
}

/** An address that readers asked for in vain. */
export async function aMissedAddress(): Promise<string> {
  const path = anOldAddress()
  await db().missedAddress.create({ data: { path }, select: { path: true } })
  return path
}

/** A section whose front was arranged once. */
export async function anArrangedFront(world: World): Promise<string> {
  const sectionId = await world.section()
  await arrangeFront(desk, { sectionId })
  return sectionId
}

import type { Tx } from '#lib/db.ts'
import { notFound, type Reason } from '../refusal.ts'
import { toCropFocus } from './crop-focus.ts'

const heldSelect = {
  id: true, key: true, version: true, alt: true, decorative: true, caption: true, creator: true, credit: true, copyrightNotice: true, source: true, licence: true, usageTerms: true,
  maySyndicate: true, rightsUntil: true, focalX: true, focalY: true, cropFocus: true, width: true, height: true, publicSince: true,
} as const

/** The picture as it stands; nobody else changes it until this transaction ends. @throws Refused when there is none */
export async function holdPicture(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM media WHERE id = ${id}::uuid FOR UPDATE`
  const held = await tx.media.findUnique({ where: { id }, select: heldSelect })
  if (!held) throw notFound('picture')
  return { ...held, cropFocus: toCropFocus(held.cropFocus) }
}

export type HeldPicture = Awaited<ReturnType<typeof holdPicture>>

export const changedMeanwhile = (standing: { version: number }, version: number): Reason[] =>
  standing.version === version ? [] : [{ code: 'changed-meanwhile', field: 'version', message: 'Somebody else changed this picture while you were writing. What you typed is still here: open the picture in another window, compare, and save again after loading this page anew.' }]

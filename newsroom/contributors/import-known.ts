import { z } from 'zod'
import type { Tx } from '#lib/db.ts'
import { spellingsOf } from './duplicates.ts'
import type { Alike, Known } from './import-rows.ts'
import { nameKeyOf } from './names.ts'
import { standingProfiles } from './standing-profiles.ts'
import type { Given } from './sheet.ts'

/** The records that rows name by their slugs. With `hold`, nobody else changes them until the transaction ends. */
export async function knownBySlug(tx: Tx, slugs: readonly string[], hold: boolean): Promise<Map<string, Known>> {
  const asked = slugs.filter((slug) => slug !== '' && !slug.includes('\0'))
  if (hold) await tx.$queryRaw`SELECT 1 FROM contributor WHERE slug = ANY(${asked}::text[]) ORDER BY id FOR UPDATE`
  const rows = await tx.contributor.findMany({ where: { slug: { in: asked } }, select: { id: true } })
  const found = await standingProfiles(tx, rows.map(({ id }) => id))
  return new Map(found.map((known) => [known.slug, known]))
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : '')

/** Who is here already that a new row may be about: of the same name in any order and spelling of it, the same public e-mail or link. */
export async function alikeOf(tx: Tx, fresh: readonly Given[]): Promise<Map<number, Alike[]>> {
  const marks = fresh.flatMap(({ at, fields }) => {
    const links = Array.isArray(fields['links']) ? fields['links'].map((link: unknown) => textOf((link as { url?: unknown } | null)?.url)) : []
    const names = [nameKeyOf(textOf(fields['name']), textOf(fields['nativeName'])), nameKeyOf(textOf(fields['name']))]
    return [
      ...[...new Set(names)].map((mark) => ({ at, kind: 'name', mark })),
      { at, kind: 'email', mark: textOf(fields['publicEmail']).trim() },
      ...links.flatMap(spellingsOf).map((mark) => ({ at, kind: 'link', mark })),
    ].filter(({ mark }) => mark !== '')
  })
  // The empty text is added to keep the planner from asking the trigram index five hundred times: one look over the table is quicker.
  const rows = await tx.$queryRaw<{ at: number; kind: keyof typeof why; name: string; slug: string }[]>`
    WITH asked AS (SELECT * FROM unnest(${marks.map(({ at }) => at)}::int[], ${marks.map(({ kind }) => kind)}::text[], ${marks.map(({ mark }) => mark)}::text[]) AS a(at, kind, mark))
    SELECT a.at, a.kind, c.name, c.slug FROM asked a JOIN contributor c ON c.name_key || '' = a.mark WHERE a.kind = 'name' AND c.merged_into_id IS NULL
    UNION ALL SELECT a.at, a.kind, c.name, c.slug FROM asked a JOIN contributor c ON c.public_email = a.mark WHERE a.kind = 'email' AND c.merged_into_id IS NULL
    UNION ALL SELECT a.at, a.kind, c.name, c.slug FROM asked a JOIN contributor_link k ON k.url = a.mark JOIN contributor c ON c.id = k.contributor_id WHERE a.kind = 'link' AND c.merged_into_id IS NULL`
  const found = new Map<number, Alike[]>()
  for (const { at, kind, name, slug } of rows) found.set(at, [...(found.get(at) ?? []), { name, slug, why: why[kind] }])
  return found
}

const why = { name: 'the same name.', email: 'the same public e-mail address.', link: 'the same public link.' }

/** Those of the pictures that rows name which are here. */
export async function portraitsIn(tx: Tx, part: readonly Given[]): Promise<Set<string>> {
  const ids = part.map(({ fields }) => fields['portraitId']).filter((id): id is string => z.uuid().safeParse(id).success)
  const rows = await tx.media.findMany({ where: { id: { in: ids } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

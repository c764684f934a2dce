import { z } from 'zod'
import { Prisma } from '#prisma/generated/client.ts'
import { db } from '#lib/db.ts'
import { authorize, can, type Actor } from '../access/can.ts'
import { emptyIsAbsent, line } from '../input.ts'
import { toCropFocus } from './crop-focus.ts'
import { likePictures } from './like.ts'
import { searchedWords } from './search-key.ts'
import { usesOf } from './uses.ts'

export const LACKS = ['alt', 'credit', 'rights-soon', 'rights-ended', 'unused'] as const

const Filter = z.strictObject({ q: line(200).default(''), lacks: z.preprocess(emptyIsAbsent, z.enum(LACKS).optional()) })
export type PictureFilter = z.output<typeof Filter>

type Asked = Record<string, string | string[] | undefined>
const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)?.replaceAll('\0', '').toWellFormed()

/** The filter that an address asks for. What it asks for wrongly is left out: an old link still leads somewhere. */
export function pictureFilter(asked: Asked): PictureFilter {
  const q = Filter.shape.q.safeParse(first(asked['q']) ?? '')
  const lacks = Filter.shape.lacks.safeParse(first(asked['lacks']))
  return { q: q.success ? q.data : '', ...(lacks.success && lacks.data && { lacks: lacks.data }) }
}

export type ListedPicture = { id: string; key: string; alt: string; decorative: boolean; caption: string; credit: string; creator: string; width: number; height: number; rightsUntil: Date | null; isPublic: boolean; createdAt: Date }
export type PictureList = { pictures: ListedPicture[]; total: number; page: number; pages: number }

export const LIST_SIZE = 48
/** Days before their end in which rights are said to end soon. */
const SOON_DAYS = 30

/** A page of the pictures that match, newest first, with how many there are in all. */
export async function picturesAtDesk(actor: Actor, filter: PictureFilter, { page: asked = 1, size = LIST_SIZE } = {}, now = new Date()): Promise<PictureList> {
  authorize(actor, 'media.read')
  const where = matching(filter, now)
  const [counted] = await db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM media m WHERE ${where}`
  const total = counted?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / size))
  // A page past the end is the last one: the list may have become shorter since somebody kept its address.
  const page = Math.min(asked, pages)
  const pictures = await listed(where, size, (page - 1) * size)
  return { pictures, total, page, pages }
}

/** The first pictures that match, for those who choose one; they are not counted. A contributor chooses among those they added and those that readers see. */
export async function picturesFound(actor: Actor, q: string, now = new Date()): Promise<ListedPicture[]> {
  authorize(actor, 'media.add')
  return listed(Prisma.join([matching({ q }, now), seenBy(actor)], ' AND '), 12, 0)
}

/** These pictures, as far as they are there and the actor may see them. */
export async function picturesNamed(actor: Actor, ids: readonly string[]): Promise<ListedPicture[]> {
  authorize(actor, 'media.add')
  const known = ids.filter((id) => z.uuid().safeParse(id).success).slice(0, MOST_NAMED)
  return known.length === 0 ? [] : listed(Prisma.join([Prisma.sql`m.id = ANY(${known}::uuid[])`, seenBy(actor)], ' AND '), MOST_NAMED, 0)
}
const MOST_NAMED = 200

/** The same rule as for their files: see public-file.ts. */
const seenBy = (actor: Actor): Prisma.Sql => (can(actor, 'media.read') ? Prisma.sql`true` : Prisma.sql`(m.created_by_id = ${actor.id ?? null}::uuid OR m.public_since IS NOT NULL)`)

const listed = (where: Prisma.Sql, size: number, offset: number) => db().$queryRaw<ListedPicture[]>`
  SELECT m.id, m.key, m.alt, m.decorative, m.caption, m.credit, m.creator, m.width, m.height, m.rights_until AS "rightsUntil", m.public_since IS NOT NULL AS "isPublic", m.created_at AS "createdAt"
  FROM media m JOIN (SELECT m.id FROM media m WHERE ${where} ORDER BY m.created_at DESC, m.id LIMIT ${size}::int OFFSET ${offset}::int) AS shown ON shown.id = m.id
  ORDER BY m.created_at DESC, m.id`

function matching({ q, lacks }: PictureFilter, now: Date): Prisma.Sql {
  const words = searchedWords(q)
  const parts = q && words.length === 0 ? [Prisma.sql`false`] : words.map((word) => Prisma.sql`m.search_key LIKE ${`%${word}%`}`)
  if (lacks) parts.push(lacking(lacks, now))
  return parts.length > 0 ? Prisma.join(parts, ' AND ') : Prisma.sql`true`
}

function lacking(what: (typeof LACKS)[number], now: Date): Prisma.Sql {
  switch (what) {
    case 'alt':
      return Prisma.sql`m.alt = '' AND NOT m.decorative`
    case 'credit':
      return Prisma.sql`m.credit = ''`
    case 'rights-soon':
      return Prisma.sql`m.rights_until > ${now} AND m.rights_until <= ${new Date(now.getTime() + SOON_DAYS * 86_400_000)}`
    case 'rights-ended':
      return Prisma.sql`m.rights_until <= ${now}`
    case 'unused':
      return unused
  }
}

/** The same places as in uses.ts, asked of all pictures at once. */
const unused = Prisma.sql`m.id NOT IN (
  SELECT media_id FROM story_media
  UNION SELECT lead_media_id FROM live_story WHERE lead_media_id IS NOT NULL
  UNION SELECT portrait_id FROM contributor WHERE portrait_id IS NOT NULL
  UNION SELECT logo_id FROM partner WHERE logo_id IS NOT NULL
  UNION SELECT logo_id FROM paper WHERE logo_id IS NOT NULL UNION SELECT dark_logo_id FROM paper WHERE dark_logo_id IS NOT NULL
  UNION SELECT media_id FROM placement WHERE media_id IS NOT NULL
  UNION SELECT unnest(picture_ids) FROM story
  UNION SELECT (profile ->> 'portraitId')::uuid FROM profile_proposal WHERE state IN ('PENDING', 'SENT_BACK') AND profile ? 'portraitId')`

/** A picture with all that is said of it, where it stands, and those that look like it; null when there is none. */
export async function pictureAtDesk(actor: Actor, id: string) {
  authorize(actor, 'media.read')
  if (!z.uuid().safeParse(id).success) return null
  const picture = await db().media.findUnique({
    where: { id },
    select: {
      id: true, key: true, version: true, alt: true, decorative: true, caption: true, creator: true, credit: true, copyrightNotice: true, source: true, licence: true, usageTerms: true, maySyndicate: true,
      rightsUntil: true, focalX: true, focalY: true, cropFocus: true, width: true, height: true, publicSince: true, createdAt: true, createdBy: { select: { name: true } },
    },
  })
  if (!picture) return null
  const [uses, like] = await Promise.all([usesOf(db(), id), likePictures(actor, id)])
  return { ...picture, cropFocus: toCropFocus(picture.cropFocus), uses, like }
}
export type PictureAtDesk = NonNullable<Awaited<ReturnType<typeof pictureAtDesk>>>

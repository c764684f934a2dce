import { db } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { addressOf } from '../stories/address.ts'
import { oldPath } from './path.ts'
import { whatStands } from './stands.ts'

export const REDIRECT_KINDS = ['SLUG', 'IMPORT', 'MANUAL'] as const
export type RedirectKind = (typeof REDIRECT_KINDS)[number]
export type DeskRedirect = { id: string; from: string; to: string | null; followsStory: string | null; kind: RedirectKind; createdAt: Date; createdBy: string | null }

export const REDIRECTS_A_PAGE = 50

/** Redirects whose old or new address holds `search`, newest first, and how many there are. `to` is null where the story is not public. */
export async function redirectsAtDesk(actor: Actor, { search = '', kind, page = 1 }: { search?: string; kind?: RedirectKind | undefined; page?: number }): Promise<{ redirects: DeskRedirect[]; all: number }> {
  authorize(actor, 'redirect.read')
  const holds = { contains: search.replaceAll(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
  const where = { ...(kind && { kind }), ...(search && { OR: [{ fromPath: holds }, { toPath: holds }, { toStory: { slug: holds } }] }) }
  const [rows, all] = await Promise.all([
    db().redirect.findMany({
      relationLoadStrategy: 'join',
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * REDIRECTS_A_PAGE,
      take: REDIRECTS_A_PAGE,
      select: {
        id: true, fromPath: true, toPath: true, kind: true, createdAt: true, createdBy: { select: { name: true } },
        toStory: { select: { slug: true, live: { select: { slug: true, headline: true, section: { select: { slug: true } } } } } },
      },
    }),
    db().redirect.count({ where }),
  ])
  return {
    all,
    redirects: rows.map(({ id, fromPath, toPath, toStory, kind: made, createdAt, createdBy }) => ({
      id, from: fromPath, kind: made, createdAt, createdBy: createdBy?.name ?? null,
      to: toPath ?? (toStory?.live ? `/${toStory.live.section.slug}/${toStory.live.slug}` : null),
      followsStory: toStory ? (toStory.live?.headline ?? toStory.slug) : null,
    })),
  }
}

export type Outcome = { path: string | null; code: 'malformed' | 'machine' | 'page' | 'story' | 'gone' | 'moved' | 'nothing'; to: string | null }

/** What a reader gets who asks for this address, as it was typed. */
export async function whatHappensTo(actor: Actor, typed: string): Promise<Outcome> {
  authorize(actor, 'redirect.read')
  const path = oldPath(typed.trim().slice(0, 2048))
  if (path === null) return { path, code: 'malformed', to: null }
  const stands = (await whatStands(db(), [path])).get(path)
  if (stands) return { path, code: stands.kind, to: null }
  const address = await addressOf(path)
  return address.kind === 'moved' ? { path, code: 'moved', to: address.to } : { path, code: address.kind === 'gone' ? 'gone' : 'nothing', to: null }
}

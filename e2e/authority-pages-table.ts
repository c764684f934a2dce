/** Who may open which page and ask which handler: the second half of authority-table.ts. */
import type { KeyDeed } from '#newsroom/access/api-keys.ts'
import { admins, editors, everybody, staff } from './authority-table.ts'
import type { Planted, Role } from './authority-world.ts'

/** `at` fills in what the path leaves open; without it the path is the address. */
export type PageRow = { who: readonly Role[]; at?: (planted: Planted) => string }

export const pages: Record<string, PageRow> = {
  '/sign-in': { who: everybody },
  '/sign-in/email/[token]': { who: everybody, at: () => '/sign-in/email/unknown' },
  '/sign-in/forgotten': { who: everybody },
  '/sign-in/invitation/[token]': { who: everybody, at: () => '/sign-in/invitation/unknown' },
  // Only where letters really travel, and this paper has no SMTP server.
  '/sign-in/link': { who: [] },
  '/sign-in/link/[token]': { who: everybody, at: () => '/sign-in/link/unknown' },
  '/sign-in/new-password/[token]': { who: everybody, at: () => '/sign-in/new-password/unknown' },
  '/desk': { who: editors },
  '/desk/stories/bulk': { who: editors },
  '/desk/account': { who: staff },
  '/desk/account/email': { who: staff },
  '/desk/account/security': { who: staff },
  '/desk/approvals': { who: editors },
  '/desk/inbox': { who: staff },
  '/desk/audit': { who: admins },
  '/desk/contributors': { who: editors },
  '/desk/contributors/[id]': { who: editors, at: ({ contributor }) => `/desk/contributors/${contributor}` },
  '/desk/contributors/[id]/account': { who: admins, at: ({ contributor }) => `/desk/contributors/${contributor}/account` },
  '/desk/contributors/[id]/contact': { who: admins, at: ({ contributor }) => `/desk/contributors/${contributor}/contact` },
  '/desk/contributors/[id]/history': { who: editors, at: ({ contributor }) => `/desk/contributors/${contributor}/history` },
  '/desk/contributors/[id]/proposal': { who: admins, at: ({ contributor }) => `/desk/contributors/${contributor}/proposal` },
  '/desk/contributors/bulk': { who: admins },
  '/desk/contributors/import': { who: admins },
  '/desk/contributors/merge': { who: admins },
  '/desk/contributors/new': { who: editors },
  '/desk/contributors/proposals': { who: admins },
  '/desk/fronts': { who: editors },
  '/desk/fronts/[key]': { who: editors, at: () => '/desk/fronts/paper' },
  '/desk/keys': { who: admins },
  '/desk/mail': { who: admins },
  '/desk/mail/[id]': { who: admins, at: ({ letter }) => `/desk/mail/${letter}` },
  '/desk/pictures': { who: editors },
  '/desk/pictures/[id]': { who: editors, at: ({ pictureId }) => `/desk/pictures/${pictureId}` },
  '/desk/people': { who: admins },
  '/desk/people/[id]': { who: admins, at: ({ person }) => `/desk/people/${person}` },
  '/desk/rights': { who: editors },
  '/desk/partners': { who: editors },
  '/desk/partners/simulator': { who: editors },
  '/desk/partners/[id]': { who: editors, at: ({ partner }) => `/desk/partners/${partner}` },
  '/desk/partners/[id]/agree': { who: admins, at: ({ partner }) => `/desk/partners/${partner}/agree` },
  '/desk/policies': { who: admins },
  '/desk/policies/[slug]': { who: admins, at: ({ policy }) => `/desk/policies/${policy}` },
  // Whose profile nobody keeps has no such room.
  '/desk/profile': { who: ['contributor'] },
  '/desk/profile/edit': { who: ['contributor'] },
  '/desk/redirects': { who: admins },
  '/desk/redirects/import': { who: admins },
  '/desk/redirects/missed': { who: admins },
  '/desk/sections': { who: admins },
  '/desk/sections/[id]': { who: admins, at: ({ section }) => `/desk/sections/${section}` },
  '/desk/settings': { who: admins },
  '/desk/system': { who: admins },
  '/desk/stories/[id]': { who: editors, at: ({ story }) => `/desk/stories/${story}` },
  '/desk/stories/[id]/revisions': { who: editors, at: ({ story }) => `/desk/stories/${story}/revisions` },
  '/desk/stories/[id]/preview': { who: editors, at: ({ story }) => `/desk/stories/${story}/preview` },
  // Whoever has a link needs no account; without one, this opens nothing.
  '/desk/preview/[token]': { who: everybody, at: () => '/desk/preview/unknown' },
  '/desk/stories/[id]/record': { who: editors, at: ({ story }) => `/desk/stories/${story}/record` },
  '/desk/stories/[id]/as-of': { who: editors, at: ({ story }) => `/desk/stories/${story}/as-of` },
  '/desk/stories/[id]/what-if': { who: editors, at: ({ story }) => `/desk/stories/${story}/what-if` },
  '/desk/stories/[id]/publish': { who: editors, at: ({ story }) => `/desk/stories/${story}/publish` },
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
/** `scope` is what a key needs; without one, a key is nobody here. `records` where the asking itself is put on record, and nothing else. */
export type HandlerRow = { methods: Partial<Record<Method, { who: readonly Role[]; scope?: KeyDeed; body?: string; records?: true }>>; at?: (planted: Planted) => string }

export const handlers: Record<string, HandlerRow> = {
  '/api/audit.csv': { methods: { GET: { who: admins, scope: 'audit.read' } } },
  // Signing in and out is next-auth's: its own tests are in access.spec.ts.
  '/api/auth/[...nextauth]': { methods: { GET: { who: everybody }, POST: { who: everybody } }, at: () => '/api/auth/csrf' },
  '/api/contributors': { methods: { GET: { who: editors, scope: 'contributor.export', records: true }, POST: { who: admins, scope: 'contributor.import', body: 'name\nSomebody New\n' } } },
  '/api/contributors/find': { methods: { GET: { who: editors } } },
  '/api/health': { methods: { GET: { who: everybody } } },
  '/api/pictures/find': { methods: { GET: { who: staff } } },
  '/api/stories/find': { methods: { GET: { who: staff } } },
  '/desk/preview/[token]/media/[key]/[file]': { methods: { GET: { who: everybody } }, at: ({ previewPath }) => previewPath },
  '/desk/find': { methods: { GET: { who: editors } } },
  '/desk/media': { methods: { POST: { who: staff } } },
  '/desk/media/[key]/[file]': { methods: { GET: { who: editors } }, at: ({ picture }) => `/desk/media/${picture}/whole-320.webp` },
  '/desk/partners/documents': { methods: { POST: { who: admins } } },
  '/desk/partners/documents/[id]': { methods: { GET: { who: admins, records: true } }, at: ({ document }) => `/desk/partners/documents/${document}` },
  '/desk/stories/[id]/bundle': { methods: { GET: { who: admins, records: true } }, at: ({ story }) => `/desk/stories/${story}/bundle` },
  '/desk/stories/[id]/card': { methods: { GET: { who: editors } }, at: ({ story }) => `/desk/stories/${story}/card?headline=Ferry` },
  '/desk/stories/[id]/rights': { methods: { GET: { who: editors } }, at: ({ story }) => `/desk/stories/${story}/rights` },
  '/desk/stories/[id]/comments': { methods: { GET: { who: editors } }, at: ({ story }) => `/desk/stories/${story}/comments` },
  '/desk/stories/[id]/present': { methods: { GET: { who: editors }, POST: { who: editors, body: JSON.stringify({ tab: '1e2f3a4b-5c6d-4e7f-8a9b-0c1d2e3f4a5b', left: true }) } }, at: ({ story }) => `/desk/stories/${story}/present` },
  '/desk/pictures/upload': { methods: { POST: { who: staff }, PUT: { who: staff }, GET: { who: staff } } },
}

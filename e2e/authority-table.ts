/**
 * Who may go through which door. An action, a page or a handler that the build has and this table has not fails the tests,
 * and so does a row without its door. A row is one line; `fields` are what a form would send that is taken.
 */
import type { Deed } from '#newsroom/access/can.ts'
import type { KeyDeed } from '#newsroom/access/api-keys.ts'
import type { Role, World } from './authority-world.ts'

export type Fields = Record<string, string | string[] | File>

export type ActionRow = {
  /** The deed in can.ts that guards it; null where a stranger may ask. */
  deed: Deed | null
  who: readonly Role[]
  fields: (world: World, role: Role) => Fields | Promise<Fields>
  /** What whoever may do it is told, where these fields cannot succeed: the code of the reason. */
  told?: string
  /** Fields of which a form sends several. */
  lists?: readonly string[]
  /** Further fields that the form has: named like columns, and yet nobody's mass assignment. */
  takes?: readonly string[]
  /** The same of somebody else, where the deed is only for one's own. */
  ofOthers?: (world: World) => Fields | Promise<Fields>
}

const everybody = ['stranger', 'contributor', 'editor', 'admin'] as const
const staff = ['contributor', 'editor', 'admin'] as const
const editors = ['editor', 'admin'] as const
const admins = ['admin'] as const

export const actions: Record<string, ActionRow> = {
  'app/desk/approvals/actions.ts#approve': { deed: 'approval.give', who: editors, fields: async (world) => ({ approvalId: await world.plea() }) },
  'app/desk/approvals/actions.ts#decline': { deed: 'approval.give', who: editors, fields: async (world) => ({ approvalId: await world.plea() }) },
  'app/desk/audit/actions.ts#checkAudit': { deed: 'audit.read', who: admins, fields: () => ({ after: '' }) },
  'app/desk/keys/actions.ts#createKey': { deed: 'key.create', who: admins, fields: () => ({ name: 'Nightly copy', scopes: 'audit.read', days: '30' }), lists: ['scopes'] },
  'app/desk/keys/actions.ts#revokeKey': { deed: 'key.revoke', who: admins, fields: async (world) => ({ keyId: await world.key() }) },
  'app/desk/stories/[id]/actions.ts#askToLiftEmbargo': { deed: 'story.lift-embargo', who: editors, fields: async (world) => ({ storyId: await world.story(), reason: 'It was broken elsewhere.' }) },
}

/** `at` fills in what the path leaves open; without it the path is the address. */
export type PageRow = { who: readonly Role[]; at?: (planted: { story: string; contributor: string }) => string }

export const pages: Record<string, PageRow> = {
  '/sign-in': { who: everybody },
  '/desk': { who: editors },
  '/desk/approvals': { who: editors },
  '/desk/audit': { who: admins },
  '/desk/keys': { who: admins },
  '/desk/stories/[id]': { who: editors, at: ({ story }) => `/desk/stories/${story}` },
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
/** `scope` is what a key needs; without one, a key is nobody here. */
export type HandlerRow = { methods: Partial<Record<Method, { who: readonly Role[]; scope?: KeyDeed }>>; at?: string }

export const handlers: Record<string, HandlerRow> = {
  '/api/audit.csv': { methods: { GET: { who: admins, scope: 'audit.read' } } },
  // Signing in and out is next-auth's: its own tests are in access.spec.ts.
  '/api/auth/[...nextauth]': { methods: { GET: { who: everybody }, POST: { who: everybody } }, at: '/api/auth/csrf' },
  '/api/health': { methods: { GET: { who: everybody } } },
}

export { admins, editors, everybody, staff }

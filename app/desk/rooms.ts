import { can, type Actor, type Deed } from '#newsroom/access/can.ts'

type Room = { href: string; name: string; deed: Deed; admin?: true }

/** The rooms of the desk in the order of their doors. Each asks again at its own door; this only spares people the locked ones. */
const rooms: readonly Room[] = [
  { href: '/desk', name: 'Stories', deed: 'story.list' },
  { href: '/desk/inbox', name: 'Inbox', deed: 'account.read' },
  { href: '/desk/fronts', name: 'Fronts', deed: 'front.arrange' },
  { href: '/desk/pictures', name: 'Pictures', deed: 'media.read' },
  { href: '/desk/contributors', name: 'Contributors', deed: 'contributor.read' },
  { href: '/desk/partners', name: 'Partners', deed: 'partner.read' },
  { href: '/desk/rights', name: 'Rights', deed: 'partner.read' },
  { href: '/desk/approvals', name: 'Approvals', deed: 'approval.give' },
  { href: '/desk/people', name: 'People', deed: 'user.read', admin: true },
  { href: '/desk/settings', name: 'Settings', deed: 'settings.read', admin: true },
  { href: '/desk/sections', name: 'Sections', deed: 'section.change', admin: true },
  { href: '/desk/policies', name: 'Policies', deed: 'policy.change', admin: true },
  { href: '/desk/redirects', name: 'Redirects', deed: 'redirect.read', admin: true },
  { href: '/desk/mail', name: 'Mail', deed: 'mail.read', admin: true },
  { href: '/desk/keys', name: 'API keys', deed: 'key.read', admin: true },
  { href: '/desk/audit', name: 'Audit', deed: 'audit.read', admin: true },
  { href: '/desk/system', name: 'System', deed: 'system.read', admin: true },
]

export type RoomLink = { href: string; name: string; isAdmins: boolean }

export function roomsFor(actor: Actor): RoomLink[] {
  const open = rooms.filter(({ deed }) => can(actor, deed)).map(({ href, name, admin = false }) => ({ href, name, isAdmins: admin }))
  const own = actor.contributorId && can(actor, 'profile.read', { contributorId: actor.contributorId }) ? [{ href: '/desk/profile', name: 'Your profile', isAdmins: false }] : []
  return [...open.filter(({ isAdmins }) => !isAdmins), ...own, ...open.filter(({ isAdmins }) => isAdmins)]
}

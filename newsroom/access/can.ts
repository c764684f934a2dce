import { Refused } from '../refusal.ts'

/** Who does a deed. `id` is absent for the command line, whose user already owns the machine. */
export type Actor = {
  id: string | null
  name: string
  role: 'CONTRIBUTOR' | 'EDITOR' | 'ADMIN'
  address: string
  /** The contributor whose account this is, where there is one. */
  contributorId?: string | null
  /** The session they came with; absent for machines. */
  sessionId?: string
  /** When they last proved who they are; a dangerous deed wants it fresh. */
  confirmedAt?: Date
  /** These deeds and no others: the scopes of a key, or the own account of somebody who still owes a second factor. */
  only?: readonly Deed[]
}

export const commandLine: Actor = { id: null, name: 'the command line', role: 'ADMIN', address: 'local' }

/** Somebody whom nobody knows yet, as the record calls them. */
export const stranger = (address: string): Actor => ({ id: null, name: 'somebody not signed in', role: 'CONTRIBUTOR', address, only: [] })

/** What a deed is done to, as far as it matters for who may do it. */
export type Subject = {
  /** The contributor it is about. */
  contributorId?: string
  /** The contributors whom a story names. */
  bylines?: readonly string[]
}

type Rule = (actor: Actor, subject: Subject) => boolean
const anybody: Rule = () => true
const editors: Rule = (actor) => actor.role === 'EDITOR' || actor.role === 'ADMIN'
const admins: Rule = (actor) => actor.role === 'ADMIN'
const shell: Rule = (actor) => actor.id === null && actor.role === 'ADMIN'
const isTheirs: Rule = (actor, { contributorId }) => actor.contributorId != null && actor.contributorId === contributorId
const editorsOrBylined: Rule = (actor, subject) => editors(actor, subject) || (actor.contributorId != null && (subject.bylines?.includes(actor.contributorId) ?? false))

/** Whose own profile it may be for. */
const editorsOrProfiled: Rule = (actor, subject) => editors(actor, subject) || actor.contributorId != null

/** Every deed, and who may do it. The keys are also the words of the audit log. */
const may = {
  'desk.enter': anybody,
  'account.read': anybody,
  'account.change': anybody,

  'story.list': editors,
  'story.bulk': editors,
  'view.keep': editors,
  'story.read': editorsOrBylined,
  'story.import': editors,
  'story.create': editors,
  'story.edit': editorsOrBylined,
  'story.take-over': editorsOrBylined,
  'story.comment': editorsOrBylined,
  'story.review': editorsOrBylined,
  'story.approve': editors,
  'story.archive': editors,
  'story.assign': editors,
  'story.preview': editors,
  'story.ledger': editors,
  'story.bundle': admins,
  'story.restore': editorsOrBylined,
  'story.name-revision': editorsOrBylined,
  'story.publish': editors,
  'story.recall': editors,
  'story.schedule': editors,
  'story.correct': editors,
  'story.rename': editors,
  'story.unpublish': editors,
  'story.withdraw': editors,
  'story.hold': editors,
  'story.release': editors,
  'story.end-lent': editors,
  'story.bring-back': editors,
  'story.byline': editors,
  'story.embargo': editors,
  'story.lift-embargo': editors,
  'story.source': editors,
  'story.let-pass': editors,
  'story.let-pass-grave': admins,
  'story.outlast': editors,
  'approval.ask': editors,
  'approval.give': editors,
  'media.add': editorsOrProfiled,
  'media.read': editors,
  'media.edit': editors,
  'media.replace': editors,
  'media.remove': editors,
  'front.arrange': editors,

  'contributor.read': editors,
  'contributor.create': editors,
  'contributor.edit': editors,
  'contributor.export': editors,
  'contributor.disclose': admins,
  'contributor.contact': admins,
  'contributor.link-user': admins,
  'contributor.merge': admins,
  'contributor.keep-apart': admins,
  'contributor.bulk': admins,
  'contributor.import': admins,
  'profile.read': (actor, subject) => editors(actor, subject) || isTheirs(actor, subject),
  'profile.propose': isTheirs,
  'proposal.decide': admins,

  'partner.read': editors,
  'partner.create': editors,
  'partner.change': editors,
  'partner.kill': editors,
  'partner.agree': admins,
  'partner.document': admins,

  'user.create-first': shell,
  'user.read': admins,
  'user.invite': admins,
  'user.change-role': admins,
  'user.disable': admins,
  'user.delete': admins,
  'session.end': admins,
  'audit.read': admins,
  'key.read': admins,
  'key.create': admins,
  'key.revoke': admins,
  'paper.found': admins,
  'settings.read': admins,
  'settings.change': admins,
  'section.change': admins,
  'policy.change': admins,
  'redirect.read': admins,
  'redirect.create': admins,
  'redirect.remove': admins,
  'redirect.settle': admins,
  'mail.read': admins,
  'mail.retry': admins,
  'system.read': admins,
} satisfies Record<string, Rule>

export type Deed = keyof typeof may
export const DEEDS = Object.keys(may) as Deed[]

/** What somebody does with their own account: never anybody else's business, so one deed covers it; the record says which. */
export const OWN_ACCOUNT: readonly Deed[] = ['desk.enter', 'account.read', 'account.change']

/** Deeds for which somebody must have proved who they are a moment ago: a desk left open must not do them. */
export const DANGEROUS: ReadonlySet<Deed> = new Set(['user.invite', 'user.change-role', 'user.disable', 'user.delete', 'session.end', 'key.create', 'contributor.merge', 'contributor.link-user', 'contributor.import', 'settings.change'])
export const CONFIRMED_FOR_MS = 10 * 60_000

export const can = (actor: Actor, deed: Deed, subject: Subject = {}): boolean => (!actor.only || actor.only.includes(deed)) && may[deed](actor, subject)

/** True when a deed of this kind wants to know anew who is there. Machines cannot be asked; what their keys may do, somebody chose. */
export const mustConfirm = (actor: Actor, now: Date): boolean =>
  actor.id !== null && actor.sessionId !== undefined && now.getTime() - (actor.confirmedAt?.getTime() ?? 0) > CONFIRMED_FOR_MS

/** @throws Refused with code `not-allowed`, or `confirm-first` */
export function authorize(actor: Actor, deed: Deed, subject: Subject = {}, now = new Date()): void {
  if (!can(actor, deed, subject)) throw new Refused([{ code: 'not-allowed', message: `Your role does not allow this (${deed}). Ask an admin.` }])
  if (DANGEROUS.has(deed)) confirmed(actor, now)
}

/** For deeds of the own account that could lock somebody out of it. @throws Refused with code `confirm-first` */
export function confirmed(actor: Actor, now = new Date()): void {
  if (mustConfirm(actor, now)) throw new Refused([{ code: 'confirm-first', message: 'This needs to know that it is you. Confirm it, and it will be done.' }])
}

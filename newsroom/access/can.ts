import { Refused } from '../refusal.ts'

/** Who does a deed. `id` is absent for the command line, whose user already owns the machine. */
export type Actor = { id: string | null; name: string; role: 'CONTRIBUTOR' | 'EDITOR' | 'ADMIN'; address: string }

export const commandLine: Actor = { id: null, name: 'the command line', role: 'ADMIN', address: 'local' }

const editors = (actor: Actor) => actor.role === 'EDITOR' || actor.role === 'ADMIN'
const admins = (actor: Actor) => actor.role === 'ADMIN'

/** Every deed, and who may do it. The keys are also the words of the audit log. */
const may = {
  'desk.enter': (actor: Actor) => editors(actor),
  'story.read': editors,
  'story.import': editors,
  'story.create': editors,
  'story.publish': editors,
  'story.correct': editors,
  'story.rename': editors,
  'story.withdraw': editors,
  'media.add': editors,
  'front.arrange': editors,
  'contributor.create': editors,
  'partner.create': editors,
  'partner.agree': admins,
  'redirect.create': admins,
  'user.create-first': (actor: Actor) => actor.id === null && admins(actor),
  'paper.found': admins,
} satisfies Record<string, (actor: Actor) => boolean>

export type Deed = keyof typeof may

export const can = (actor: Actor, deed: Deed): boolean => may[deed](actor)

/** @throws Refused with code `not-allowed` */
export function authorize(actor: Actor, deed: Deed): void {
  if (!can(actor, deed)) throw new Refused([{ code: 'not-allowed', message: `Your role does not allow this (${deed}). Ask an admin.` }])
}

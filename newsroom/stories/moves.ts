import type { Reason } from '../refusal.ts'
import type { DeskStory } from './desk.ts'

export type State = DeskStory['state']

/** Every way from one state to another. Nothing else changes a story's state: to write in it moves it nowhere. */
export const moves = {
  askForReview: { from: ['DRAFT', 'CHANGES_ASKED'], to: 'IN_REVIEW' },
  askForChanges: { from: ['IN_REVIEW', 'APPROVED'], to: 'CHANGES_ASKED' },
  approve: { from: ['IN_REVIEW'], to: 'APPROVED' },
  takeBack: { from: ['IN_REVIEW', 'CHANGES_ASKED', 'APPROVED'], to: 'DRAFT' },
  archive: { from: ['DRAFT', 'IN_REVIEW', 'CHANGES_ASKED', 'APPROVED'], to: 'ARCHIVED' },
  unarchive: { from: ['ARCHIVED'], to: 'DRAFT' },
  /** A change to a published story is scheduled without moving it. */
  schedule: { from: ['DRAFT', 'IN_REVIEW', 'CHANGES_ASKED', 'APPROVED', 'SCHEDULED', 'PUBLISHED'], to: 'SCHEDULED' },
  /** Or to wherever it was scheduled from. */
  unschedule: { from: ['SCHEDULED'], to: 'DRAFT' },
  /** A withdrawn one only once that was lifted: the checklist says so. */
  publish: { from: ['DRAFT', 'IN_REVIEW', 'CHANGES_ASKED', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN'], to: 'PUBLISHED' },
  /** For now: readers are told nothing. */
  unpublish: { from: ['PUBLISHED'], to: 'DRAFT' },
  /** Its use is stopped at once, while it is checked. */
  hold: { from: ['PUBLISHED'], to: 'HELD' },
  release: { from: ['HELD'], to: 'PUBLISHED' },
  withdraw: { from: ['PUBLISHED', 'HELD'], to: 'WITHDRAWN' },
  /** By two people. It is published like any other after that. */
  bringBack: { from: ['WITHDRAWN'], to: 'DRAFT' },
} as const satisfies Record<string, { from: readonly State[]; to: State }>

export type Move = keyof typeof moves

export const stateWords: Record<State, string> = {
  DRAFT: 'a draft', IN_REVIEW: 'in review', CHANGES_ASKED: 'waiting for changes', APPROVED: 'approved',
  SCHEDULED: 'scheduled', PUBLISHED: 'published', HELD: 'held while it is checked', WITHDRAWN: 'withdrawn', ARCHIVED: 'in the archive',
}

/** What to do first, where the state alone stands in the way. */
const first: Partial<Record<State, string>> = {
  ARCHIVED: 'Take it out of the archive first.',
  SCHEDULED: 'Take the schedule back first.',
  PUBLISHED: 'Publish what was changed, or take it from readers.',
  HELD: 'Release it or withdraw it first.',
}

export const mayMove = (state: State, move: Move): boolean => (moves[move].from as readonly State[]).includes(state)

/** Why a story in this state does not make this move; none where it may. */
export function reasonsNotToMove(state: State, move: Move): Reason[] {
  if (mayMove(state, move)) return []
  return [{ code: 'wrong-state', message: `This story is ${stateWords[state]} now, so this cannot be done. ${first[state] ?? 'Look at where it stands, and go on from there.'}` }]
}

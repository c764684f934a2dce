import type { Deed } from '../access/can.ts'
import type { Reason } from '../refusal.ts'
import { moves, reasonsNotToMove, type Move, type State } from './moves.ts'

/** What can be done to many stories at once. The first three change the text that is worked on, the others where it stands. */
export const KINDS = ['section', 'add-topic', 'remove-topic', 'review', 'take-back', 'archive', 'unarchive', 'assign'] as const
export type Kind = (typeof KINDS)[number]
/** `value` is the id of a section, topic or person, and empty for a move; `name` is what it is called. */
export type Change = { kind: Kind; value: string; name: string }
export type Chosen = { id: string; state: State; sectionId: string | null; topicIds: readonly string[]; assigneeId: string | null }

export const moveOf = { review: 'askForReview', 'take-back': 'takeBack', archive: 'archive', unarchive: 'unarchive' } as const satisfies Partial<Record<Kind, Move>>
export const isMove = (kind: Kind): kind is keyof typeof moveOf => Object.hasOwn(moveOf, kind)
/** The deed of one story that this does many times. */
export const deedOf = (kind: Kind): Deed => (kind === 'assign' ? 'story.assign' : kind === 'archive' || kind === 'unarchive' ? 'story.archive' : isMove(kind) ? 'story.review' : 'story.edit')
export const targetOf = (kind: keyof typeof moveOf): State => moves[moveOf[kind]].to

const MOST_TOPICS = 50

/** Why this one story is left out; null where it changes. */
export function reasonToLeaveOut({ kind, value, name }: Change, { state, sectionId, topicIds, assigneeId }: Chosen): Reason | null {
  if (isMove(kind)) return state === targetOf(kind) ? already('there') : (reasonsNotToMove(state, moveOf[kind])[0] ?? null)
  if (kind === 'assign') return assigneeId === value ? already(`with ${name}`) : null
  if (kind === 'section') return sectionId === value ? already(`in ${name}`) : null
  if (kind === 'remove-topic') return topicIds.includes(value) ? null : already(`without ${name}`)
  if (topicIds.includes(value)) return already(`under ${name}`)
  return topicIds.length < MOST_TOPICS ? null : { code: 'too-many-topics', message: `This story has ${MOST_TOPICS} topics. Take one away first.` }
}
const already = (where: string): Reason => ({ code: 'so-already', message: `This story is ${where} already.` })

/** The change in words, for the record and for the list of changes. */
export function changeWords({ kind, name }: Change): string {
  switch (kind) {
    case 'section': return `Section: ${name}`
    case 'add-topic': return `Topic added: ${name}`
    case 'remove-topic': return `Topic taken away: ${name}`
    case 'review': return 'Sent to review'
    case 'take-back': return 'Taken back to draft'
    case 'archive': return 'Put into the archive'
    case 'unarchive': return 'Taken out of the archive'
    case 'assign': return `Given to ${name}`
    default: return kind satisfies never
  }
}

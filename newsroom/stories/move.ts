import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor, type Deed } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { StoryContent } from './content.ts'
import { moves, reasonsNotToMove, type Move } from './moves.ts'
import { holdStory } from './revision.ts'
import { tell, whoDecides, whoWrote } from './tell.ts'

export const MoveInput = z.strictObject({
  storyId: z.uuid(),
  /** The number of the text that was read. Whoever approves says which. */
  revision: z.coerce.number().int().min(1).optional(),
  /** What whoever goes on with it should know. */
  word: line(1000).default(''),
})
type MoveInput = z.input<typeof MoveInput>

const deeds = {
  askForReview: 'story.review', takeBack: 'story.review',
  askForChanges: 'story.approve', approve: 'story.approve',
  archive: 'story.archive', unarchive: 'story.archive',
} as const satisfies Partial<Record<Move, Deed>>

type Asked = { move: keyof typeof deeds; word: string; revision: number | undefined; head: number; wroteAlone: boolean }

/** What each move asks for besides the state. */
export function reasonsAgainst({ move, word, revision, head, wroteAlone }: Asked): Reason[] {
  if (move === 'askForChanges' && !word) return [{ code: 'word-missing', field: 'word', message: 'Say what should be changed.' }]
  if (move !== 'approve') return []
  if (revision !== head) return [{ code: 'changed-since', message: 'The text was changed since you read it. Read the newest, then approve that.' }]
  return wroteAlone ? [{ code: 'own-text', message: 'Nobody but you has written in this. To approve is for a second person; if there is none, publish it without.' }] : []
}

const command = (move: keyof typeof deeds) => (actor: Actor, given: MoveInput, now = new Date()) => moveStory(actor, move, given, now)

export const askForReview = command('askForReview')
export const askForChanges = command('askForChanges')
export const approveStory = command('approve')
export const takeBackToDraft = command('takeBack')
export const archiveStory = command('archive')
export const unarchiveStory = command('unarchive')

/** Moves a story that readers do not see; nothing of its text changes. @throws Refused where the state or the rule of the move forbids it */
function moveStory(actor: Actor, move: keyof typeof deeds, given: MoveInput, now: Date): Promise<void> {
  const { storyId, revision, word } = readInput(MoveInput, given)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const story = await tx.story.findUnique({ where: { id: storyId }, select: { state: true, headline: true, workingRevision: { select: { number: true, content: true } } } })
    if (!story?.workingRevision) throw notFound('story')
    const head = story.workingRevision
    const bylines = StoryContent.parse(head.content).bylines.map(({ contributorId }) => contributorId)
    authorize(actor, deeds[move], { bylines })
    refuseIf(reasonsNotToMove(story.state, move))
    refuseIf(reasonsAgainst({ move, word, revision, head: head.number, wroteAlone: move === 'approve' && (await wroteAlone(tx, storyId, actor)) }))
    const { to } = moves[move]
    await tx.story.update({ where: { id: storyId }, data: { state: to, version: { increment: 1 } }, select: { id: true } })
    await tellOf(tx, actor, move, { storyId, headline: story.headline || 'Without a headline', word }, now)
    await record(tx, actor, { deed: deeds[move], subject: { type: 'story', id: storyId }, before: { state: story.state }, after: { state: to, revision: head.number }, reason: word, at: now })
  })
}

/** Whoever waits for a move, or has to make the next, finds it in the inbox. */
async function tellOf(tx: Tx, actor: Actor, move: keyof typeof deeds, { storyId, headline, word }: { storyId: string; headline: string; word: string }, now: Date): Promise<void> {
  const said = word ? `: “${word}”` : '.'
  if (move === 'askForReview') await tell(tx, actor, { kind: 'REVIEW', to: await whoDecides(tx, storyId), storyId, text: `${actor.name} asks you to read “${headline}”${said}` }, now)
  if (move === 'askForChanges') await tell(tx, actor, { kind: 'CHANGES_ASKED', to: await whoWrote(tx, storyId), storyId, text: `${actor.name} asks for changes in “${headline}”${said}` }, now)
  if (move === 'approve') await tell(tx, actor, { kind: 'APPROVED', to: await whoWrote(tx, storyId), storyId, text: `${actor.name} approved “${headline}”${said}` }, now)
}

/** True when every revision is this person's. A machine is nobody's second person, and needs none. */
async function wroteAlone(tx: Tx, storyId: string, actor: Actor): Promise<boolean> {
  if (actor.id === null) return false
  return (await tx.revision.findFirst({ where: { storyId, OR: [{ authorId: null }, { authorId: { not: actor.id } }] }, select: { id: true } })) === null
}

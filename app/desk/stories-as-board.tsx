import { can, type Actor } from '#newsroom/access/can.ts'
import { storyBoard } from '#newsroom/stories/board.ts'
import { fieldsOf, type ListView } from '#newsroom/stories/list-view.ts'
import { whoIsIn } from '#newsroom/stories/presence.ts'
import { BoardColumns } from './board-columns.tsx'

type Props = { actor: Actor; view: ListView; paper: { lang: string; timeZone: string } }

/** The stories of a view by where they stand. */
export async function StoriesAsBoard({ actor, view, paper }: Props) {
  const rest = fieldsOf(view).filter(([name]) => name !== 'as' && name !== 'state')
  const board = await storyBoard(actor, view, { timeZone: paper.timeZone, lang: paper.lang, now: new Date() })
  const present = await whoIsIn(actor, board.flatMap(({ stories }) => stories.map(({ id }) => id)))
  const columns = board.map(({ stories, state, ...column }) => ({
    ...column, state, all: `/desk?${new URLSearchParams([...rest, ['state', state]]).toString()}`,
    cards: stories.map(({ id, headline, section, due, problem }) => ({ id, headline, section, due, problem, present: present.get(id) ?? [] })),
  }))
  return <BoardColumns columns={columns} paper={paper} mayMove={can(actor, 'story.archive')} />
}

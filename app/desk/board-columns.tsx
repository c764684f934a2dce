'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition, type DragEvent } from 'react'
import { moves, type State } from '#newsroom/stories/moves.ts'
import { InItNow } from './in-it-now.tsx'
import { Moment } from './moment.tsx'
import { archive, askForReview, takeBack, unarchive } from './stories/[id]/publish/actions.ts'
import { stateWords } from './story-list.tsx'

type Card = { id: string; headline: string; section: string | null; due: Date | null; problem: string | null; present: readonly string[] }
type Column = { state: State; count: number; isMore: boolean; all: string; cards: Card[] }
type Props = { columns: readonly Column[]; paper: { lang: string; timeZone: string }; mayMove: boolean }

/** The moves that need nobody to read the text first. To approve, to ask for changes and to publish is done where it is read. */
const verbs = [
  { move: 'askForReview', words: 'Send to review', deed: askForReview },
  { move: 'takeBack', words: 'Take back to draft', deed: takeBack },
  { move: 'archive', words: 'Put into the archive', deed: archive },
  { move: 'unarchive', words: 'Take out of the archive', deed: unarchive },
] as const
const verbsOf = (state: State) => verbs.filter(({ move }) => (moves[move].from as readonly State[]).includes(state))

/** Columns by state. A card is moved by its verbs, or by dragging it to where one of them leads. */
export function BoardColumns({ columns, paper, mayMove }: Props) {
  const router = useRouter()
  const [told, setTold] = useState('')
  const [busy, start] = useTransition()
  const [held, setHeld] = useState<{ card: Card; from: State } | null>(null)

  const carry = (card: Card, verb: (typeof verbs)[number]) =>
    start(async () => {
      const form = new FormData()
      form.set('storyId', card.id)
      const answer = await verb.deed(null, form)
      setTold(answer.ok ? `“${card.headline}” is ${stateWords[moves[verb.move].to].toLowerCase()} now.` : answer.reasons.map(({ message }) => message).join(' '))
      router.refresh()
    })
  const drop = (event: DragEvent, to: State) => {
    event.preventDefault()
    if (!held || held.from === to) return
    const verb = verbsOf(held.from).find(({ move }) => moves[move].to === to)
    if (verb) carry(held.card, verb)
    else setTold(`“${held.card.headline}” cannot be moved there by hand. Open it, and see what it needs.`)
    setHeld(null)
  }

  return (
    <div className="grid gap-3" aria-busy={busy}>
      <p role="status" className="min-h-6">
        <bdi>{busy ? 'One moment …' : told}</bdi>
      </p>
      <div className="overflow-x-auto" role="region" aria-label="Board" tabIndex={0}>
        <div className="flex min-w-max items-start gap-5 pb-4">
          {columns.map(({ state, count, isMore, all, cards }) => (
            <section key={state} aria-labelledby={`board-${state}`} className="grid w-64 content-start gap-2 border-t-2 border-ink pt-2" onDragOver={(event) => mayMove && event.preventDefault()} onDrop={(event) => drop(event, state)}>
              <h2 id={`board-${state}`} className="text-base">
                {stateWords[state]} <span className="font-normal text-soft">{isMore ? `more than ${count.toLocaleString(paper.lang)}` : count.toLocaleString(paper.lang)}</span>
              </h2>
              <ul className="grid">
                {cards.map((card) => (
                  <li key={card.id} draggable={mayMove && verbsOf(state).length > 0} onDragStart={() => setHeld({ card, from: state })} onDragEnd={() => setHeld(null)} className="grid gap-1 border-b border-rule py-3">
                    <a href={`/desk/stories/${card.id}`} dir="auto" draggable={false} className="wrap-anywhere">
                      {card.headline}
                    </a>
                    <p className="text-sm text-soft">
                      <bdi>{card.section ?? 'No section yet'}</bdi>
                      {card.due && (
                        <>
                          , for <Moment at={card.due} paper={paper} />
                        </>
                      )}
                    </p>
                    <InItNow names={card.present} />
                    {card.problem !== null && <p className="text-sm font-semibold text-alarm">{card.problem}</p>}
                    {mayMove && verbsOf(state).length > 0 && (
                      <details>
                        <summary className="flex min-h-9 w-fit items-center text-sm underline decoration-rule underline-offset-4" aria-label={`Move ${card.headline}`}>
                          Move
                        </summary>
                        {verbsOf(state).map((verb) => (
                          <button key={verb.move} type="button" disabled={busy} onClick={() => carry(card, verb)} className="flex min-h-9 cursor-pointer items-center text-sm underline">
                            {verb.words}
                          </button>
                        ))}
                      </details>
                    )}
                  </li>
                ))}
              </ul>
              {cards.length < count && <a href={all}>All of them</a>}
              {cards.length === 0 && <p className="text-sm text-soft">None.</p>}
            </section>
          ))}
        </div>
      </div>
    </div>
  )
}

'use client'

import { Button } from '#app/ui/button.tsx'
import { blockText } from '#newsroom/stories/walk-body.ts'
import type { Conflict } from '#newsroom/stories/merge-content.ts'
import { fieldWords } from './settle.ts'

export type Choice = 'theirs' | 'mine' | 'both'
type Props = { conflicts: readonly Conflict[]; onChoice: (conflict: Conflict, choice: Choice) => void }

/** Places where two people wrote: both texts, and a choice. Until it is made both are kept. */
export function Clashes({ conflicts, onChoice }: Props) {
  if (conflicts.length === 0) return null
  return (
    <section aria-labelledby="clashes" className="grid gap-4 border-s-4 border-alarm bg-raised px-4 py-3">
      <h2 id="clashes">Two texts of one place</h2>
      <p>Somebody else, or you on another page, wrote where you wrote. The text below has theirs; yours is kept here until you choose.</p>
      <ol className="grid gap-4">
        {conflicts.map((conflict, place) => (
          <li key={JSON.stringify(conflict)} className="grid gap-3 border-t border-rule pt-3">
            {conflict.kind === 'field' && <h3>{fieldWords(conflict.field)}</h3>}
            <div className="grid gap-3 sm:grid-cols-2">
              <Side name="Theirs" words={wordsOf(conflict, 'theirs')} />
              <Side name="Yours" words={wordsOf(conflict, 'mine')} />
            </div>
            <div className="flex flex-wrap gap-2">
              <Button type="button" look="plain" aria-label={`Keep theirs, place ${place + 1}`} onClick={() => onChoice(conflict, 'theirs')}>Keep theirs</Button>
              <Button type="button" look="plain" aria-label={`Take mine, place ${place + 1}`} onClick={() => onChoice(conflict, 'mine')}>Take mine</Button>
              {conflict.kind === 'blocks' && <Button type="button" look="plain" aria-label={`Keep both, place ${place + 1}`} onClick={() => onChoice(conflict, 'both')}>Keep both</Button>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

const Side = ({ name, words }: { name: string; words: string[] }) => (
  <div className="min-w-0">
    <p className="font-semibold">{name}</p>
    {words.length === 0 ? <p className="text-soft">Nothing: it was taken out.</p> : words.map((line, place) => <p key={`${place} ${line}`} dir="auto">{line}</p>)}
  </div>
)

function wordsOf(conflict: Conflict, side: 'mine' | 'theirs'): string[] {
  if (conflict.kind === 'blocks') return conflict[side].map((block) => blockText(block) || 'A block without words')
  const value = conflict[side]
  if (value === undefined || value === null || value === '') return []
  return [typeof value === 'string' ? value : JSON.stringify(value)]
}

'use client'

import { Button } from '#app/ui/button.tsx'
import type { Work } from './work.ts'

type Props = { by: string | null; standing: Work; onMine: () => void; onTheirs: () => void }

/** What somebody else published while this was being arranged, and the ways on. */
export function Meanwhile({ by, standing, onMine, onTheirs }: Props) {
  return (
    <section aria-labelledby="meanwhile" className="grid gap-4 border-s-4 border-alarm bg-raised p-4">
      <h2 id="meanwhile">What was published meanwhile</h2>
      <p>
        <bdi>{by ?? 'The command line'}</bdi> published arrangement {standing.seen}. {standing.places.length === 0 ? 'It places nothing.' : 'It places:'}
      </p>
      {standing.places.length > 0 && (
        <ol className="list-decimal ps-6">
          {standing.places.map(({ story, headline, boost }) => (
            <li key={story.id}>
              <bdi>{headline || story.headline}</bdi>
              {boost === 'LEAD' && ' (the lead)'}
            </li>
          ))}
        </ol>
      )}
      {standing.breaking.text && (
        <p>
          Breaking line: <bdi>{standing.breaking.text}</bdi>
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="button" look="plain" onClick={onMine}>
          Go on with mine
        </Button>
        <Button type="button" look="plain" onClick={onTheirs}>
          Take theirs, drop mine
        </Button>
      </div>
      <p className="text-sm text-soft">Nothing is published before you say so. Theirs stays among the earlier arrangements, whatever you choose.</p>
    </section>
  )
}

'use client'

import { Button } from '#app/ui/button.tsx'
import type { Meanwhile } from '#newsroom/contributors/history.ts'
import { Difference } from '../difference.tsx'

/** What somebody else saved while this form was being filled in, and the way on. */
export function MeanwhileNote({ meanwhile, onTop }: { meanwhile: Meanwhile; onTop: () => void }) {
  return (
    <section aria-labelledby="meanwhile" className="grid gap-4 border-s-4 border-alarm bg-raised p-4">
      <h2 id="meanwhile">What was saved meanwhile</h2>
      <ul className="grid gap-1">
        {meanwhile.versions.map(({ number, by, at, note }) => (
          <li key={number}>
            Version {number}, by <bdi>{by ?? 'the command line'}</bdi>, <time dateTime={new Date(at).toISOString()}>{new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC</time>
            {note && `: ${note}`}
          </li>
        ))}
      </ul>
      <Difference fields={meanwhile.fields} label="What they changed" />
      <div>
        <Button type="button" look="plain" onClick={onTop}>
          Go on on top of it
        </Button>
      </div>
      <p className="text-sm text-soft">Fields that only they changed take their words; where you changed the same field, yours stay. Nothing is saved before you say so.</p>
    </section>
  )
}

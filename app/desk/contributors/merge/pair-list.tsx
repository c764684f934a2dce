'use client'

import { useRouter } from 'next/navigation'
import { ButtonLink } from '#app/ui/button.tsx'
import { DeedForm } from '#app/ui/deed-form.tsx'
import type { LikelyPair } from '#newsroom/contributors/duplicates.ts'
import { keepApart } from './actions.ts'

type Side = LikelyPair['one']

/** Two records that look like one person, and what can be said of them. */
export function PairList({ pairs }: { pairs: LikelyPair[] }) {
  const router = useRouter()
  return (
    <ul className="grid gap-6">
      {pairs.map(({ one, other, why }) => {
        const [kept, gone] = one.stories >= other.stories ? [one, other] : [other, one]
        // Two pairs may have the same names; no two have the same addresses.
        const both = `${kept.name} (${kept.slug}) and ${gone.name} (${gone.slug})`
        return (
          <li key={`${one.id} ${other.id}`} className="grid gap-3 border-t border-rule pt-4">
            <p>
              <Person person={kept} /> and <Person person={gone} />. {why}
            </p>
            <div className="flex flex-wrap items-start gap-3">
              <ButtonLink href={`/desk/contributors/merge?id=${kept.id}&id=${gone.id}`} aria-label={`Look at merging them: ${both}`}>
                Look at merging them
              </ButtonLink>
              <DeedForm action={keepApart} deed="These are two people" look="plain" label={both} onDone={() => router.refresh()}>
                <input type="hidden" name="oneId" value={one.id} />
                <input type="hidden" name="otherId" value={other.id} />
              </DeedForm>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

const Person = ({ person: { id, slug, name, jobTitle, stories } }: { person: Side }) => (
  <>
    <a href={`/desk/contributors/${id}`}>
      <bdi>{name}</bdi>
    </a>{' '}
    <span className="text-soft">
      ({jobTitle && <><bdi>{jobTitle}</bdi>, </>}{slug}, {stories === 1 ? '1 story' : `${stories} stories`})
    </span>
  </>
)

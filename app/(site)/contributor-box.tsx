import { bylineRole } from '#newsroom/contributors/byline-roles.ts'
import type { Site } from '#newsroom/site.ts'
import type { StoryByline } from '#newsroom/stories/published-story.ts'
import { Moment } from './dates.tsx'
import { Picture } from './picture.tsx'

/** Who made the story, as they were on the day it ran; each person once. */
export function ContributorBox({ bylines, paper }: { bylines: readonly StoryByline[]; paper: Site['paper'] }) {
  const people = [...new Map(bylines.map((byline) => [byline.id, byline])).values()]
  if (people.length === 0) return null
  return (
    <section aria-labelledby="made-by" className="mt-10 border-t border-rule pt-4" lang={paper.lang} dir={paper.dir}>
      <h2 id="made-by" className="mb-3 text-[1.25rem]">
        Who made this story
      </h2>
      <ul className="grid gap-5">
        {people.map((person) => (
          <li key={person.id} className="flex gap-4">
            {person.portrait && (
              <div className="w-18 shrink-0">
                <Picture picture={person.portrait} crop="SQUARE" sizes="4.5rem" />
              </div>
            )}
            <div>
              <h3 className="text-[1.1rem]">
                <a href={`/contributors/${person.slug}`} className="underline">
                  {person.name}
                </a>
              </h3>
              <p className="label">{[person.jobTitle, bylineRole[person.role].noun].filter(Boolean).join(' · ')}</p>
              {person.shortBio && <p className="mt-1 text-[0.98rem]">{person.shortBio}</p>}
              {person.disclosures.map((text) => (
                <p key={text} className="mt-1 text-[0.92rem] text-soft">
                  Disclosure: {text}
                </p>
              ))}
              {person.since && (
                <p className="mt-1 text-[0.92rem] text-soft">
                  As of <Moment at={person.since.asOf} paper={paper} />. Since then: {person.since.changes.join('; ')}.{' '}
                  <a href={`/contributors/${person.slug}`} className="inline-block py-0.5 underline" aria-label={`The profile of ${person.name} as it stands today`}>
                    As it stands today
                  </a>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

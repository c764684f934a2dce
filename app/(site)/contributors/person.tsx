import type { ListedContributor } from '#newsroom/stories/contributors.ts'
import { Picture } from '../picture.tsx'
import { statusWords } from './status.ts'

/** Somebody in a list: name, work, how they stand to the paper, what they write about. */
export function Person({ person, level, withFace = false }: { person: ListedContributor; level: 2 | 3; withFace?: boolean }) {
  const Name = level === 2 ? 'h2' : 'h3'
  return (
    <li className="flex gap-4 border-t border-rule pt-4">
      {withFace && person.portrait && (
        <div className="w-20 shrink-0">
          <Picture picture={person.portrait} crop="SQUARE" sizes="5rem" silent />
        </div>
      )}
      <div className="min-w-0">
        <Name className="text-[1.2rem] leading-tight">
          <a href={`/contributors/${person.slug}`} className="inline-block py-0.5 no-underline">
            {person.name}
          </a>
          {person.nativeName && (
            <span className="ms-2 font-normal text-soft">
              <bdi lang={person.nativeNameLang ?? undefined}>{person.nativeName}</bdi>
            </span>
          )}
        </Name>
        <p className="label mt-0.5">{[person.jobTitle, statusWords[person.status].short].filter(Boolean).join(' · ')}</p>
        {person.expertise.length > 0 && <p className="mt-0.5 text-[0.98rem] text-soft">{person.expertise.slice(0, 3).join(', ')}</p>}
      </div>
    </li>
  )
}

import { directionOf } from '#lib/direction-of.ts'
import type { Site } from '#newsroom/site.ts'
import type { Profile } from '#newsroom/stories/contributors.ts'
import { Picture } from '../../picture.tsx'
import { statusWords } from '../status.ts'

/** Who this is: the face, the names, the work, the life in a few paragraphs. */
export function ProfileHeading({ profile, paper, level = 1 }: { profile: Profile; paper: Site['paper']; level?: 1 | 2 }) {
  const Name = level === 1 ? 'h1' : 'h2'
  const { name, nativeName, nativeNameLang, pronunciation, pronouns, jobTitle, portrait, bios, status } = profile
  const bio = bios[0]
  const standing = statusWords[status].sentence(name, paper.name)
  const said = [pronunciation && `Say “${pronunciation}”`, pronouns].filter(Boolean).join(' · ')
  const paragraphs = bio?.longBio.length ? bio.longBio : bio?.shortBio ? [bio.shortBio] : []
  return (
    <header className="mb-10 grid gap-x-8 gap-y-5 sm:grid-cols-[minmax(0,11rem)_minmax(0,1fr)] lg:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]">
      {portrait && (
        <figure className="max-w-44 sm:max-w-none">
          <Picture picture={portrait} crop="SQUARE" sizes="(min-width: 64rem) 14rem, 11rem" first />
          <figcaption className="label mt-1">{portrait.credit}</figcaption>
        </figure>
      )}
      <div className={portrait ? '' : 'sm:col-span-2'}>
        {statusWords[status].short && <p className="kicker mb-1">{statusWords[status].short}</p>}
        <Name className="text-[clamp(2rem,4.6vw,3.1rem)] leading-[1.05] tracking-[-0.01em]">
          {name}
          {nativeName && (
            <span className="ms-3 inline-block text-[0.72em] font-normal text-soft">
              <bdi lang={nativeNameLang ?? undefined}>{nativeName}</bdi>
            </span>
          )}
        </Name>
        {jobTitle && <p className="mt-2 text-[1.2rem]">{jobTitle}</p>}
        {said && <p className="label mt-1">{said}</p>}
        {standing && <p className="mt-4 max-w-[38rem] border-s-4 border-rule ps-4 text-[1.05rem]">{standing}</p>}
        <div className="mt-4 grid max-w-[38rem] gap-3 text-[1.1rem]" lang={bio?.lang} dir={directionOf(bio?.lang ?? paper.lang)}>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </div>
    </header>
  )
}

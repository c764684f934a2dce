import { directionOf } from '#lib/direction-of.ts'
import type { Site } from '#newsroom/site.ts'
import type { Profile } from '#newsroom/stories/contributors.ts'
import { languageName } from './profile-aside.tsx'

/** The same life in other languages, each under its language's own name and in its own direction. */
export function OtherBios({ bios, paper }: { bios: Profile['bios']; paper: Site['paper'] }) {
  if (bios.length === 0) return null
  return (
    <div className="mb-10 grid max-w-[38rem] gap-2">
      {bios.map(({ lang, shortBio, longBio }) => (
        <details key={lang} className="border-t border-rule pt-2">
          <summary className="py-1 font-sans text-[0.88rem] font-bold">
            <bdi lang={lang}>{languageName(lang, lang)}</bdi>
            <span className="ms-2 font-normal text-soft">{languageName(lang, paper.lang)}</span>
          </summary>
          <div className="mt-2 grid gap-3 text-[1.1rem]" lang={lang} dir={directionOf(lang)}>
            {(longBio.length > 0 ? longBio : [shortBio]).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        </details>
      ))}
    </div>
  )
}

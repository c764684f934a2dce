import type { Site } from '#newsroom/site.ts'
import type { Recorded } from '#newsroom/stories/corrections.ts'
import { correctionWords } from '../correction.tsx'
import { Moment } from '../dates.tsx'

const kinds = { ...correctionWords, WITHDRAWAL: 'Withdrawn' } as const

/** One mistake on the record: what kind, when, in which story, and the words. */
export function RecordEntry({ entry: { id, kind, text, at, story }, paper }: { entry: Recorded; paper: Site['paper'] }) {
  // A withdrawn story's own page says why; a correction has a place of its own on the page of its story.
  const href = story && (kind === 'WITHDRAWAL' ? story.path : `${story.path}#correction-${id}`)
  return (
    <article id={`entry-${id}`}>
      <h3 className="text-[1.15rem] leading-snug">
        {story && href ? (
          <a href={href} lang={story.lang} dir={story.dir} className="inline-block py-0.5 underline">
            {story.headline}
          </a>
        ) : (
          'A story that is no longer here'
        )}
      </h3>
      <p className="label mt-0.5">
        <span className="font-bold text-alarm">{kinds[kind]}</span>, <Moment at={at} paper={paper} />
      </p>
      <p className="mt-1.5 text-[1.05rem]" dir="auto">
        {text}
      </p>
    </article>
  )
}

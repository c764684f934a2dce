import type { Site } from '#newsroom/site.ts'
import type { PublishedStory } from '#newsroom/stories/published-story.ts'
import { Byline } from './byline.tsx'
import { CreditLine } from './credit-line.tsx'
import { Moment } from './dates.tsx'
import { StoryTools } from './story-tools.tsx'

type HeaderProps = { story: PublishedStory; paper: Site['paper'] }

/** Kicker, headline, standfirst; then who, whose, where and when. */
export function StoryHeader({ story, paper }: HeaderProps) {
  const { section, kicker, source, bylines, dateline, minutes } = story
  return (
    <header>
      <p className="kicker mb-2">
        <a href={`/${section.slug}`} lang={paper.lang} dir={paper.dir} className="inline-block py-0.5 no-underline">
          {section.name}
        </a>
        {kicker && ` · ${kicker}`}
      </p>
      <h1 className="max-w-[50rem] text-[clamp(2.1rem,5.4vw,3.6rem)] leading-[1.04] tracking-[-0.012em]">{story.headline}</h1>
      {story.standfirst && <p className="mt-4 max-w-[40rem] text-[1.3rem] leading-snug text-soft">{story.standfirst}</p>}
      <div className="mt-5 grid max-w-[58rem] gap-1 border-t border-rule pt-3" lang={paper.lang}>
        <Byline bylines={bylines} />
        {source?.credit.places.some((place) => place !== 'FOOT') && <CreditLine credit={source.credit} />}
        <div className="label flex flex-wrap items-baseline gap-x-4 gap-y-1">
          {dateline && (
            <bdi lang={story.lang} className="font-semibold">
              {dateline}
            </bdi>
          )}
          <Dates story={story} paper={paper} />
          <bdi>{minutes} min read</bdi>
        </div>
        <StoryTools />
      </div>
    </header>
  )
}

/** The day it first ran; opened, the moments, and what the last change was. */
function Dates({ story: { path, firstPublishedAt, modifiedAt, updateNote }, paper }: HeaderProps) {
  const isChanged = modifiedAt.getTime() !== firstPublishedAt.getTime()
  return (
    <details>
      <summary className="py-0.5">
        <bdi>
          {isChanged ? 'Updated ' : ''}
          <Moment at={isChanged ? modifiedAt : firstPublishedAt} paper={paper} />
        </bdi>
      </summary>
      <p dir={paper.dir}>
        First published <Moment at={firstPublishedAt} paper={paper} style="moment" />
        {isChanged && (
          <>
            <br />
            Last changed <Moment at={modifiedAt} paper={paper} style="moment" />
          </>
        )}
        {updateNote && (
          <>
            <br />
            {updateNote}
          </>
        )}
        {isChanged && (
          <>
            <br />
            <a href={`${path}/changes`}>What changed, word by word</a>
          </>
        )}
      </p>
    </details>
  )
}

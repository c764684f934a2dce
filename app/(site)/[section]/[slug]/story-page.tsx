import type { Site } from '#newsroom/site.ts'
import type { Card } from '#newsroom/stories/card.ts'
import type { PublishedStory } from '#newsroom/stories/published-story.ts'
import { renderBody } from '#newsroom/stories/render-body.ts'
import { shownCards } from '#newsroom/shown.ts'
import { tags } from '#newsroom/tags.ts'
import { AgeNote } from '../../age-note.tsx'
import { ContributorBox } from '../../contributor-box.tsx'
import { Correction } from '../../correction.tsx'
import { Moment } from '../../dates.tsx'
import { Door } from '../../door.tsx'
import { Picture } from '../../picture.tsx'
import { Provenance } from '../../provenance.tsx'
import { References } from '../../references.tsx'
import { StoryCard } from '../../story-card.tsx'
import { StoryHeader } from '../../story-header.tsx'
import { StoryData } from '../../structured-data.tsx'
import { Tombstone } from '../../tombstone.tsx'
import { TopicLinks } from './topic-links.tsx'

type Props = { story: PublishedStory; site: Site; related: Card[]; now: Date; until: Date | null }

/** How much of a lent story stays once its time is over. */
const EXCERPT = 2

export function StoryPage({ story, site, related, now, until }: Props) {
  const { paper } = site
  const shown = [tags.site, tags.story(story.id), tags.path(story.path), tags.section(story.section.id), ...story.bylines.map(({ id }) => tags.contributor(id)), ...story.topics.map(({ id }) => tags.topic(id))]
  if (story.extent === 'GONE') {
    const gone = { kind: 'gone', storyId: story.id, headline: story.headline, reason: 'LICENCE', note: story.source?.credit.text ?? '', at: story.publicUntil ?? now, substituteUrl: story.source?.originalUrl ?? null } as const
    return <Tombstone gone={gone} paper={paper} tags={shown} />
  }
  const isExcerpt = story.extent === 'EXCERPT'
  const body = isExcerpt ? { ...story.body, content: story.body.content.filter(({ type }) => type === 'paragraph').slice(0, EXCERPT) } : story.body
  const high = story.corrections.filter(({ weight }) => weight === 'HIGH')
  const low = story.corrections.filter(({ weight }) => weight === 'LOW')
  const list = shownCards(related, now)
  return (
    <>
      <Door
        tags={[...shown, ...(story.source ? [tags.partner(story.source.partner.id)] : []), ...(story.lead ? [tags.media(story.lead.key)] : []), ...[...story.pictures.values()].map(({ key }) => tags.media(key)), ...list.tags]}
        until={until ?? list.until}
        {...(story.noindex && { robots: 'noindex' })}
      />
      <StoryData story={story} site={site} />
      <article lang={story.lang} dir={story.dir} data-story={story.path} className="story">
        <StoryHeader story={story} paper={paper} />
        <AgeNote published={story.firstPublishedAt} now={now} />
        {story.editorNotes.map((note) => (
          <p key={note.id} className="mt-6 max-w-[38rem] border-s-4 border-rule ps-4 italic" lang={paper.lang} dir={paper.dir}>
            Editor’s note, <Moment at={note.at} paper={paper} />: {note.text}
          </p>
        ))}
        {high.length > 0 && <div className="mt-6 grid max-w-[38rem] gap-3">{high.map((correction) => <Correction key={correction.id} correction={correction} paper={paper} />)}</div>}
        {story.lead && !isExcerpt && (
          <figure className="mt-7 max-w-[58rem]">
            <Picture picture={story.lead} sizes="(min-width: 60rem) 58rem, 100vw" first />
            <figcaption className="label mt-2">
              {story.leadCaption} <span className="picture-credit">{story.lead.credit}</span>
            </figcaption>
          </figure>
        )}
        <div
          itemProp="articleBody"
          className="prose mt-8"
          dangerouslySetInnerHTML={{ __html: renderBody(body, { references: story.references, pictures: story.pictures, lang: story.lang, medium: 'page' }) }}
        />
        {isExcerpt && story.source?.originalUrl && (
          <p className="mt-6 max-w-[38rem] font-sans" lang={paper.lang} dir={paper.dir}>
            The time for which this story was lent to us is over.{' '}
            <a href={story.source.originalUrl} rel="noopener" className="font-semibold underline">
              Read the whole story where it was first published
            </a>
            .
          </p>
        )}
        {low.length > 0 && <div className="mt-8 grid max-w-[38rem] gap-3">{low.map((correction) => <Correction key={correction.id} correction={correction} paper={paper} />)}</div>}
        {story.source && <Provenance source={story.source} paper={paper} />}
        {!isExcerpt && <References references={story.references} paper={paper} />}
        <div lang={paper.lang}>
          <ContributorBox bylines={story.bylines} />
          <TopicLinks topics={story.topics} />
        </div>
      </article>
      {related.length > 0 && (
        <section aria-labelledby="related" className="no-print mt-14 border-t-2 border-ink pt-3">
          <h2 id="related" className="mb-5 text-[1.5rem]">
            Read next
          </h2>
          <ul className="grid gap-8 sm:grid-cols-2 lg:grid-cols-4">
            {related.map((card) => (
              <li key={card.id}>
                <StoryCard card={card} paper={paper} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

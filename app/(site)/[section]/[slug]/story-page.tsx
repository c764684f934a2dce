import type { Site } from '#newsroom/site.ts'
import type { Card } from '#newsroom/stories/card.ts'
import type { PublishedStory } from '#newsroom/stories/published-story.ts'
import { placesAt } from '#newsroom/stories/limits.ts'
import { renderBody } from '#newsroom/stories/render-body.ts'
import { AgeNote } from '../../age-note.tsx'
import { ContributorBox } from '../../contributor-box.tsx'
import { Corrections } from '../../correction.tsx'
import { Door } from '../../door.tsx'
import { Picture } from '../../picture.tsx'
import { Provenance } from '../../provenance.tsx'
import { References } from '../../references.tsx'
import { StoryHeader } from '../../story-header.tsx'
import { StoryData } from '../../structured-data.tsx'
import { Tombstone } from '../../tombstone.tsx'
import { EditorNote } from './editor-note.tsx'
import { ReadNext } from './read-next.tsx'
import { storyShown } from './story-shown.ts'
import { TopicLinks } from './topic-links.tsx'

type Props = { story: PublishedStory; site: Site; related: Card[]; now: Date }

/** How much of a lent story stays once its time is over. */
const EXCERPT = 2

export function StoryPage({ story, site, related, now }: Props) {
  const { paper } = site
  const shown = storyShown(story, related, now)
  if (story.extent === 'GONE') {
    const gone = { kind: 'gone', storyId: story.id, headline: story.headline, reason: 'LICENCE', note: story.source?.credit.text ?? '', at: story.publicUntil ?? now, substituteUrl: story.source?.originalUrl ?? null } as const
    return <Tombstone gone={gone} paper={paper} tags={shown.tags} />
  }
  return (
    <>
      <Door {...shown} places={placesAt(story.path, story.source?.limits ?? null)} {...(story.noindex && { robots: 'noindex' })} />
      <StoryData story={story} site={site} />
      <StoryArticle story={story} paper={paper} now={now} />
      <ReadNext cards={related} paper={paper} />
    </>
  )
}

/** The story itself, as readers see it; a preview draws it with this too. */
export function StoryArticle({ story, paper, now }: { story: PublishedStory; paper: Site['paper']; now: Date }) {
  const isExcerpt = story.extent === 'EXCERPT'
  const body = isExcerpt ? { ...story.body, content: story.body.content.filter(({ type }) => type === 'paragraph').slice(0, EXCERPT) } : story.body
  const references = isExcerpt ? [] : story.references
  return (
    <article lang={story.lang} dir={story.dir} data-story={story.path}>
      <StoryHeader story={story} paper={paper} />
      <div className="column">
        <AgeNote published={story.firstPublishedAt} now={now} paper={paper} />
        {story.editorNotes.map((note) => (
          <EditorNote key={note.id} note={note} paper={paper} />
        ))}
        <Corrections corrections={story.corrections} weight="HIGH" paper={paper} />
      </div>
      {story.lead && !isExcerpt && (
        <figure className="mt-7 max-w-[58rem]">
          <Picture picture={story.lead} sizes="(min-width: 60rem) 58rem, 100vw" first />
          <figcaption className="label mt-2">
            {story.leadCaption} <bdi className="picture-credit">{story.lead.credit}</bdi>
          </figcaption>
        </figure>
      )}
      <div className="column">
        <div
          itemProp="articleBody"
          className="prose mt-8"
          dangerouslySetInnerHTML={{ __html: renderBody(body, { references, pictures: story.pictures, lang: story.lang, medium: 'page' }) }}
        />
        {isExcerpt && story.source?.originalUrl && <WholeStory href={story.source.originalUrl} paper={paper} />}
        <Corrections corrections={story.corrections} weight="LOW" paper={paper} />
        {story.source && <Provenance source={story.source} paper={paper} />}
        <References references={references} paper={paper} />
        <ContributorBox bylines={story.bylines} paper={paper} />
        <TopicLinks topics={story.topics} paper={paper} />
      </div>
    </article>
  )
}

function WholeStory({ href, paper }: { href: string; paper: Site['paper'] }) {
  return (
    <p className="mt-6 font-sans" lang={paper.lang} dir={paper.dir}>
      The time for which this story was lent to us is over.{' '}
      <a href={href} rel="noopener" className="font-semibold underline">
        Read the whole story where it was first published
      </a>
      .
    </p>
  )
}

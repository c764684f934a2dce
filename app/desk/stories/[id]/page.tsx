import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireActor } from '#app/session.ts'
import { can } from '#newsroom/access/can.ts'
import { storyAtDesk } from '#newsroom/stories/desk.ts'
import { renderBody } from '#newsroom/stories/render-body.ts'
import { stateWords } from '../../story-list.tsx'
import { BylinesPart } from './bylines-part.tsx'
import { EmbargoPart } from './embargo-part.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Story' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ who?: string | string[] }> }

/** A story's working head, to be read: drafts that came in from elsewhere are looked at here. */
export default async function DeskStoryPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const story = await storyAtDesk(actor, (await params).id)
  if (!story) notFound()
  const { content, state, revision, section, path, pictures, syndicatedItem } = story
  const references = content.references.map(({ key }, index) => ({ key, number: index + 1 }))
  return (
    <main id="main" className="max-w-2xl">
      <p className="mb-4">
        <a href="/desk" className="underline">
          All stories
        </a>
      </p>
      <p className="text-sm">
        {stateWords[state]}, revision {revision}, {section ?? 'no section yet'}
        {path && (
          <>
            {', '}
            <a href={path} className="underline">
              as readers see it
            </a>
          </>
        )}
      </p>
      <article lang={content.lang} dir={content.dir} className="mt-4">
        <h1 className="text-3xl font-semibold">{content.headline || 'Without a headline'}</h1>
        {content.standfirst && <p className="mt-2 text-lg">{content.standfirst}</p>}
        {syndicatedItem && <p className="mt-2 font-semibold">{syndicatedItem.creditFound ?? syndicatedItem.partner.name}</p>}
        <div className="prose mt-6" dangerouslySetInnerHTML={{ __html: renderBody(content.body, { references, pictures, lang: content.lang, medium: 'page' }) }} />
      </article>
      {can(actor, 'story.byline') && <BylinesPart actor={actor} storyId={story.id} revision={revision} content={content} who={(await searchParams).who} />}
      <EmbargoPart actor={actor} story={{ id: story.id, embargoUntil: story.embargoUntil }} />
      {can(actor, 'audit.read') && (
        <p className="mt-8">
          <a href={`/desk/audit?type=story&id=${story.id}`}>All that was done to this story</a>
        </p>
      )}
    </main>
  )
}

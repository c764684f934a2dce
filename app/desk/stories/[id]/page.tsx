import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireActor } from '#app/session.ts'
import { siteAddress } from '#app/site-address.ts'
import { can } from '#newsroom/access/can.ts'
import { storyAtDesk } from '#newsroom/stories/desk.ts'
import { site } from '#newsroom/site.ts'
import { whoIsHere } from '#newsroom/stories/presence.ts'
import { renderBody } from '#newsroom/stories/render-body.ts'
import { topicsAtDesk } from '#newsroom/stories/topics.ts'
import { stateWords } from '../../story-list.tsx'
import { BylinesPart } from './bylines-part.tsx'
import { EmbargoPart } from './embargo-part.tsx'
import { StoryNav } from './story-nav.tsx'
import { Writing } from './write/writing.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Story' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ who?: string | string[] }> }

/** A story's working head: a page to write on for those who may, to be read by all others. */
export default async function DeskStoryPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const story = await storyAtDesk(actor, (await params).id)
  if (!story) notFound()
  const { content, state, revision, section, path, slug, pictures, syndicatedItem } = story
  const bylines = content.bylines.map(({ contributorId }) => contributorId)
  const mayWrite = can(actor, 'story.edit', { bylines })
  const [{ paper, sections }, topics, here] = await Promise.all([site(), mayWrite ? topicsAtDesk(actor, { bylines }) : [], whoIsHere(actor, story.id)])
  const others = here.filter(({ personId }) => personId !== actor.id).map(({ tab, name, place: at, relieved }) => ({ tab, name, place: at, isYou: false, isRelieved: relieved !== null }))
  const references = content.references.map(({ key }, index) => ({ key, number: index + 1 }))
  const place = { paper: paper.name, host: new URL(siteAddress()).host, slug, isPublished: path !== null, mayRename: can(actor, 'story.rename') }
  const Title = mayWrite ? 'p' : 'h1'
  return (
    <main id="main" className={mayWrite ? 'grid grid-cols-[minmax(0,1fr)] gap-4' : 'max-w-2xl'}>
      {mayWrite && <h1 className="sr-only">Writing: {content.headline || 'without a headline'}</h1>}
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <a href="/desk">All stories</a>
        <StoryNav actor={actor} story={{ id: story.id, bylines }} here="write" />
      </div>
      <p className="text-sm">
        {stateWords[state]}, {section ?? 'no section yet'}
        {path && (
          <>
            {', '}
            <a href={path} className="underline">
              as readers see it
            </a>
          </>
        )}
      </p>
      {mayWrite && syndicatedItem && <p className="font-semibold">{syndicatedItem.creditFound ?? syndicatedItem.partner.name}</p>}
      {mayWrite && <Writing key={story.id} storyId={story.id} revision={revision} content={content} place={place} pictures={[...pictures].map(([pictureId, { rightsUntil, ...picture }]) => ({ id: pictureId, ...picture, rightsUntil: rightsUntil?.toISOString() ?? null }))} isLent={syndicatedItem !== null} others={others} sections={sections.map(({ id, slug: part, name }) => ({ id, slug: part, name }))} topics={topics} />}
      <article lang={content.lang} dir={content.dir} className={`mt-4 ${mayWrite ? 'without-js' : ''}`}>
        <Title className="text-3xl font-semibold">{content.headline || 'Without a headline'}</Title>
        {content.standfirst && <p className="mt-2 text-lg">{content.standfirst}</p>}
        {syndicatedItem && <p className="mt-2 font-semibold">{syndicatedItem.creditFound ?? syndicatedItem.partner.name}</p>}
        <div className="prose mt-6" dangerouslySetInnerHTML={{ __html: renderBody(content.body, { references, pictures, lang: content.lang, medium: 'page' }) }} />
      </article>
      {can(actor, 'story.byline') && <BylinesPart actor={actor} storyId={story.id} revision={revision} content={content} who={(await searchParams).who} />}
      <EmbargoPart actor={actor} story={{ id: story.id, embargoUntil: story.embargoUntil, isPublic: path !== null }} />
      {can(actor, 'audit.read') && (
        <p className="mt-8">
          <a href={`/desk/audit?type=story&id=${story.id}`}>All that was done to this story</a>
        </p>
      )}
    </main>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Moment } from '#app/desk/moment.tsx'
import { Room } from '#app/desk/room.tsx'
import { requireActor } from '#app/session.ts'
import { Field } from '#app/ui/field.tsx'
import { deedInWords } from '#newsroom/access/deed-words.ts'
import { can } from '#newsroom/access/can.ts'
import { site } from '#newsroom/site.ts'
import { standingOf } from '#newsroom/stories/standing.ts'
import { StoryNav } from '../story-nav.tsx'
import { rename } from './actions.ts'
import { AssignPart } from './assign-part.tsx'
import { ChecklistPart } from './checklist-part.tsx'
import { FreshOnReturn } from './fresh-on-return.tsx'
import { HeldPart } from './held-part.tsx'
import { LetPassPart } from './let-pass-part.tsx'
import { LivePart } from './live-part.tsx'
import { NextPart } from './next-part.tsx'
import { RecallPart } from './recall-part.tsx'
import { SchedulePart } from './schedule-part.tsx'
import { SourcePart } from './source-part.tsx'
import { StandsPart } from './stands-part.tsx'
import { StoryForm } from './story-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Publish a story' }

type Props = { params: Promise<{ id: string }> }

/** Where a story stands, what keeps it from readers, and what can be done with it next. */
export default async function PublishPage({ params }: Props) {
  const actor = await requireActor()
  const [{ id }, { paper }] = await Promise.all([params, site()])
  const story = await standingOf(actor, id)
  if (!story) notFound()
  const { revision, wrote, slug, said } = story
  return (
    <Room
      title={story.headline || 'Without a headline'}
      intro={<>Revision {revision}, written <Moment at={wrote.at} paper={paper} />{wrote.by && <> by <bdi>{wrote.by}</bdi></>}</>}
    >
      <StoryNav actor={actor} story={story} here="publish" />
      <FreshOnReturn />
      <div className="grid max-w-2xl gap-8">
        <StandsPart story={story} paper={paper} />
        {story.recallMs !== null && can(actor, 'story.recall') && <RecallPart key={`${story.live?.revision} ${story.live?.modifiedAt.toISOString()}`} storyId={id} ms={story.recallMs} />}
        <SourcePart actor={actor} story={story} />
        <ChecklistPart storyId={id} findings={story.findings} />
        <LetPassPart actor={actor} story={story} paper={paper} />
        <AssignPart actor={actor} story={story} paper={paper} />
        <NextPart actor={actor} story={story} />
        <LivePart actor={actor} story={story} />
        <HeldPart actor={actor} story={story} />
        <SchedulePart actor={actor} story={story} timeZone={paper.timeZone} />
        {can(actor, 'story.rename') && (
          <details className="border-t border-rule pt-5">
            <summary className="cursor-pointer py-1 font-semibold">Change its address</summary>
            <div id="address">
              <StoryForm action={rename} deed="Change the address" look="plain" label="Address" done="Changed." storyId={id} className="mt-3 grid gap-5">
                <Field label="Address" hint="The last part of it. Whoever comes by the old one is led to the new one." name="slug" defaultValue={slug} maxLength={120} required dir="ltr" />
              </StoryForm>
            </div>
          </details>
        )}
        {said.length > 0 && (
          <section aria-labelledby="said" className="grid gap-3 border-t border-rule pt-5">
            <h2 id="said">What was done so far</h2>
            <ol className="grid gap-3">
              {said.map(({ at, by, deed, reason, state }, index) => (
                <li key={index} className="wrap-anywhere">
                  <bdi className="font-semibold">{by}</bdi> {moved[`${deed} ${state ?? ''}`] ?? deedInWords(deed)}, <Moment at={at} paper={paper} />
                  {reason && <p dir="auto" className="text-soft">“{reason}”</p>}
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </Room>
  )
}

/** One deed of the record may be two moves; the state that it led to tells which. */
const moved: Record<string, string> = {
  'story.review IN_REVIEW': 'asked for review', 'story.review DRAFT': 'took it back to draft', 'story.approve APPROVED': 'approved it', 'story.approve CHANGES_ASKED': 'asked for changes',
  'story.archive ARCHIVED': 'put it into the archive', 'story.archive DRAFT': 'took it out of the archive', 'story.publish PUBLISHED': 'published it',
}

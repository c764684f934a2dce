import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { shownInWords } from '#app/(site)/[section]/[slug]/changes/record-words.ts'
import { StoryArticle } from '#app/(site)/[section]/[slug]/story-page.tsx'
import { Moment } from '#app/desk/moment.tsx'
import { Empty, Room } from '#app/desk/room.tsx'
import { requireActor } from '#app/session.ts'
import { site } from '#newsroom/site.ts'
import { asOf } from '#newsroom/stories/record/as-of.ts'
import { Widths } from '../preview/widths.tsx'
import { StoryNav } from '../story-nav.tsx'
import { AskForm } from './ask-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'What readers saw' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The page of a story as it stood at a past moment. */
export default async function AsOfPage({ params, searchParams }: Props) {
  const actor = await requireActor('story.ledger')
  const [{ id }, { at: asked }, { paper }] = await Promise.all([params, searchParams, site()])
  const wall = typeof asked === 'string' ? asked.slice(0, 40) : ''
  const found = await asOf(actor, id, wall)
  if (!found) notFound()
  const { headline, at, problem, then } = found
  return (
    <Room title={headline || 'Without a headline'} intro={at ? <>What readers saw on <Moment at={at} paper={paper} timeStyle="medium" />.</> : 'What readers saw at a moment.'}>
      <StoryNav actor={actor} story={{ id, bylines: [] }} here="record" />
      <AskForm id={id} at={/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) ? wall : ''} timeZone={paper.timeZone} />
      {problem && <p role="alert" className="max-w-2xl border-s-4 border-alarm ps-4">{problem}</p>}
      {at && !then && (
        <Empty>
          <p>Readers had seen nothing of it then, or it was before the record began. <a href={`/desk/stories/${id}/record`}>The record</a> says when it went out.</p>
        </Empty>
      )}
      {at && then && (
        <section aria-labelledby="then" className="grid min-w-0 gap-4">
          <h2 id="then">Entry {then.number}: {shownInWords(then.what).toLowerCase()}</h2>
          <p className="max-w-2xl text-soft">
            Since <Moment at={then.since} paper={paper} timeStyle="medium" />. Its hash is <code dir="ltr" className="wrap-anywhere">{then.hash}</code>
          </p>
          {then.story && then.story.extent !== 'GONE' ? (
            <>
              <p className="max-w-2xl text-soft">Text, headline, credit line, corrections and biographies are those of then. Pictures are shown as far as the desk still has them.</p>
              <Widths>
                <StoryArticle story={then.story} paper={paper} now={at} />
              </Widths>
            </>
          ) : (
            <Empty>
              <p>Readers did not see the story then.{then.story && ' The time for which it was lent was over.'}</p>
              {then.note && <p>They were told: “<bdi>{then.note}</bdi>”</p>}
            </Empty>
          )}
        </section>
      )}
    </Room>
  )
}

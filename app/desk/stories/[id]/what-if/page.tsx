import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Room } from '#app/desk/room.tsx'
import { requireActor } from '#app/session.ts'
import { can } from '#newsroom/access/can.ts'
import { elsewhere } from '#newsroom/stories/what-if.ts'
import { StoryNav } from '../story-nav.tsx'
import { Answers } from './answers.tsx'
import { AskForm } from './ask-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'What if' }

type Props = { params: Promise<{ id: string }> }

/** What the agreement would say of this story in another place, at another time, in other words. */
export default async function WhatIfPage({ params }: Props) {
  const actor = await requireActor()
  const story = await elsewhere(actor, (await params).id)
  if (!story) notFound()
  const { id, bylines, headline, partner, agreement, answers } = story
  const name = partner && (can(actor, 'partner.read') ? <a href={`/desk/partners/${partner.id}`}><bdi>{partner.name}</bdi></a> : <bdi>{partner.name}</bdi>)
  return (
    <Room title={`What if: ${headline || 'without a headline'}`} intro={partner ? <>A story of {name}, {agreement === null ? 'without an agreement' : `under version ${agreement} of what was agreed`}. Nothing is changed here.</> : 'It is ours: only pictures and promises of our own can stand against it. Nothing is changed here.'}>
      <StoryNav actor={actor} story={{ id, bylines }} here="what-if" />
      <div className="grid max-w-2xl gap-8">
        <section aria-labelledby="usual" className="grid gap-4">
          <h2 id="usual">Put elsewhere</h2>
          <Answers answers={answers} label="Put elsewhere" />
        </section>
        <section aria-labelledby="ask" className="grid gap-4 border-t border-rule pt-5">
          <h2 id="ask">Ask of another case</h2>
          <AskForm storyId={id} />
        </section>
      </div>
    </Room>
  )
}

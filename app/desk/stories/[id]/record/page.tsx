import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Empty, Room } from '#app/desk/room.tsx'
import { requireActor } from '#app/session.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { can } from '#newsroom/access/can.ts'
import { site } from '#newsroom/site.ts'
import { ledgerOf } from '#newsroom/stories/record/ledger.ts'
import { AskForm } from '../as-of/ask-form.tsx'
import { StoryNav } from '../story-nav.tsx'
import { DecisionTable } from './decision-table.tsx'
import { DisplayTable } from './display-table.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'The record of a story' }

type Props = { params: Promise<{ id: string }> }

/** What readers saw of a story and when, and what was decided of it. */
export default async function RecordPage({ params }: Props) {
  const actor = await requireActor('story.ledger')
  const [{ id }, { paper }] = await Promise.all([params, site()])
  const ledger = await ledgerOf(actor, id)
  if (!ledger) notFound()
  const { headline, displays, entries, broken } = ledger
  const mayFetch = can(actor, 'story.bundle') && displays.length + entries.length > 0
  return (
    <Room title={headline || 'Without a headline'} intro="What readers saw and when, and what was decided. Nothing here is ever changed or taken out." deeds={mayFetch && <ButtonLink href={`/desk/stories/${id}/bundle`} download>Save the legal bundle</ButtonLink>}>
      <StoryNav actor={actor} story={{ id, bylines: [] }} here="record" />
      {broken.length > 0 ? (
        <p role="alert" className="max-w-2xl border-s-4 border-alarm ps-4">
          {broken.map(({ chain, at }) => `${chain === 'READERS' ? 'What readers saw' : 'What was decided'} was tampered with at entry ${at.number}.`).join(' ')} Tell an admin, and compare with a backup.
        </p>
      ) : (
        displays.length > 0 && <p className="text-soft">Every entry follows from the one before it.</p>
      )}
      {mayFetch && <p className="max-w-2xl text-soft">The bundle is one file with all of this, the agreement and what was done. It opens in a browser and checks itself, without a connection. It holds network addresses of colleagues: give it only to whom it concerns. That you saved it is put on record.</p>}
      <section aria-labelledby="ask" className="grid gap-4">
        <h2 id="ask">What readers saw at a moment</h2>
        <AskForm id={id} at="" timeZone={paper.timeZone} />
      </section>
      <section aria-labelledby="displays" className="grid min-w-0 gap-4">
        <h2 id="displays">What readers saw</h2>
        {displays.length === 0 ? (
          <Empty>
            <p>Readers have seen nothing of this story since the record began. Its first entry is made when it is published.</p>
          </Empty>
        ) : (
          <DisplayTable id={id} displays={displays} paper={paper} />
        )}
      </section>
      <section aria-labelledby="decisions" className="grid min-w-0 gap-4">
        <h2 id="decisions">What was decided</h2>
        {entries.length === 0 ? (
          <Empty>
            <p>Nothing was decided of this story yet. What the rules find when it goes out or is given a time stands here, and what was let pass.</p>
          </Empty>
        ) : (
          <DecisionTable entries={entries} paper={paper} />
        )}
      </section>
    </Room>
  )
}

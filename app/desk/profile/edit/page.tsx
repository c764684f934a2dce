import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Room } from '#app/desk/room.tsx'
import { requireActor } from '#app/session.ts'
import { ownProfile } from '#newsroom/contributors/proposals.ts'
import { ProposeForm } from './propose-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Propose a change' }

export default async function EditOwnProfilePage() {
  const actor = await requireActor()
  const own = await ownProfile(actor)
  if (!own) notFound()
  const goesOn = own.latest?.state === 'PENDING' || own.latest?.state === 'SENT_BACK'
  return (
    <Room title="Propose a change" intro="Nothing changes for readers until an admin has accepted it.">
      {own.latest?.state === 'SENT_BACK' && (
        <p className="max-w-3xl border-s-4 border-accent ps-4">
          The desk writes: <span dir="auto">{own.latest.reply}</span>
        </p>
      )}
      <ProposeForm contributorId={own.id} version={own.version} profile={own.profile} portraits={own.portraits} {...(goesOn && own.latest && { begins: own.latest.profile })} />
    </Room>
  )
}

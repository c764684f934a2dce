import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { currentActor } from '#app/session.ts'
import { can } from '#newsroom/access/can.ts'
import { site } from '#newsroom/site.ts'
import { unreadOf } from '#newsroom/stories/inbox.ts'
import { SignedInAs } from '#app/ui/signed-in-as.tsx'
import '../desk.css'
import { DeskNav } from './desk-nav.tsx'
import { roomsFor } from './rooms.ts'

export const metadata: Metadata = { title: { default: 'The desk', template: '%s · The desk' }, robots: { index: false, follow: false } }

/** Arranges only: each page and each command asks for itself who is there. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [actor, { paper }] = await Promise.all([currentActor(), site()])
  return (
    <div className="desk">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      {actor && <DeskNav paper={paper.name} who={actor.name} rooms={roomsFor(actor)} unread={await unreadOf(actor)} mayFind={can(actor, 'story.list')} mayStart={can(actor, 'story.create')} />}
      <div className="mx-auto max-w-6xl px-4 py-8 sm:px-6">
        <SignedInAs person={actor?.id ? { id: actor.id, name: actor.name } : null}>{children}</SignedInAs>
      </div>
    </div>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { deskTime } from '#app/desk/moment.tsx'
import { requireActor } from '#app/session.ts'
import { letterAtDesk } from '#newsroom/access/mail-room.ts'
import { site } from '#newsroom/site.ts'
import { Room } from '../../room.tsx'
import { stateWords } from '../words.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'A letter' }

type Props = { params: Promise<{ id: string }> }

const whyNoText = {
  WAITING: 'This letter waits to be sent. Only who gets it reads it.',
  SENT: 'This letter was sent, and its text is not kept: the links in it are for its recipient alone.',
  FAILED: 'This letter was given up. Go back to the list to try again.',
  FILED: 'The file of this letter is gone from the outbox. Do again what it was about, and a new one is written.',
} as const

export default async function LetterPage({ params }: Props) {
  const actor = await requireActor('mail.read')
  const [{ paper }, letter] = await Promise.all([site(), letterAtDesk(actor, (await params).id)])
  if (!letter) notFound()
  const when = deskTime(paper, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <Room title={letter.subject} deeds={<a href="/desk/mail">All letters</a>}>
      <dl className="grid max-w-2xl grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        <dt className="text-soft">To</dt>
        <dd className="min-w-0 break-words">{letter.to}</dd>
        <dt className="text-soft">Written</dt>
        <dd>
          <time dateTime={letter.createdAt.toISOString()}>{when.format(letter.createdAt)}</time>
        </dd>
        <dt className="text-soft">State</dt>
        <dd>{stateWords[letter.state]}</dd>
      </dl>
      {letter.text === null ? <p className="max-w-2xl">{whyNoText[letter.state]}</p> : <Text text={letter.text} />}
    </Room>
  )
}

/** As it was written; an address in it is not a link here, since whoever reads it passes it on. */
function Text({ text }: { text: string }) {
  return (
    <div role="region" aria-label="What the letter says" tabIndex={0} dir="auto" className="max-w-2xl border-s-2 border-rule ps-4 wrap-anywhere whitespace-pre-wrap">
      {text}
    </div>
  )
}

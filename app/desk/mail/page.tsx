import type { Metadata } from 'next'
import { deskTime } from '#app/desk/moment.tsx'
import { requireActor } from '#app/session.ts'
import { lettersAtDesk } from '#newsroom/access/mail-room.ts'
import { site } from '#newsroom/site.ts'
import { pageAsked, Paging } from '../paging.tsx'
import { Empty, Room } from '../room.tsx'
import { RetryForm } from './retry-form.tsx'
import { kindWords, stateWords } from './words.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Mail' }

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export default async function MailPage({ searchParams }: Props) {
  const actor = await requireActor('mail.read')
  const page = pageAsked((await searchParams).page)
  const [{ paper }, { letters, more, canSend }] = await Promise.all([site(), lettersAtDesk(actor, { page })])
  const when = deskTime(paper)
  return (
    <Room title="Mail" intro="The letters that the paper writes to its people: invitations, new passwords, changes of e-mail.">
      {!canSend && (
        <p className="max-w-2xl border-s-4 border-accent bg-raised px-4 py-3">
          No SMTP server is set, so letters are not sent: each is laid in the outbox, and you read it here and pass it on. To send them, start the paper with <code className="wrap-anywhere">SMTP_URL=smtp://user:password@host:587</code>.
        </p>
      )}
      {letters.length === 0 ? (
        <Empty>
          <p>Letters stand here once one was written. Invite somebody in the room <a href="/desk/people">People</a>, and the first is.</p>
        </Empty>
      ) : (
        <div className="records" role="region" aria-label="Letters" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Written</th>
                <th scope="col">To</th>
                <th scope="col">About</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {letters.map((letter) => (
                <tr key={letter.id}>
                  <td className="whitespace-nowrap">
                    <time dateTime={letter.createdAt.toISOString()}>{when.format(letter.createdAt)}</time>
                  </td>
                  <th scope="row" className="max-w-64 break-words">
                    {letter.to}
                  </th>
                  <td className="min-w-48">
                    <a href={`/desk/mail/${letter.id}`}>{letter.subject}</a>
                    <span className="block text-sm text-soft">{kindWords[letter.kind] ?? letter.kind}</span>
                  </td>
                  <td className="min-w-56">
                    <span className={letter.state === 'FAILED' ? 'font-semibold text-alarm' : ''}>{stateWords[letter.state]}</span>
                    {letter.lastError && (
                      <div className="grid gap-2 pt-1 text-sm">
                        <p>
                          {letter.lastError}
                          {letter.state === 'WAITING' && ` Attempt ${letter.attempts}; the next at ${when.format(letter.notBefore)}.`}
                        </p>
                        <RetryForm letterId={letter.id} to={letter.to} />
                      </div>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Paging path="/desk/mail" page={page} more={more} />
    </Room>
  )
}

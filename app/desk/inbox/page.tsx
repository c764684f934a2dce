import type { Metadata } from 'next'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Select, Tick } from '#app/ui/field.tsx'
import { requireActor } from '#app/session.ts'
import { site } from '#newsroom/site.ts'
import { digestOf, inboxOf } from '#newsroom/stories/inbox.ts'
import { Moment } from '../moment.tsx'
import { pageAsked, Paging } from '../paging.tsx'
import { Empty, Room } from '../room.tsx'
import { changeDigest } from './actions.ts'
import { MarkForm } from './mark-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Inbox' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const hours: [string, string][] = [['', 'None'], ...Array.from({ length: 24 }, (_, hour): [string, string] => [String(hour), `${String(hour).padStart(2, '0')}:00`])]

/** What this person was told, and when it is mailed. */
export default async function InboxPage({ searchParams }: Props) {
  const [actor, asked, { paper }] = await Promise.all([requireActor('account.read'), searchParams, site()])
  const unreadOnly = asked['show'] === 'unread'
  const page = unreadOnly ? 1 : pageAsked(asked['page'])
  const [{ notices, unread, more }, digest] = await Promise.all([inboxOf(actor, { unreadOnly, page }), digestOf(actor)])
  return (
    <Room
      title="Inbox"
      intro="What was given to you, what you are asked to read, where you were named, and what did not go out in time."
      deeds={unread > 0 && <MarkForm deed="Mark all as read" label="All notices" />}
    >
      <p>
        {unread === 0 ? 'Nothing is unread.' : unread === 1 ? 'One is unread.' : `${unread} are unread.`} {unreadOnly ? <a href="/desk/inbox">Show all</a> : <a href="/desk/inbox?show=unread">Show what is unread</a>}
      </p>
      {notices.length === 0 ? (
        <Empty>
          <p>{unreadOnly ? 'Everything here was read.' : 'Nobody has told you anything yet. When somebody gives you a story, asks you to read one or names you in a comment, it stands here.'}</p>
        </Empty>
      ) : (
        <ul aria-label="Notices" className="grid max-w-3xl gap-4">
          {notices.map(({ id, text, at, isRead, href }) => (
            <li key={id} className={`grid gap-2 border-s-4 ps-4 sm:grid-cols-[1fr_auto] sm:items-start ${isRead ? 'border-rule' : 'border-accent'}`}>
              <div className="grid gap-1 wrap-anywhere">
                <p className={isRead ? '' : 'font-semibold'}>
                  {!isRead && <span className="sr-only">Unread: </span>}
                  {href ? <a href={href} dir="auto">{text}</a> : <span dir="auto">{text}</span>}
                </p>
                <p className="text-sm text-soft"><Moment at={at} paper={paper} /></p>
              </div>
              <MarkForm noticeId={id} read={isRead ? 'no' : 'yes'} deed={isRead ? 'Mark as unread' : 'Mark as read'} label={text} />
            </li>
          ))}
        </ul>
      )}
      {!unreadOnly && <Paging path="/desk/inbox" page={page} more={more} />}
      <section aria-labelledby="digest" className="grid max-w-xl gap-4 border-t border-rule pt-5">
        <h2 id="digest">Mail</h2>
        <DeedForm action={changeDigest} deed="Save" done="Saved." look="plain" label="Mail">
          <Tick label="Mail me what I have not read" hint="All that waits in one letter, ten minutes after it came." name="digest" defaultChecked={digest?.digest ?? true} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Select label="Quiet from" hint={`By the clock of ${paper.timeZone}.`} name="quietFrom" options={hours} defaultValue={String(digest?.quietFrom ?? '')} />
            <Select label="Until" hint="Then comes what gathered meanwhile." name="quietUntil" options={hours} defaultValue={String(digest?.quietUntil ?? '')} />
          </div>
        </DeedForm>
      </section>
    </Room>
  )
}

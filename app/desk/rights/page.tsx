import type { Metadata } from 'next'
import { deskTime } from '#app/desk/moment.tsx'
import { requireActor } from '#app/session.ts'
import { site } from '#newsroom/site.ts'
import { AHEAD_DAYS, TURN_KINDS, turnsAtDesk, type TurnKind } from '#newsroom/syndication/turns.ts'
import { WARN_DAYS } from '#newsroom/syndication/warn-of-turns.ts'
import { Empty, Room } from '../room.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Rights' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const kinds: Record<TurnKind, string> = { embargo: 'Embargoes', window: 'Stories lent for a time', picture: 'Rights to pictures', exclusivity: 'What is somebody’s alone', agreement: 'Agreements' }

/** What begins and ends: the calendar of whoever minds the rights. */
export default async function RightsPage({ searchParams }: Props) {
  const [actor, asked, { paper }] = await Promise.all([requireActor('partner.read'), searchParams, site()])
  const turns = await turnsAtDesk(actor, paper.timeZone)
  const kind = TURN_KINDS.find((one) => one === asked['kind'])
  const shown = turns.filter((turn) => kind === undefined || turn.kind === kind)
  const day = deskTime({ lang: paper.lang, timeZone: 'UTC' }, { dateStyle: 'full' })
  const clock = deskTime(paper, { timeStyle: 'short' })
  const days = [...Map.groupBy(shown, (turn) => turn.day)]
  return (
    <Room title="Rights" intro={`What begins and ends in the next ${AHEAD_DAYS} days. Editors are told in their inboxes ${WARN_DAYS.slice(0, -1).join(', ')} and ${WARN_DAYS.at(-1)} day before, each once.`}>
      <nav aria-label="Kinds">
        <ul className="flex flex-wrap gap-x-5">
          {[undefined, ...TURN_KINDS].map((one) => {
            const count = one === undefined ? turns.length : turns.filter((turn) => turn.kind === one).length
            return (
              <li key={one ?? 'all'}>
                <a href={one ? `/desk/rights?kind=${one}` : '/desk/rights'} aria-current={one === kind ? 'page' : undefined} className="inline-flex min-h-10 items-center border-b-2 border-transparent no-underline hover:border-soft aria-[current=page]:border-ink aria-[current=page]:font-semibold">
                  {one ? kinds[one] : 'All'} ({count.toLocaleString('en')})
                </a>
              </li>
            )
          })}
        </ul>
      </nav>
      {days.length === 0 ? (
        <Empty><p>Nothing {kind ? 'of this kind ' : ''}begins or ends in the next {AHEAD_DAYS} days. Embargoes, agreements and rights to pictures stand here as their days come near.</p></Empty>
      ) : (
        <ol className="grid max-w-3xl gap-6">
          {days.map(([at, those]) => (
            <li key={at} className="grid gap-3 border-t border-rule pt-4">
              <h2 className="text-lg"><time dateTime={at}>{day.format(new Date(at))}</time></h2>
              <ul className="grid gap-3">
                {those.map((turn) => (
                  <li key={turn.about} className="grid gap-1 wrap-anywhere">
                    <span>
                      {turn.kind === 'embargo' && <><time dateTime={turn.at.toISOString()}>{clock.format(turn.at)}</time>: </>}
                      <a href={turn.href} dir="auto">{turn.what}</a>
                    </span>
                    <span className="text-soft">{turn.partner && turn.kind !== 'agreement' && <><bdi>{turn.partner}</bdi>. </>}{turn.then}</span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </Room>
  )
}

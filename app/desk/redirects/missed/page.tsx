import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { MISSED_A_PAGE, missedAtDesk } from '#newsroom/redirects/missed.ts'
import { site } from '#newsroom/site.ts'
import { Moment } from '../../moment.tsx'
import { Empty, Room } from '../../room.tsx'
import { pageIn, Pages } from '../pages.tsx'
import { SettleMissed } from '../redirect-forms.tsx'
import { RedirectTabs } from '../tabs.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Addresses that were not found' }

type Props = { searchParams: Promise<Record<'settled' | 'page', string | string[] | undefined>> }

export default async function MissedPage({ searchParams }: Props) {
  const actor = await requireActor('redirect.read')
  const asked = await searchParams
  const [settled, page] = [asked.settled === 'yes', pageIn(asked.page)]
  const [{ missed, all }, { paper }] = await Promise.all([missedAtDesk(actor, { settled, page }), site()])
  return (
    <Room
      title="Addresses that were not found"
      intro="What readers asked for where nothing stands, most asked first. Each was asked for at least so often: the answer is kept for ten seconds, and those who ask within them are not counted. Nothing is kept of who asked."
    >
      <RedirectTabs here="/desk/redirects/missed" />
      <p>{settled ? <a href="/desk/redirects/missed">Those that still wait</a> : <a href="/desk/redirects/missed?settled=yes">Those that were settled</a>}</p>
      {missed.length === 0 ? (
        <Empty>
          <p>{settled ? 'None was settled yet.' : 'Readers found everything they asked for. When somebody asks for an address where nothing stands, it is listed here, to be led on or left.'}</p>
        </Empty>
      ) : (
        <>
          <div className="records" role="region" aria-label="Addresses that were not found" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Address</th>
                  <th scope="col">Asked for</th>
                  <th scope="col">Last</th>
                  <th scope="col">What to do</th>
                </tr>
              </thead>
              <tbody>
                {missed.map(({ path, hits, lastAt }) => (
                  <tr key={path}>
                    <th scope="row" className="min-w-48 font-normal [overflow-wrap:anywhere]">
                      {path}
                    </th>
                    <td className="whitespace-nowrap">{hits === 1 ? 'Once' : `${hits.toLocaleString('en')} times`}</td>
                    <td className="whitespace-nowrap">
                      <Moment at={lastAt} paper={paper} />
                    </td>
                    <td>
                      <div className="flex items-center gap-4 whitespace-nowrap">
                        <a href={`/desk/redirects?${new URLSearchParams({ from: path })}`} aria-label={`Lead it on: ${path}`}>
                          Lead it on
                        </a>
                        {!settled && <SettleMissed path={path} />}
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Pages page={page} all={all} each={MISSED_A_PAGE} href={(to) => `/desk/redirects/missed?${new URLSearchParams({ ...(settled && { settled: 'yes' }), page: String(to) })}`} />
        </>
      )}
    </Room>
  )
}

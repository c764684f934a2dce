import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { frontsAtDesk } from '#newsroom/fronts/desk.ts'
import { site } from '#newsroom/site.ts'
import { Moment } from '../moment.tsx'
import { Room } from '../room.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Fronts' }

export default async function FrontsPage() {
  const actor = await requireActor('front.arrange')
  const { paper } = await site()
  const fronts = await frontsAtDesk(actor, paper.timeZone)
  return (
    <Room title="Fronts" intro="What readers see first: the paper’s front page, and that of each section. What nobody placed comes by rule, newest first.">
      <div className="records" role="region" aria-label="Fronts" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Front</th>
              <th scope="col">Placed</th>
              <th scope="col">To look at</th>
              <th scope="col">Breaking line</th>
              <th scope="col">Last arranged</th>
            </tr>
          </thead>
          <tbody>
            {fronts.map(({ key, name, places, warnings, breakingUntil, publishedAt, by }) => (
              <tr key={key}>
                <th scope="row">
                  <a href={`/desk/fronts/${key}`}>
                    <bdi>{name}</bdi>
                  </a>
                </th>
                <td>{places === 0 ? 'By rule' : places}</td>
                <td>{warnings === 0 ? 'Nothing' : warnings === 1 ? '1 warning' : `${warnings} warnings`}</td>
                <td>
                  {breakingUntil ? (
                    <>
                      Until <Moment at={breakingUntil} paper={paper} />
                    </>
                  ) : (
                    'None'
                  )}
                </td>
                <td>
                  {publishedAt ? (
                    <>
                      <Moment at={publishedAt} paper={paper} />, <bdi>{by ?? 'the command line'}</bdi>
                    </>
                  ) : (
                    'Never'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Room>
  )
}

import type { Metadata } from 'next'
import { deskTime } from '#app/desk/moment.tsx'
import { requireActor } from '#app/session.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { dayIn } from '#lib/wall-time.ts'
import { can } from '#newsroom/access/can.ts'
import { site } from '#newsroom/site.ts'
import { partnersAtDesk } from '#newsroom/syndication/partners-at-desk.ts'
import { Empty, Room } from '../room.tsx'
import { AddPartner } from './partner-forms.tsx'
import { statusWords } from './partner-words.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Partners' }

export default async function PartnersPage() {
  const actor = await requireActor('partner.read')
  const { paper } = await site()
  const partners = await partnersAtDesk(actor, dayIn(paper.timeZone, new Date()))
  const day = deskTime({ lang: paper.lang, timeZone: 'UTC' }, { dateStyle: 'medium' })
  return (
    <Room title="Partners" intro="Whose stories stand here, what is agreed with each today, and whom to ring when a story has to come down." deeds={partners.length > 0 && <ButtonLink href="/desk/partners/simulator">Try terms on last month’s stories</ButtonLink>}>
      {partners.length === 0 ? (
        <Empty>
          <p>There is no partner yet. Add the first below; then agree on terms, and its stories can be taken in.</p>
        </Empty>
      ) : (
        <div className="records" role="region" aria-label="Partners" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Partner</th>
                <th scope="col">Stands</th>
                <th scope="col">Agreed today</th>
                <th scope="col">Stories</th>
                <th scope="col">Before readers</th>
                <th scope="col">When a story is killed</th>
              </tr>
            </thead>
            <tbody>
              {partners.map(({ id, name, status, agreement, stories, live, kill }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={`/desk/partners/${id}`}>
                      <bdi>{name}</bdi>
                    </a>
                  </th>
                  <td>{statusWords[status]}</td>
                  <td>{agreement ? `Version ${agreement.version}${agreement.validTo ? `, until ${day.format(agreement.validTo)}` : ''}` : 'Nothing'}</td>
                  <td>{stories.toLocaleString('en')}</td>
                  <td>{live.toLocaleString('en')}</td>
                  <td>{kill ? <bdi>{kill}</bdi> : 'Nobody is named'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {can(actor, 'partner.create') && (
        <section aria-labelledby="add" className="grid max-w-2xl gap-4">
          <h2 id="add">Add a partner</h2>
          <AddPartner />
        </section>
      )}
    </Room>
  )
}

import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { sectionsAtDesk } from '#newsroom/sections/desk.ts'
import { OrderButtons } from '../order-buttons.tsx'
import { Empty, Room } from '../room.tsx'
import { move } from './actions.ts'
import { AddSection } from './section-forms.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Sections' }

export default async function SectionsPage() {
  const actor = await requireActor('section.change')
  const sections = await sectionsAtDesk(actor)
  return (
    <Room title="Sections" intro="The parts of the paper, in the order in which they stand at the head of each page and on the front.">
      {sections.length === 0 ? (
        <Empty>
          <p>There is no section yet. A story must stand in one: add the first, like News.</p>
        </Empty>
      ) : (
        <div className="records" role="region" aria-label="Sections" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Section</th>
                <th scope="col">Address</th>
                <th scope="col">Stories</th>
                <th scope="col">Before readers</th>
                <th scope="col">Order</th>
              </tr>
            </thead>
            <tbody>
              {sections.map(({ id, slug, name, stories, live }, place) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={`/desk/sections/${id}`}>
                      <bdi>{name}</bdi>
                    </a>
                  </th>
                  <td>
                    <a href={`/${slug}`}>/{slug}</a>
                  </td>
                  <td>{stories.toLocaleString('en')}</td>
                  <td>{live.toLocaleString('en')}</td>
                  <td>
                    <OrderButtons action={move} field="id" value={id} name={name} isFirst={place === 0} isLast={place === sections.length - 1} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <section aria-labelledby="add" className="grid max-w-2xl gap-4">
        <h2 id="add">Add a section</h2>
        <AddSection />
      </section>
    </Room>
  )
}

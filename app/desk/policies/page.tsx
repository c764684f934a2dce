import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { policyAddress } from '#newsroom/policies/address.ts'
import { policiesAtDesk } from '#newsroom/policies/desk.ts'
import { site } from '#newsroom/site.ts'
import { Moment } from '../moment.tsx'
import { OrderButtons } from '../order-buttons.tsx'
import { Empty, Room } from '../room.tsx'
import { move } from './actions.ts'
import { AddPolicy } from './policy-forms.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Policies' }

export default async function PoliciesPage() {
  const actor = await requireActor('policy.change')
  const [policies, { paper }] = await Promise.all([policiesAtDesk(actor), site()])
  return (
    <Room title="Policies" intro="The pages the paper answers for: who it is, how it works, how it corrects, who owns it, how to reach it. They stand at the foot of each page in this order.">
      {policies.length === 0 ? (
        <Empty>
          <p>There is no page yet. Readers and search engines look for these first: about, ethics, corrections, ownership, contact. Add one below.</p>
        </Empty>
      ) : (
        <div className="records" role="region" aria-label="Policies" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Page</th>
                <th scope="col">Address</th>
                <th scope="col">Last changed</th>
                <th scope="col">Order</th>
              </tr>
            </thead>
            <tbody>
              {policies.map(({ slug, title, updatedAt }, place) => (
                <tr key={slug}>
                  <th scope="row">
                    <a href={`/desk/policies/${slug}`}>
                      <bdi>{title}</bdi>
                    </a>
                  </th>
                  <td>
                    <a href={policyAddress(slug)}>{policyAddress(slug)}</a>
                  </td>
                  <td className="whitespace-nowrap">
                    <Moment at={updatedAt} paper={paper} />
                  </td>
                  <td>
                    <OrderButtons action={move} field="slug" value={slug} name={title} isFirst={place === 0} isLast={place === policies.length - 1} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <section aria-labelledby="add" className="grid max-w-3xl gap-4">
        <h2 id="add">Add a page</h2>
        <AddPolicy />
      </section>
    </Room>
  )
}

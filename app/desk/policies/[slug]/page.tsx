import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireActor } from '#app/session.ts'
import { policyAddress } from '#newsroom/policies/address.ts'
import { policyAtDesk } from '#newsroom/policies/desk.ts'
import { Empty, Room } from '../../room.tsx'
import { ChangePolicy, RemovePolicy } from '../policy-forms.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Policy' }

type Props = { params: Promise<{ slug: string }> }

export default async function PolicyPage({ params }: Props) {
  const actor = await requireActor('policy.change')
  const policy = await policyAtDesk(actor, (await params).slug)
  if (!policy) notFound()
  const { slug, title, text, updatedAt } = policy
  return (
    <Room title={title} intro={<a href="/desk/policies">All policies</a>} deeds={<a href={policyAddress(slug)}>As readers see it</a>}>
      <div className="grid max-w-3xl gap-6">
        {text === null ? (
          <Empty>
            <p>This page holds what cannot be typed as plain text, such as a table, a picture or a passage in another language. It would be lost, so it is not offered for editing here.</p>
          </Empty>
        ) : (
          <ChangePolicy slug={slug} title={title} text={text} seen={updatedAt.toISOString()} />
        )}
      </div>
      <section aria-labelledby="remove" className="grid max-w-3xl gap-4 border-t border-rule pt-6">
        <h2 id="remove">Remove this page</h2>
        <RemovePolicy slug={slug} title={title} />
      </section>
    </Room>
  )
}

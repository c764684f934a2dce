import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { termsToTry } from '#newsroom/syndication/try-terms.ts'
import { Empty, Room } from '../../room.tsx'
import { SimulatorForm } from './simulator-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Try terms' }

/** What last month would have been under other terms. */
export default async function SimulatorPage() {
  const { partners, agreements } = await termsToTry(await requireActor('partner.read'))
  return (
    <Room title="Try terms on last month’s stories" intro={<>What would have been allowed, warned of, refused or taken down, had these terms held. Nothing is saved. To try terms that are not agreed yet, write them into a partner’s form. <a href="/desk/partners">All partners</a></>}>
      {agreements.length === 0 ? <Empty><p>Nothing is agreed with anybody yet. Agree on terms with a partner first.</p></Empty> : <SimulatorForm partners={partners} agreements={agreements} />}
    </Room>
  )
}

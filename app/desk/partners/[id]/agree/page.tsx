import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireActor } from '#app/session.ts'
import { dayIn } from '#lib/wall-time.ts'
import { Terms } from '#newsroom/rights/terms.ts'
import { site } from '#newsroom/site.ts'
import { partnerAtDesk } from '#newsroom/syndication/partners-at-desk.ts'
import { Room } from '../../../room.tsx'
import { AgreeForm } from './agree-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Agree on terms' }

type Props = { params: Promise<{ id: string }> }

export default async function AgreePage({ params }: Props) {
  const actor = await requireActor('partner.agree')
  const [{ id }, { paper }] = await Promise.all([params, site()])
  const today = dayIn(paper.timeZone, new Date())
  const partner = await partnerAtDesk(actor, id, today)
  if (!partner) notFound()
  const { name, homepage, lang, versions } = partner
  const newest = versions.filter(({ direction }) => direction === 'IN')[0]
  return (
    <Room
      title={`Agree on terms with ${name}`}
      intro={<>{newest ? `The form holds version ${newest.version}. What you save is version ${newest.version + 1}; ` : 'What you save is version 1; '}no version is ever changed, and stories keep the one under which they were taken. <a href={`/desk/partners/${id}`}>Back to the partner</a></>}
    >
      <AgreeForm partner={{ id, name, homepage, lang }} terms={newest?.terms ?? Terms.parse({ credit: { template: 'COURTESY: {partner}' } })} today={today} paper={paper.name} />
    </Room>
  )
}

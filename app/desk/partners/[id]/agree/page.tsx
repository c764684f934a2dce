import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireActor } from '#app/session.ts'
import { siteAddress } from '#app/site-address.ts'
import { dayIn } from '#lib/wall-time.ts'
import { Terms } from '#newsroom/rights/terms.ts'
import { site } from '#newsroom/site.ts'
import { partnerAtDesk } from '#newsroom/syndication/partners-at-desk.ts'
import { Room } from '../../../room.tsx'
import { AgreeForm } from './agree-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Agree on terms' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AgreePage({ params, searchParams }: Props) {
  const actor = await requireActor('partner.agree')
  const [{ id }, { paper }, asked] = await Promise.all([params, site(), searchParams])
  const today = dayIn(paper.timeZone, new Date())
  const partner = await partnerAtDesk(actor, id, today)
  if (!partner) notFound()
  const { name, homepage, lang, versions } = partner
  const way = asked['way'] === 'out' ? 'OUT' : 'IN'
  const newest = versions.filter(({ direction }) => direction === way)[0]
  // Whoever gives is credited: a partner for what we take, this paper for what goes out.
  const credited = way === 'IN' ? { name, homepage, lang } : { name: paper.name, homepage: siteAddress(), lang: paper.lang }
  return (
    <Room
      title={way === 'IN' ? `Agree on terms with ${name}` : `Agree with ${name} on what they take from us`}
      intro={<>{newest ? `The form holds version ${newest.version}. What you save is version ${newest.version + 1}; ` : 'What you save is version 1; '}no version is ever changed, and stories keep the one under which they were taken. <a href={`/desk/partners/${id}`}>Back to the partner</a></>}
    >
      <AgreeForm way={way} partner={{ id, ...credited }} terms={newest?.terms ?? Terms.parse({ credit: { template: 'COURTESY: {partner}' } })} today={today} paper={way === 'IN' ? paper.name : name} />
    </Room>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PartnerLogo } from '#app/(site)/partners/partner-logo.tsx'
import { requireActor } from '#app/session.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { dayIn } from '#lib/wall-time.ts'
import { can } from '#newsroom/access/can.ts'
import { site } from '#newsroom/site.ts'
import { partnerAtDesk } from '#newsroom/syndication/partners-at-desk.ts'
import { Room } from '../../room.tsx'
import { KillForm } from '../kill-form.tsx'
import { ChangePartner } from '../partner-forms.tsx'
import { contactWords, statusWords } from '../partner-words.ts'
import { PartnerLogoForms } from './partner-logo-forms.tsx'
import { VersionsPart } from './versions-part.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Partner' }

type Props = { params: Promise<{ id: string }> }

export default async function PartnerPage({ params }: Props) {
  const actor = await requireActor('partner.read')
  const [{ id }, { paper }] = await Promise.all([params, site()])
  const partner = await partnerAtDesk(actor, id, dayIn(paper.timeZone, new Date()))
  if (!partner) notFound()
  const { name, status, slug, contacts, versions, unagreed } = partner
  return (
    <Room
      title={name}
      intro={<>{statusWords[status]}. <a href="/desk/partners">All partners</a></>}
      deeds={
        <>
          {can(actor, 'partner.agree') && <ButtonLink look="strong" href={`/desk/partners/${id}/agree`}>{versions.some(({ direction }) => direction === 'IN') ? 'Agree on new terms' : 'Agree on terms'}</ButtonLink>}
          {can(actor, 'partner.agree') && <ButtonLink href={`/desk/partners/${id}/agree?way=out`}>Agree on what they take from us</ButtonLink>}
          <ButtonLink href={`/desk?partner=${id}`}>Its stories</ButtonLink>
          {status !== 'PROSPECT' && <ButtonLink href={`/partners/${slug}`}>As readers see it</ButtonLink>}
        </>
      }
    >
      <div className="grid max-w-2xl gap-8">
        <VersionsPart versions={versions} unagreed={unagreed} name={name} paper={paper} mayFetch={can(actor, 'partner.document')} mayAttach={can(actor, 'partner.agree')} />
        <section aria-labelledby="contacts" className="grid gap-3 border-t border-rule pt-5">
          <h2 id="contacts">Whom we reach</h2>
          {contacts.length === 0 && <p>Nobody is named. Write down whom to ring when a story has to come down.</p>}
          <dl className="grid gap-3">
            {contacts.map(({ id: key, kind, name: person, email, phone }) => (
              <div key={key}>
                <dt className="text-soft">{contactWords[kind]}</dt>
                <dd className="wrap-anywhere">
                  <bdi>{person}</bdi>
                  {phone && <>, <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a></>}
                  {email && <>, <a href={`mailto:${email}`}>{email}</a></>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        {can(actor, 'partner.kill') && (
          <details className="border-t border-rule pt-5">
            <summary className="cursor-pointer py-1 font-semibold">They killed a story</summary>
            <div className="mt-3 grid gap-3">
              <p className="text-soft">What readers see of it goes at once, a draft of it can no longer go out, and it is refused should it come again. It takes two people to undo that.</p>
              <KillForm partnerId={id} />
            </div>
          </details>
        )}
        {can(actor, 'partner.change') && (
          <PartnerLogoForms partner={{ id, name, logo: partner.logo }}>
            <PartnerLogo logo={partner.logo} />
          </PartnerLogoForms>
        )}
        {can(actor, 'partner.change') && (
          <details className="border-t border-rule pt-5">
            <summary className="cursor-pointer py-1 font-semibold">Change who they are and how they are reached</summary>
            <div className="mt-3">
              <ChangePartner partner={partner} />
            </div>
          </details>
        )}
      </div>
    </Room>
  )
}

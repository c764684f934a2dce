import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContributorNav } from '#app/desk/contributors/contributor-nav.tsx'
import { Room } from '#app/desk/room.tsx'
import { requireActor } from '#app/session.ts'
import { contactOf } from '#newsroom/contributors/contact.ts'
import { contributorAtDesk } from '#newsroom/contributors/desk.ts'
import { ContactForm } from './contact-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Private contact' }

type Props = { params: Promise<{ id: string }> }

export default async function ContactPage({ params }: Props) {
  const actor = await requireActor('contributor.contact')
  const contributor = await contributorAtDesk(actor, (await params).id)
  if (!contributor) notFound()
  const contact = await contactOf(actor, contributor.id)
  return (
    <Room title={`${contributor.profile.name}: private contact`} intro="Only admins see this page. Nothing of it stands in the profile, in its history, in exports or in the audit.">
      <ContributorNav actor={actor} contributor={contributor} here="contact" />
      <ContactForm contributorId={contributor.id} contact={contact} />
    </Room>
  )
}

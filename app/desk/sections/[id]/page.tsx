import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireActor } from '#app/session.ts'
import { sectionsAtDesk } from '#newsroom/sections/desk.ts'
import { Room } from '../../room.tsx'
import { ChangeSection, RemoveSection } from '../section-forms.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Section' }

type Props = { params: Promise<{ id: string }> }

export default async function SectionPage({ params }: Props) {
  const actor = await requireActor('section.change')
  const { id } = await params
  const sections = await sectionsAtDesk(actor)
  const section = sections.find((one) => one.id === id)
  if (!section) notFound()
  const { slug, name, description, stories } = section
  return (
    <Room title={section.name} intro={<a href="/desk/sections">All sections</a>} deeds={<a href={`/${section.slug}`}>As readers see it</a>}>
      <div className="max-w-2xl">
        <ChangeSection id={id} name={name} slug={slug} description={description} />
      </div>
      <section aria-labelledby="remove" className="grid max-w-2xl gap-4 border-t border-rule pt-6">
        <h2 id="remove">Remove this section</h2>
        <RemoveSection id={id} name={section.name} stories={stories} others={sections.filter((one) => one.id !== id).map((one) => ({ id: one.id, name: one.name }))} />
      </section>
    </Room>
  )
}

import { can, type Actor } from '#newsroom/access/can.ts'
import type { DeskContributor } from '#newsroom/contributors/desk.ts'

type NavProps = { actor: Actor; contributor: Pick<DeskContributor, 'id' | 'slug' | 'hasProposal' | 'profile'>; here: 'profile' | 'history' | 'proposal' | 'contact' | 'account' }

/** The pages about one contributor. */
export function ContributorNav({ actor, contributor: { id, slug, hasProposal, profile }, here }: NavProps) {
  const at = `/desk/contributors/${id}`
  const pages = [
    { key: 'profile', href: at, name: 'Profile', open: true },
    { key: 'history', href: `${at}/history`, name: 'History', open: true },
    { key: 'proposal', href: `${at}/proposal`, name: hasProposal ? 'A proposal waits' : 'Proposal', open: can(actor, 'proposal.decide') },
    { key: 'contact', href: `${at}/contact`, name: 'Private contact', open: can(actor, 'contributor.contact') },
    { key: 'account', href: `${at}/account`, name: 'Account', open: can(actor, 'contributor.link-user') },
    { key: 'public', href: `/contributors/${slug}`, name: 'As readers see it', open: true },
  ]
  return (
    <nav aria-label={`About ${profile.name}`}>
      <ul className="flex flex-wrap gap-x-5">
        {pages.filter(({ open }) => open).map(({ key, href, name }) => (
          <li key={key}>
            <a href={href} aria-current={key === here ? 'page' : undefined} className="inline-flex min-h-10 items-center border-b-2 border-transparent no-underline hover:border-soft aria-[current=page]:border-ink aria-[current=page]:font-semibold">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

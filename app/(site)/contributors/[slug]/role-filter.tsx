import { bylineRole, type BylineRole } from '#newsroom/contributors/byline-roles.ts'
import { withQuery } from '../../asked.ts'

type FilterProps = { path: string; roles: { role: BylineRole; stories: number }[]; role: BylineRole | undefined }

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The parts somebody had in stories, as links; for one who has had only one part there is nothing to choose. */
export function RoleFilter({ path, roles, role }: FilterProps) {
  if (roles.length < 2) return null
  return (
    <nav aria-label="Stories by what they did" className="mb-6">
      <ul className="flex flex-wrap gap-2">
        <li>
          <Choice href={path} chosen={!role}>
            All
          </Choice>
        </li>
        {roles.map((part) => (
          <li key={part.role}>
            <Choice href={withQuery(path, { role: part.role.toLowerCase() })} chosen={part.role === role}>
              {capital(bylineRole[part.role].noun)} <span className="ms-1.5 text-soft">{part.stories}</span>
            </Choice>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Choice({ href, chosen, children }: { href: string; chosen: boolean; children: React.ReactNode }) {
  return (
    <a href={href} aria-current={chosen ? 'true' : undefined} className={chosen ? 'control border-ink font-semibold' : 'control'}>
      {children}
    </a>
  )
}

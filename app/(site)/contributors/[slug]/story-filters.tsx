import { bylineRole, type BylineRole } from '#newsroom/contributors/byline-roles.ts'
import { withQuery } from '../../asked.ts'

/** What the list is narrowed to, as parameters of the address. */
type Narrowed = { role: string | undefined; year: string | undefined }
type RoleProps = { path: string; roles: { role: BylineRole; stories: number }[]; role: BylineRole | undefined; narrowed: Narrowed }
type YearProps = { path: string; years: { year: number; stories: number }[]; year: number | undefined; narrowed: Narrowed }

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The parts somebody had in stories, as links; for one who has had only one part there is nothing to choose. */
export function RoleFilter({ path, roles, role, narrowed }: RoleProps) {
  if (roles.length < 2) return null
  return (
    <nav aria-label="Stories by what they did" className="mb-6">
      <ul className="flex flex-wrap gap-2">
        <li>
          <Choice href={withQuery(path, { ...narrowed, role: undefined })} chosen={!role}>
            All
          </Choice>
        </li>
        {roles.map((part) => (
          <li key={part.role}>
            <Choice href={withQuery(path, { ...narrowed, role: part.role.toLowerCase() })} chosen={part.role === role}>
              {capital(bylineRole[part.role].noun)} <span className="ms-1.5 text-soft">{part.stories}</span>
            </Choice>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The years in which somebody's stories ran; one year needs no choice. */
export function YearFilter({ path, years, year, narrowed }: YearProps) {
  if (years.length < 2) return null
  return (
    <nav aria-label="Stories by year" className="mb-6">
      <ul className="flex flex-wrap gap-2">
        <li>
          <Choice href={withQuery(path, { ...narrowed, year: undefined })} chosen={!year}>
            All years
          </Choice>
        </li>
        {years.map((ran) => (
          <li key={ran.year}>
            <Choice href={withQuery(path, { ...narrowed, year: ran.year })} chosen={ran.year === year}>
              {ran.year} <span className="ms-1.5 text-soft">{ran.stories}</span>
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

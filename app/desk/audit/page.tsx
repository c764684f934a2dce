import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Reasons } from '#app/ui/reasons.tsx'
import { auditPeople, auditRows } from '#newsroom/access/audit-log.ts'
import { subjectsNamed } from '#newsroom/access/audit-subjects.ts'
import { Refused } from '#newsroom/refusal.ts'
import { site } from '#newsroom/site.ts'
import { Empty, Room } from '../room.tsx'
import { AuditList } from './audit-list.tsx'
import { CheckChain } from './check-chain.tsx'
import { FilterForm } from './filter-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Audit' }

const FIELDS = ['person', 'deed', 'type', 'id', 'from', 'to', 'words', 'after'] as const
type Asked = Partial<Record<(typeof FIELDS)[number], string>>
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor('audit.read')
  const query = await searchParams
  // What an address may hold besides (a campaign's mark, a router's own word) is no filter.
  const asked: Asked = Object.fromEntries(FIELDS.flatMap((name) => (typeof query[name] === 'string' && query[name] !== '' ? [[name, query[name]]] : [])))
  const { after, ...filter } = asked
  const [{ paper }, found] = await Promise.all([site(), auditRows(actor, asked).catch(refusal)])
  const people = await auditPeople(actor, 'reasons' in found ? undefined : filter.person)
  const file = `/api/audit.csv?${new URLSearchParams(filter).toString()}`
  const rows = 'reasons' in found ? [] : found.rows
  const subject = filter.type && filter.id ? { subjectType: filter.type, subjectId: filter.id } : null
  const nameOf = await subjectsNamed(subject ? [...rows, subject] : rows)
  const about = subject && (nameOf(subject)?.name ?? `${subject.subjectType} ${subject.subjectId}`)
  return (
    <Room title="Audit" intro="Who did what, and when. Every row is sealed by the one after it, so that none can be changed unseen." deeds={rows.length > 0 && <ButtonLink href={file} download>Save as CSV</ButtonLink>}>
      <FilterForm asked={filter} people={people} about={about} />
      {'reasons' in found ? (
        <Reasons reasons={found.reasons.map(({ code, message }) => ({ code, message }))} />
      ) : rows.length === 0 ? (
        <Empty>
          <p>Nothing was done that fits. Look for fewer things at once, or for a longer time.</p>
        </Empty>
      ) : (
        <AuditList rows={rows} nameOf={nameOf} paper={paper} />
      )}
      {!('reasons' in found) && (after || found.next) && (
        <nav aria-label="Pages" className="flex gap-6">
          {after && <a href={`/desk/audit?${new URLSearchParams(filter).toString()}`}>Newest</a>}
          {found.next && <a href={`/desk/audit?${new URLSearchParams({ ...filter, after: found.next }).toString()}`}>Older</a>}
        </nav>
      )}
      <CheckChain lang={paper.lang} />
    </Room>
  )
}

function refusal(error: unknown): { reasons: Refused['reasons'] } {
  if (error instanceof Refused) return { reasons: error.reasons }
  throw error
}

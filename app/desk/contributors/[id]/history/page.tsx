import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContributorNav } from '#app/desk/contributors/contributor-nav.tsx'
import { Difference } from '#app/desk/contributors/difference.tsx'
import { Room } from '#app/desk/room.tsx'
import { requireActor } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { contributorAtDesk } from '#newsroom/contributors/desk.ts'
import { profileHistory, versionsCompared } from '#newsroom/contributors/history.ts'
import { site } from '#newsroom/site.ts'
import { RestoreForm } from './restore-form.tsx'
import { VersionTable } from './version-table.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'History of a profile' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const numberIn = (value: string | string[] | undefined): number | null => (typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null)

export default async function HistoryPage({ params, searchParams }: Props) {
  const actor = await requireActor('contributor.read')
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const contributor = await contributorAtDesk(actor, id)
  if (!contributor) notFound()
  const page = numberIn(asked['page']) ?? 1
  const [{ paper }, { versions, more }] = await Promise.all([site(), profileHistory(actor, id, page)])
  const to = numberIn(asked['to']) ?? versions[0]?.number ?? contributor.version
  const from = numberIn(asked['from']) ?? Math.max(1, to - 1)
  const fields = from === to ? [] : await versionsCompared(actor, id, from, to)
  const shown = versions.find(({ number }) => number === from)
  return (
    <Room title={`${contributor.profile.name}: history`} intro="Every saved version, newest first. Choose two to see what differs, word by word.">
      <ContributorNav actor={actor} contributor={contributor} here="history" />
      <form className="grid gap-4">
        <VersionTable versions={versions} from={from} to={to} timeZone={paper.timeZone} lang={paper.lang} />
        <div>
          <Button look="plain">Compare</Button>
        </div>
      </form>
      {(page > 1 || more) && (
        <nav aria-label="Pages" className="flex gap-6">
          {page > 1 && <a href={`?page=${page - 1}`}>Newer</a>}
          {more && <a href={`?page=${page + 1}`}>Older</a>}
        </nav>
      )}
      <section aria-labelledby="difference" className="grid max-w-3xl gap-4">
        <h2 id="difference">From version {from} to version {to}</h2>
        {fields === null ? <p>There is no such version. Choose two of the list.</p> : contributor.version === 1 ? <p className="text-soft">There is one version yet. Each save adds one.</p> : <Difference fields={fields} label={`What version ${to} says otherwise than version ${from}`} />}
      </section>
      {fields !== null && from !== contributor.version && contributor.mergedIntoId === null && (
        <section aria-labelledby="restore" className="grid max-w-xl gap-4 border-t border-rule pt-5">
          <h2 id="restore">Restore version {from}</h2>
          <p className="text-soft">The profile will say again what it said then{shown?.note ? ` (“${shown.note}”)` : ''}. That is a new version: none is lost.</p>
          <RestoreForm key={`${from} ${contributor.version}`} contributorId={id} number={from} version={contributor.version} />
        </section>
      )}
    </Room>
  )
}

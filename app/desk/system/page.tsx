import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { systemFacts } from '#newsroom/system/facts.ts'
import { Room } from '../room.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'System' }

export default async function SystemPage() {
  const actor = await requireActor('system.read')
  const groups = await systemFacts(actor)
  return (
    <Room title="System" intro="The machine on which the paper stands, as it is at this moment. Load the page again for newer figures.">
      <section aria-labelledby="backup" className="grid max-w-2xl gap-2 border-s-4 border-alarm ps-4">
        <h2 id="backup">Backup</h2>
        <p>
          None has been made by the paper itself: it cannot make any yet. Until then, stop the paper and copy its whole folder of data (the folder named under Disk), or, where the database is your own, use <code>pg_dump</code> and copy the folder <code>media</code> beside it.
        </p>
      </section>
      <div className="grid gap-8 md:grid-cols-2">
        {groups.map(({ title, facts }) => (
          <section key={title} aria-label={title} className="grid content-start gap-3">
            <h2>{title}</h2>
            <dl>
              {facts.map((fact) => (
                <div key={fact.name} className="grid gap-x-4 border-b border-rule py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
                  <dt className="text-soft">{fact.name}</dt>
                  <dd className="tabular-nums [overflow-wrap:anywhere]">{'value' in fact ? fact.value : <span className="text-alarm">Cannot be read: {fact.trouble}</span>}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Room>
  )
}

import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { REDIRECT_KINDS, REDIRECTS_A_PAGE, redirectsAtDesk, whatHappensTo, type RedirectKind } from '#newsroom/redirects/desk.ts'
import { site } from '#newsroom/site.ts'
import { Empty, Room } from '../room.tsx'
import { pageIn, Pages } from './pages.tsx'
import { AddRedirect } from './redirect-forms.tsx'
import { kindWords, RedirectTable } from './redirect-table.tsx'
import { RedirectTabs } from './tabs.tsx'
import { TestBox } from './test-box.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Redirects' }

type Props = { searchParams: Promise<Record<'q' | 'kind' | 'page' | 'from' | 'try', string | string[] | undefined>> }

const one = (value: string | string[] | undefined) => ((Array.isArray(value) ? value[0] : value) ?? '').slice(0, 2048).replaceAll('\0', '').toWellFormed()

export default async function RedirectsPage({ searchParams }: Props) {
  const actor = await requireActor('redirect.read')
  const asked = await searchParams
  const [search, typed, tried] = [one(asked.q).trim(), one(asked.from), one(asked.try)]
  const kind: RedirectKind | undefined = REDIRECT_KINDS.find((known) => known === asked.kind)
  const page = pageIn(asked.page)
  const [{ redirects, all }, { paper }, outcome] = await Promise.all([redirectsAtDesk(actor, { search, kind, page }), site(), tried ? whatHappensTo(actor, tried) : null])
  const href = (to: number) => `/desk/redirects?${new URLSearchParams({ ...(search && { q: search }), ...(kind && { kind }), page: String(to) })}`
  return (
    <Room title="Redirects" intro="Addresses that readers may still bring, from an older site or from before a story moved, and where they lead.">
      <RedirectTabs here="/desk/redirects" />
      <div className="grid gap-8 md:grid-cols-2">
        <section aria-labelledby="add" className="grid content-start gap-4">
          <h2 id="add">Add a redirect</h2>
          <AddRedirect key={typed} from={typed} />
        </section>
        <TestBox asked={tried} outcome={outcome} />
      </div>
      <section aria-labelledby="all" className="grid gap-4">
        <h2 id="all">All redirects</h2>
        <form action="/desk/redirects" role="search" aria-label="Search the redirects" className="grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_14rem_auto]">
          <Field label="Search in old and new addresses" name="q" type="search" defaultValue={search} />
          <Select label="Made by" name="kind" defaultValue={kind ?? ''} options={[['', 'Anybody'], ...REDIRECT_KINDS.map((known) => [known, kindWords[known]] as const)]} />
          <Button look="plain">Search</Button>
        </form>
        {redirects.length > 0 ? (
          <>
            <p className="text-soft">{all === 1 ? 'One redirect.' : `${all.toLocaleString('en')} redirects.`}</p>
            <RedirectTable redirects={redirects} paper={paper} />
            <Pages page={page} all={all} each={REDIRECTS_A_PAGE} href={href} />
          </>
        ) : (
          <Empty>
            <p>{search || kind || page > 1 ? 'No redirect is like this. Search for less, or for another part of the address.' : 'There is no redirect yet. When a story’s address changes, the paper makes one by itself; those of an older site you add above, or import from a file.'}</p>
          </Empty>
        )}
      </section>
    </Room>
  )
}

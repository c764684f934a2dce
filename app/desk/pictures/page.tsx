import type { Metadata, Route } from 'next'
import { requireActor } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { pictureFilter, picturesAtDesk, type PictureFilter } from '#newsroom/media/desk.ts'
import { site } from '#newsroom/site.ts'
import { Empty, Room } from '../room.tsx'
import { PictureGrid } from './picture-grid.tsx'
import { UploadPart } from './upload-part.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Pictures' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PicturesPage({ searchParams }: Props) {
  const actor = await requireActor('media.read')
  const asked = await searchParams
  const filter = pictureFilter(asked)
  const wished = Number(asked['page'])
  const [{ paper }, list] = await Promise.all([site(), picturesAtDesk(actor, filter, { page: Number.isInteger(wished) && wished > 0 ? Math.min(wished, 100_000) : 1 })])
  const fields = { ...(filter.q && { q: filter.q }), ...(filter.lacks && { lacks: filter.lacks }) }
  const isNarrowed = Object.keys(fields).length > 0
  const address = (page: number) => `/desk/pictures?${new URLSearchParams({ ...fields, page: String(page) }).toString()}` as Route
  return (
    <Room title="Pictures" intro="Every picture of the paper. Readers see one only once a story, a profile or the masthead shows it.">
      <UploadPart />
      <FilterForm filter={filter} />
      <p role="status">{list.total === 1 ? '1 picture' : `${list.total.toLocaleString(paper.lang)} pictures`}</p>
      {list.pictures.length === 0 ? (
        <Empty>
          <p>{isNarrowed ? 'No picture fits. Look for fewer words, or for all pictures.' : 'There are no pictures yet. Add the first ones above.'}</p>
        </Empty>
      ) : (
        <PictureGrid pictures={list.pictures} now={new Date()} lang={paper.lang} timeZone={paper.timeZone} />
      )}
      <nav aria-label="Pages" className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
        {list.page > 1 && <a href={address(list.page - 1)}>Before</a>}
        {list.pages > 1 && <span>{`Page ${list.page} of ${list.pages}`}</span>}
        {list.page < list.pages && <a href={address(list.page + 1)}>Next</a>}
      </nav>
    </Room>
  )
}

const choices = [
  ['', 'All pictures'],
  ['alt', 'Without alt text'],
  ['credit', 'Without credit'],
  ['rights-soon', 'Rights end within 30 days'],
  ['rights-ended', 'Rights have ended'],
  ['unused', 'Not used anywhere'],
] as const

/** A plain form that asks for an address: it can be kept and shared, and works before any script. */
const FilterForm = ({ filter }: { filter: PictureFilter }) => (
  <form method="get" action="/desk/pictures" role="search" aria-label="Look for pictures" className="grid gap-4">
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <Field label="Words in alt text, caption, credit or creator" name="q" type="search" defaultValue={filter.q} maxLength={200} dir="auto" />
      <Select label="Show" name="lacks" defaultValue={filter.lacks ?? ''} options={choices} />
    </div>
    <div className="flex flex-wrap items-center gap-4">
      <Button look="plain">Show</Button>
      <a href="/desk/pictures" className="inline-flex min-h-11 items-center">
        Clear
      </a>
    </div>
  </form>
)

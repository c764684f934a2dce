import type { Metadata } from 'next'
import { isDay } from '#newsroom/day.ts'
import { storiesByMonth } from '#newsroom/stories/archive.ts'
import { tags } from '#newsroom/tags.ts'
import { Door } from '../../door.tsx'
import { Elsewhere } from '../../elsewhere.tsx'
import { PageHeading } from '../../page-heading.tsx'
import { counted } from '../../partners/counted.ts'
import { theSite } from '../../the-site.ts'
import { Trail } from '../trail.tsx'
import { MonthList } from '../month-list.tsx'

type Props = { params: Promise<{ year: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ year }, { paper }] = await Promise.all([params, theSite()])
  if (!isDay(`${year}-01-01`)) return { robots: { index: false } }
  return { title: `Archive of ${year}`, description: `What ${paper.name} published in ${year}, by month.`, alternates: { canonical: `/archive/${year}` } }
}

export default async function ArchiveYear({ params }: Props) {
  const { year } = await params
  if (!isDay(`${year}-01-01`)) return <Elsewhere path={`/archive/${encodeURIComponent(year)}`} />
  const [{ paper }, months] = await Promise.all([theSite(), storiesByMonth({ year })])
  const all = months.reduce((sum, { stories }) => sum + stories, 0)
  return (
    <>
      <Door status={all > 0 ? 200 : 404} tags={[tags.site, tags.day(year)]} until={null} />
      <Trail span={year} lang={paper.lang} />
      <PageHeading title={year}>
        <p>{all > 0 ? counted(all) : 'Nothing was published in this year.'}</p>
      </PageHeading>
      <MonthList months={months} lang={paper.lang} />
    </>
  )
}

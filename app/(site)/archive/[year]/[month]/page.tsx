import type { Metadata } from 'next'
import { isDay } from '#newsroom/day.ts'
import { calendarOf } from '#newsroom/stories/archive.ts'
import { tags } from '#newsroom/tags.ts'
import { Door } from '../../../door.tsx'
import { Elsewhere } from '../../../elsewhere.tsx'
import { PageHeading } from '../../../page-heading.tsx'
import { counted } from '../../../partners/counted.ts'
import { theSite } from '../../../the-site.ts'
import { Beside, besideTags } from '../../beside.tsx'
import { monthWords } from '../../calendar-words.ts'
import { Trail } from '../../trail.tsx'
import { Calendar } from './calendar.tsx'

type Props = { params: Promise<{ year: string; month: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ year, month }, { paper }] = await Promise.all([params, theSite()])
  if (!isDay(`${year}-${month}-01`)) return { robots: { index: false } }
  const words = monthWords(`${year}-${month}`, paper.lang)
  return { title: `Archive of ${words}`, description: `What ${paper.name} published in ${words}, by day.`, alternates: { canonical: `/archive/${year}/${month}` } }
}

export default async function ArchiveMonth({ params }: Props) {
  const { year, month } = await params
  const span = `${year}-${month}`
  if (!isDay(`${span}-01`)) return <Elsewhere path={`/archive/${encodeURIComponent(year)}/${encodeURIComponent(month)}`} />
  const [{ paper }, { days, previous, next }] = await Promise.all([theSite(), calendarOf(span)])
  const all = days.reduce((sum, { stories }) => sum + stories, 0)
  return (
    <>
      <Door status={all > 0 ? 200 : 404} tags={[tags.site, tags.day(span), ...besideTags(span, previous, next)]} until={null} />
      <Trail span={span} lang={paper.lang} />
      <PageHeading title={monthWords(span, paper.lang)}>
        <p>{all > 0 ? counted(all) : 'Nothing was published in this month.'}</p>
      </PageHeading>
      <Calendar month={span} days={days} lang={paper.lang} />
      <Beside label="Other months" previous={previous} next={next} words={(other) => monthWords(other, paper.lang)} />
    </>
  )
}

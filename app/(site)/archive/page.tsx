import type { Metadata } from 'next'
import { storiesByMonth } from '#newsroom/stories/archive.ts'
import { tags } from '#newsroom/tags.ts'
import { Door } from '../door.tsx'
import { PageHeading } from '../page-heading.tsx'
import { counted } from '../partners/counted.ts'
import { theSite } from '../the-site.ts'
import { MonthList } from './month-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { paper } = await theSite()
  return { title: 'Archive', description: `Everything ${paper.name} has published, by year, month and day.`, alternates: { canonical: '/archive' } }
}

export default async function Archive() {
  const [{ paper }, months] = await Promise.all([theSite(), storiesByMonth()])
  const years = [...Map.groupBy(months, ({ span }) => span.slice(0, 4))].reverse()
  const all = months.reduce((sum, { stories }) => sum + stories, 0)
  return (
    <>
      <Door tags={[tags.site, tags.latest]} until={null} />
      <PageHeading title="Archive">
        <p>{all === 0 ? 'Nothing has been published yet.' : `${counted(all)}, by the day they were first published.`}</p>
      </PageHeading>
      {years.map(([year, months]) => (
        <section key={year} aria-labelledby={`year-${year}`} className="border-t border-rule py-5 md:grid md:grid-cols-[8rem_minmax(0,1fr)]">
          <h2 id={`year-${year}`} className="mb-3 text-[1.7rem] leading-none">
            <a href={`/archive/${year}`} className="inline-block py-1 no-underline">
              {year}
            </a>
          </h2>
          <MonthList months={months} lang={paper.lang} />
        </section>
      ))}
    </>
  )
}

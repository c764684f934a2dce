import type { Metadata } from 'next'
import { dayIn } from '#lib/wall-time.ts'
import { publishedCorrections } from '#newsroom/stories/corrections.ts'
import { tags } from '#newsroom/tags.ts'
import { pageHref, type Query } from '../asked.ts'
import { monthWords } from '../archive/calendar-words.ts'
import { Door } from '../door.tsx'
import { PageHeading } from '../page-heading.tsx'
import { pageAsked } from '../paging.tsx'
import { theSite } from '../the-site.ts'
import { Pages } from '../pages.tsx'
import { RecordEntry } from './record-entry.tsx'

type Props = { searchParams: Query }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ paper }, query] = await Promise.all([theSite(), searchParams])
  return { title: 'Corrections', description: `What ${paper.name} got wrong, and what is right.`, alternates: { canonical: pageHref('/corrections', pageAsked(query['page'])) } }
}

export default async function Corrections({ searchParams }: Props) {
  const page = pageAsked((await searchParams)['page'])
  const [{ paper, policies }, { entries, more }] = await Promise.all([theSite(), publishedCorrections({ page })])
  const policy = policies.find(({ slug }) => /\bcorrections?\b/.test(slug))
  const months = Map.groupBy(entries, ({ at }) => monthWords(dayIn(paper.timeZone, at).slice(0, 7), paper.lang))
  return (
    <>
      <Door status={page > 1 && entries.length === 0 ? 404 : 200} tags={[tags.site, tags.corrections, ...entries.map(({ storyId }) => tags.story(storyId))]} until={null} />
      <PageHeading title="Corrections">
        <p>
          What we got wrong, and what is right. Every correction, clarification and withdrawal stands here and with its story, for good.
        </p>
        <p className="mt-3 flex flex-wrap gap-3">
          {policy && (
            <a href={`/policies/${policy.slug}`} className="control">
              How we correct
            </a>
          )}
          {paper.email && (
            <a href={`mailto:${paper.email}`} className="control">
              Tell us of a mistake
            </a>
          )}
        </p>
      </PageHeading>
      {[...months].map(([month, entries]) => (
        <section key={month} aria-labelledby={`in-${month.replaceAll(/\W+/g, '-')}`} className="border-t-2 border-ink pt-3 pb-8 md:grid md:grid-cols-[12rem_minmax(0,1fr)]">
          <h2 id={`in-${month.replaceAll(/\W+/g, '-')}`} className="mb-4 text-[1.25rem]">
            {month}
          </h2>
          <ol className="grid max-w-[42rem] gap-7">
            {entries.map((entry) => (
              <li key={entry.id}>
                <RecordEntry entry={entry} paper={paper} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {entries.length === 0 && <p className="text-soft">{page > 1 ? 'There are no corrections this far back.' : 'There are none yet.'}</p>}
      <Pages label="Pages of corrections" previous={page > 1 ? pageHref('/corrections', page - 1) : null} next={more ? pageHref('/corrections', page + 1) : null} words={['Newer', 'Older']} />
    </>
  )
}

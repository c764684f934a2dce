import type { Metadata } from 'next'
import { dayAfter, isDay } from '#newsroom/day.ts'
import { shownCards } from '#newsroom/shown.ts'
import { daysBeside } from '#newsroom/stories/archive.ts'
import { publishedStories } from '#newsroom/stories/published.ts'
import { tags } from '#newsroom/tags.ts'
import { pageHref, type Query } from '../../../../asked.ts'
import { Door } from '../../../../door.tsx'
import { Elsewhere } from '../../../../elsewhere.tsx'
import { PageHeading } from '../../../../page-heading.tsx'
import { pageAsked, Paging } from '../../../../paging.tsx'
import { StoryList } from '../../../../story-list.tsx'
import { theSite } from '../../../../the-site.ts'
import { Beside, besideTags } from '../../../beside.tsx'
import { archivePath, dayWords } from '../../../calendar-words.ts'
import { Trail } from '../../../trail.tsx'

type Props = { params: Promise<{ year: string; month: string; day: string }>; searchParams: Query }

const A_DAY = 60

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ year, month, day }, query, { paper }] = await Promise.all([params, searchParams, theSite()])
  const span = `${year}-${month}-${day}`
  if (!isDay(span)) return { robots: { index: false } }
  const words = dayWords(span, paper.lang)
  return { title: words, description: `What ${paper.name} published on ${words}.`, alternates: { canonical: pageHref(archivePath(span), pageAsked(query['page'])) } }
}

export default async function ArchiveDay({ params, searchParams }: Props) {
  const [{ year, month, day }, query] = await Promise.all([params, searchParams])
  const span = `${year}-${month}-${day}`
  if (!isDay(span)) return <Elsewhere path={`/archive/${[year, month, day].map(encodeURIComponent).join('/')}`} />
  const page = pageAsked(query['page'])
  const now = new Date()
  const [{ paper }, { cards, more }, { previous, next }] = await Promise.all([
    theSite(),
    publishedStories({ from: span, before: dayAfter(span) }, { page, size: A_DAY, now }),
    daysBeside(span, now),
  ])
  const shown = shownCards(cards, now)
  return (
    <>
      <Door status={cards.length > 0 ? 200 : 404} tags={[tags.site, tags.day(span), ...besideTags(span, previous, next), ...shown.tags]} until={shown.until} />
      <Trail span={span} lang={paper.lang} />
      <PageHeading title={dayWords(span, paper.lang)} />
      <StoryList cards={cards} paper={paper} withSection empty={page > 1 ? 'There are no more stories of this day.' : 'Nothing was published on this day.'} />
      <Paging page={page} more={more} href={(to) => pageHref(archivePath(span), to)} />
      <Beside label="Other days" previous={previous} next={next} words={(other) => dayWords(other, paper.lang)} />
    </>
  )
}

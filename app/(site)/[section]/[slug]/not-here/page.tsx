import type { Metadata } from 'next'
import { cache } from 'react'
import { territoryInWords } from '#newsroom/rights/terms-in-words.ts'
import { publishedStory } from '#newsroom/stories/published-story.ts'
import { tags } from '#newsroom/tags.ts'
import { Door } from '../../../door.tsx'
import { Elsewhere } from '../../../elsewhere.tsx'
import { PageHeading } from '../../../page-heading.tsx'
import { theSite } from '../../../the-site.ts'

type Props = { params: Promise<{ section: string; slug: string }> }

const theStory = cache(publishedStory)

export const metadata: Metadata = { title: 'Not where you are', robots: { index: false } }

/** What stands in a lent story's place for readers in a country for which it was not lent; the door answers 451 with it. */
export default async function NotHere({ params }: Props) {
  const { section, slug } = await params
  const [, story] = await Promise.all([theSite(), theStory(section, slug)])
  if (!story?.source?.limits || story.extent === 'GONE') return <Elsewhere path={`/${section}/${slug}/not-here`} />
  const { source, path, headline, lang, dir } = story
  const { partner, limits, originalUrl } = source
  return (
    <>
      <Door status={451} tags={[tags.site, tags.story(story.id), tags.path(path), tags.partner(partner.id)]} until={story.publicUntil} robots="noindex" />
      <PageHeading title="This story cannot be read where you are" label={<span lang={lang} dir={dir}>{headline}</span>}>
        <p>
          It was lent to us by <bdi lang={partner.lang} dir={partner.dir}>{partner.name}</bdi>. {limits && territoryInWords(limits)}
        </p>
        {originalUrl && (
          <p className="mt-3">
            <a href={originalUrl} rel="noopener" className="font-semibold underline">
              It may be open to you where it was first published
            </a>
            .
          </p>
        )}
      </PageHeading>
    </>
  )
}

import type { Metadata } from 'next'
import { cache } from 'react'
import type { FieldDifference } from '#newsroom/contributors/profile-difference.ts'
import { publicChanges, type ChangeKind } from '#newsroom/stories/changes.ts'
import { placesAt } from '#newsroom/stories/limits.ts'
import { openRecord } from '#newsroom/stories/record/open-record.ts'
import { tags } from '#newsroom/tags.ts'
import { Moment } from '../../../dates.tsx'
import { Door } from '../../../door.tsx'
import { Elsewhere } from '../../../elsewhere.tsx'
import { PageHeading } from '../../../page-heading.tsx'
import { theSite } from '../../../the-site.ts'
import { RecordPart } from './record-part.tsx'

type Props = { params: Promise<{ section: string; slug: string }> }

const theChanges = cache(publicChanges)

const words: Record<ChangeKind, string> = { MEND: 'A small mend', UPDATE: 'Updated', CORRECTION: 'Corrected', CLARIFICATION: 'Clarified' }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug } = await params
  const story = await theChanges(section, slug)
  return story ? { title: `What changed: ${story.headline}`, alternates: { canonical: story.path } } : { robots: { index: false } }
}

/** Every change of a public story, word by word, for whoever wants to know what it said before. */
export default async function Changes({ params }: Props) {
  const { section, slug } = await params
  const [{ paper }, story, record] = await Promise.all([theSite(), theChanges(section, slug), openRecord(section, slug)])
  if (!story) return <Elsewhere path={`/${section}/${slug}/changes`} />
  const { storyId, path, headline, lang, dir, firstPublishedAt, publicUntil, limits, changes, leftOut, isCut } = story
  return (
    <>
      <Door tags={[tags.site, tags.story(storyId), tags.path(path), tags.section(story.sectionId)]} until={publicUntil} places={placesAt(path, limits)} robots="noindex" />
      <PageHeading title="What changed" label={<a href={path} lang={lang} dir={dir}>{headline}</a>}>
        <p>
          First published <Moment at={firstPublishedAt} paper={paper} style="moment" />. {changes.length === 0 ? 'Its text was not changed since.' : 'Newest first: what is struck out was taken away, what is underlined was added.'}
        </p>
        {leftOut && <p className="mt-3">The story was withdrawn for legal or private reasons at one time. What it said before that is left out here.</p>}
        {isCut && <p className="mt-3">Only the newest changes are told here.</p>}
      </PageHeading>
      <ol className="grid gap-8">
        {changes.map(({ at, kind, note, difference: { fields, hunks } }, index) => (
          <li key={index} className="border-t-2 border-ink pt-3" aria-labelledby={`change-${index}`}>
            <h2 id={`change-${index}`} className="text-[1.25rem]">
              {words[kind]}, <Moment at={at} paper={paper} style="moment" />
            </h2>
            {note && <p className="mt-2 max-w-[40rem]" lang={lang} dir={dir}>{note}</p>}
            {fields.length + hunks.length === 0 && <p className="mt-2 text-soft">Its words stayed the same.</p>}
            <dl className="mt-4 grid gap-4">
              {[...fields, ...hunks.flatMap(({ pieces }) => pieces.map(({ kind: name, parts }, place): FieldDifference => ({ field: String(place), name, parts })))].map(({ name, parts }, place) => (
                <div key={place} className="grid gap-1 sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-4">
                  <dt className="font-sans text-sm text-soft">{name}</dt>
                  <dd className="max-w-[40rem] wrap-anywhere whitespace-pre-wrap" lang={lang} dir={dir}>
                    {parts.map(({ text, is }, part) => (is === 'old' ? <del key={part}>{text}</del> : is === 'new' ? <ins key={part}>{text}</ins> : text))}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
      {record && record.links.length > 0 && <RecordPart path={path} links={record.links} paper={paper} lang={lang} dir={dir} />}
    </>
  )
}

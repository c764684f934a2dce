import type { Site } from '#newsroom/site.ts'
import type { StoryReference } from '#newsroom/stories/published-story.ts'
import { dateWords, looseDate } from './dates.tsx'

const kinds: Record<StoryReference['kind'], string> = {
  DOCUMENT: 'Document', DATASET: 'Data', ARTICLE: 'Article', INTERVIEW: 'Interview', LAW: 'Law', POST: 'Post', OTHER: 'Source',
}

/** What the desk found when it looked at a source again. */
const found: Partial<Record<StoryReference['status'], string>> = {
  MOVED: 'It has moved since.', DEAD: 'It is no longer there.', CHANGED: 'It has changed since.', RETRACTED: 'It was retracted.',
}

/** What the story rests on: numbered as the text cites it, each with the way back to where it is cited. */
export function References({ references, paper }: { references: readonly StoryReference[]; paper: Site['paper'] }) {
  if (references.length === 0) return null
  return (
    <section aria-labelledby="references" className="mt-10 border-t border-rule pt-4" lang={paper.lang} dir={paper.dir}>
      <h2 id="references" className="mb-3 text-[1.25rem]">
        References
      </h2>
      <ol className="grid list-decimal gap-3 ps-6 text-[0.98rem]">
        {references.map((reference) => (
          <li key={reference.id} id={`ref-${reference.number}`} className="ps-1">
            <ReferenceLine reference={reference} paper={paper} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function ReferenceLine({ reference: { kind, title, creators, publisher, published, url, archivedUrl, accessed, locator, quote, status, number, supports }, paper }: { reference: StoryReference; paper: Site['paper'] }) {
  const about = [creators.join(', '), publisher, published && looseDate(published, paper.lang), locator].filter(Boolean).join(', ')
  return (
    <>
      <span className="label">{kinds[kind]} </span>
      {url ? (
        <a href={url} rel="noopener" className="underline" dir="auto">
          {title}
        </a>
      ) : (
        <cite className="not-italic" dir="auto">
          {title}
        </cite>
      )}
      {about && `. ${about}`}
      {'.'}
      {archivedUrl && (
        <>
          {' '}
          <a href={archivedUrl} rel="noopener" className="underline">
            Archived copy
          </a>
          .
        </>
      )}
      {accessed && ` Read ${dateWords(accessed, { lang: paper.lang, timeZone: 'UTC' })}.`}
      {found[status] && <strong className="font-semibold"> {found[status]}</strong>}
      {quote && (
        <q className="mt-0.5 block text-soft" dir="auto">
          {quote}
        </q>
      )}
      {supports.map((words, index) => (
        <a key={index} href={`#cite-${number}-${index + 1}`} role="doc-backlink" className="ms-1 inline-block min-w-6 text-center no-underline" aria-label={`Back to “${words.slice(0, 60)}” in the text`}>
          ↩
        </a>
      ))}
    </>
  )
}

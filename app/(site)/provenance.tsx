import type { Site } from '#newsroom/site.ts'
import type { PublishedStory } from '#newsroom/stories/published-story.ts'
import { CreditLine } from './credit-line.tsx'
import { Moment } from './dates.tsx'

type Source = NonNullable<PublishedStory['source']>

const edited: Record<Source['edits'], string> = {
  NONE: 'It stands here as it was first published.',
  STYLE: 'We edited it for style.',
  HEADLINE: 'The headline is ours.',
  ABRIDGED: 'We shortened it.',
  SUBSTANTIVE: 'We edited it.',
}

/** Where a partner's story comes from, what we did to it, and on what terms it stands here. */
export function Provenance({ source, paper }: { source: Source; paper: Site['paper'] }) {
  const { partner, credit, originalUrl, originalPublished, originalAuthors, edits, licence } = source
  return (
    <section aria-labelledby="provenance" className="mt-10 border-t border-rule pt-4" lang={paper.lang} dir={paper.dir}>
      <h2 id="provenance" className="mb-2 text-[1.25rem]">
        Where this story comes from
      </h2>
      {credit.places.includes('FOOT') && <CreditLine credit={credit} />}
      <p className="mt-2 text-[0.98rem]">
        Reported by{' '}
        <a href={`/partners/${partner.slug}`} lang={partner.lang} dir={partner.dir} className="inline-block underline">
          {partner.name}
        </a>
        {originalAuthors.length > 0 && ` (${originalAuthors.join(', ')})`}
        {originalPublished && (
          <>
            , first published <Moment at={originalPublished} paper={paper} />
          </>
        )}
        {'. '}
        {edited[edits]}
        {licence && (
          <>
            {' Terms: '}
            {licence.url ? (
              <a href={licence.url} rel="license noopener" className="underline">
                {licence.name}
              </a>
            ) : (
              licence.name
            )}
            {'.'}
          </>
        )}
        {originalUrl && (
          <>
            {' '}
            <a href={originalUrl} rel="noopener" className="underline">
              Read the original
            </a>
            .
          </>
        )}
      </p>
    </section>
  )
}

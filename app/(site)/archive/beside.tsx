import { tags } from '#newsroom/tags.ts'
import { archivePath } from './calendar-words.ts'

type BesideProps = { label: string; previous: string | null; next: string | null; words: (span: string) => string }

/** The nearest months or days before and after this one that have stories. */
export function Beside({ label, previous, next, words }: BesideProps) {
  if (!previous && !next) return null
  return (
    <nav aria-label={label} className="mt-10 flex flex-wrap gap-3">
      {previous && (
        <a href={archivePath(previous)} rel="prev" className="control">
          <span aria-hidden="true" className="me-2 rtl:rotate-180">←</span> {words(previous)}
        </a>
      )}
      {next && (
        <a href={archivePath(next)} rel="next" className="control">
          {words(next)} <span aria-hidden="true" className="ms-2 rtl:rotate-180">→</span>
        </a>
      )}
    </nav>
  )
}

/**
 * What changes the way to the spans beside: a story in one of their years and, for the newest span, any story.
 * The year is tag enough, for a page of an older year then stays kept while this year's news comes in.
 */
export function besideTags(span: string, previous: string | null, next: string | null): string[] {
  const years = [span, previous, next].flatMap((beside) => (beside ? [tags.day(beside.slice(0, 4))] : []))
  return next ? years : [...years, tags.latest]
}

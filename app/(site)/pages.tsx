type PagesProps = { label: string; previous: string | null; next: string | null; words?: [string, string] }

/** The way to the pages beside this one, where they are not pages of stories by date. */
export function Pages({ label, previous, next, words: [before, after] = ['Previous page', 'Next page'] }: PagesProps) {
  if (!previous && !next) return null
  return (
    <nav aria-label={label} className="mt-10 flex gap-3">
      {previous && (
        <a href={previous} rel="prev" className="control">
          {before}
        </a>
      )}
      {next && (
        <a href={next} rel="next" className="control">
          {after}
        </a>
      )}
    </nav>
  )
}

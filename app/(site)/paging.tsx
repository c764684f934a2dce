type PagingProps = { page: number; more: boolean; href: (page: number) => string }

/** Newer and older pages of a list, as plain links. */
export function Paging({ page, more, href }: PagingProps) {
  if (page === 1 && !more) return null
  return (
    <nav aria-label="Pages" className="mt-10 flex gap-3">
      {page > 1 && (
        <a href={href(page - 1)} rel="prev" className="control">
          Newer stories
        </a>
      )}
      {more && (
        <a href={href(page + 1)} rel="next" className="control">
          Older stories
        </a>
      )}
    </nav>
  )
}

/** The page asked for: a whole number from 1 to 5,000, or the first. */
export function pageAsked(value: string | string[] | undefined): number {
  const page = Number(value)
  return Number.isInteger(page) && page >= 1 && page <= 5000 ? page : 1
}

/** The way through a long list: which page this is, and its neighbours. */
export function Pages({ page, all, each, href }: { page: number; all: number; each: number; href: (page: number) => string }) {
  const last = Math.max(1, Math.ceil(all / each))
  if (last === 1) return null
  return (
    <nav aria-label="Pages" className="flex flex-wrap gap-6">
      {page > 1 && <a href={href(page - 1)}>Back</a>}
      <span>
        Page {page} of {last}
      </span>
      {page < last && <a href={href(page + 1)}>Further</a>}
    </nav>
  )
}

export const pageIn = (value: string | string[] | undefined): number => {
  const page = Number(value)
  return Number.isInteger(page) && page > 0 ? Math.min(page, 100_000) : 1
}

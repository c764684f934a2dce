/** To the newer and the older page of a list at the desk. */
export function Paging({ path, page, more, words = ['Newer', 'Older'] }: { path: string; page: number; more: boolean; words?: readonly [string, string] }) {
  if (page === 1 && !more) return null
  return (
    <nav aria-label="Pages" className="flex gap-6">
      {page > 1 && <a href={`${path}?page=${page - 1}`}>{words[0]}</a>}
      {more && <a href={`${path}?page=${page + 1}`}>{words[1]}</a>}
    </nav>
  )
}

/** The page that an address asks for; 1 for anything else. */
export function pageAsked(asked: string | string[] | undefined): number {
  const page = Number(asked)
  return Number.isInteger(page) && page > 0 ? Math.min(page, 10_000) : 1
}

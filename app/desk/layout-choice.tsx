import { addressOf, LAYOUTS, type Layout, type ListView } from '#newsroom/stories/list-view.ts'

const words: Record<Layout, string> = { list: 'List', board: 'Board', calendar: 'Calendar' }

/** The same stories as rows, by where they stand, or by their days. */
export function LayoutChoice({ view: { as, ...rest } }: { view: ListView }) {
  return (
    <nav aria-label="Shown as" className="flex flex-wrap gap-x-5">
      {LAYOUTS.map((layout) => (
        <a key={layout} href={`/desk?${addressOf(layout === 'list' ? rest : { ...rest, as: layout }) || 'all=yes'}`} aria-current={(as ?? 'list') === layout ? 'page' : undefined}
          className="inline-flex min-h-10 items-center border-b-2 border-transparent no-underline hover:border-soft aria-[current=page]:border-ink aria-[current=page]:font-semibold">
          {words[layout]}
        </a>
      ))}
    </nav>
  )
}

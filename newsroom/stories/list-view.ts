import { z } from 'zod'
import { filtersIn } from './list.ts'
import type { StoryFilters } from './narrowed.ts'

export const COLUMNS = ['state', 'section', 'bylines', 'partner', 'assignee', 'ready', 'due', 'changed'] as const
export type Column = (typeof COLUMNS)[number]
export const USUAL: readonly Column[] = ['state', 'section', 'ready', 'due', 'changed']
export const LAYOUTS = ['list', 'board', 'calendar'] as const
export type Layout = (typeof LAYOUTS)[number]

/** How the list of stories is looked at: what it is narrowed to, as what it is shown, and with which columns. What is usual is absent. */
export type ListView = StoryFilters & { as?: Exclude<Layout, 'list'>; columns?: Column[] }

type Asked = Record<string, string | string[] | undefined>

/** The view in an address (`?q=ferry&as=board&column=state&column=due`); what is unknown asks for nothing. */
export function viewIn(asked: Asked): ListView {
  const ticked = [asked['column'] ?? []].flat()
  const columns = COLUMNS.filter((column) => ticked.includes(column))
  const as = LAYOUTS.find((layout) => layout === asked['as'])
  const isUsual = columns.length === 0 || columns.join() === USUAL.join()
  return { ...filtersIn(asked), ...(as && as !== 'list' && { as }), ...(!isUsual && { columns }) }
}

/** The same as the fields of an address, in one order. */
export function fieldsOf({ columns = [], ...view }: ListView): [name: string, value: string][] {
  return [...Object.entries(view), ...columns.map((column): [string, string] => ['column', column])]
}
export const addressOf = (view: ListView): string => new URLSearchParams(fieldsOf(view)).toString()

/** A view as it is kept: JSON, or the address that a form sends; read again by the same rule each time. */
export function keptView(kept: unknown): ListView {
  const fields = z.record(z.string(), z.union([z.string(), z.array(z.string())])).safeParse(kept)
  if (!fields.success) return {}
  const { columns, ...rest } = fields.data
  return viewIn({ ...rest, ...(columns && { column: columns }) })
}
export function viewAt(address: string): ListView {
  const asked = new URLSearchParams(address)
  return viewIn(Object.fromEntries([...new Set(asked.keys())].map((name) => [name, name === 'column' ? asked.getAll(name) : (asked.get(name) ?? '')])))
}

const MOST = 300
const names = new Map<string, string>()

/** What needs no plan of its own for each value: what is written, and a row that is asked for by its key. */
const isPlain = (sql: string) => /^\s*(?:INSERT|UPDATE|DELETE) /.test(sql) || / AND 1=1\) LIMIT \$\d+$/.test(sql)

/**
 * The name under which a connection keeps a statement's plan, or '' for one that is planned each time it is asked. To plan is
 * half of what Postgres does for a publication. A list or a search is never kept: which way is quickest depends on its words.
 */
export function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= MOST || !isPlain(sql)) return ''
  const name = `courtesy_${names.size + 1}`
  names.set(sql, name)
  return name
}

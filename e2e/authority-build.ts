/** Every door of the paper as the build itself names them: nobody has to remember to list one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const built = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '..', process.env['NEXT_DIST_DIR'] ?? '.next', 'server', name), 'utf8'))

/** `name` is `app/desk/keys/actions.ts#createKey`; `pages` are the paths under which Next knows it. */
export type BuiltAction = { name: string; id: string; pages: string[] }

type References = Record<'node' | 'edge', Record<string, { filename?: string; exportedName?: string; workers: Record<string, unknown> }>>

export function builtActions(): BuiltAction[] {
  const { node, edge } = built('server-reference-manifest.json') as References
  return Object.entries({ ...node, ...edge }).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename ?? 'unnamed'}#${exportedName ?? id}`,
    pages: Object.keys(workers).map((worker) => worker.replace(/^app/, '').replace(/\/page$/, '').replaceAll(/\/\([^/]+\)/g, '') || '/'),
  }))
}

/** Pages and handlers by their paths, those of readers (`app/(site)`) apart. */
export function builtRoutes(): { pages: string[]; handlers: string[]; ofReaders: string[] } {
  const names = Object.keys(built('app-paths-manifest.json') as object).filter((name) => !name.startsWith('/_'))
  const path = (name: string) => name.replace(/\/(?:page|route)$/, '').replaceAll(/\/\([^/]+\)/g, '') || '/'
  const own = names.filter((name) => !name.startsWith('/(site)/'))
  return {
    pages: own.filter((name) => name.endsWith('/page')).map(path),
    handlers: own.filter((name) => name.endsWith('/route')).map(path),
    ofReaders: names.filter((name) => name.startsWith('/(site)/')).map((name) => name.replace('/(site)', '')),
  }
}

/** Code that Next would run before every request. */
export const builtMiddleware = (): string[] => Object.keys((built('middleware-manifest.json') as { middleware: object }).middleware)

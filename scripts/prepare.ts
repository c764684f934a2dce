import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')

function* filesIn(path: string): Generator<string> {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const full = join(path, entry.name)
    if (entry.isDirectory()) yield* filesIn(full)
    else yield full
  }
}

/** One hash over the names and bytes of files and folders, given relative to the project. */
export function fingerprint(...paths: string[]): string {
  const hash = createHash('sha256')
  for (const path of paths.map((name) => join(root, name)).filter(existsSync)) {
    const files = existsSync(path) && !/\.\w+$/.test(path) ? [...filesIn(path)].sort() : [path]
    for (const file of files) if (!/\.test\.tsx?$/.test(file)) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Does `work` unless it was done on the same inputs before; `stamp` remembers. */
function unlessDone(stamp: string, inputs: string[], work: () => void): void {
  const now = fingerprint(...inputs)
  const file = join(root, stamp)
  if (existsSync(file) && readFileSync(file, 'utf8') === now) return
  work()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, now)
}

function run(what: string, args: string[], env: Record<string, string> = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' })
  if (status === 0) return
  process.stderr.write(stdout + stderr)
  throw new Error(`${what} failed; what it said is above.`)
}

/** The database client, from the schema. Prisma would fetch an engine it does not need here; naming any program stops it. */
export function generateClient(): void {
  unlessDone('prisma/generated/.from', ['prisma/schema.prisma', 'package-lock.json'], () =>
    run('Generating the database client', ['node_modules/prisma/build/index.js', 'generate'], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }),
  )
}

/** The fonts, cut to the letters a paper needs. */
export function cutFonts(): void {
  unlessDone('public/fonts/.from', ['scripts/fonts.ts', 'package-lock.json'], () => run('Cutting the fonts', ['scripts/fonts.ts']))
}

const SOURCES = ['app', 'instrumentation.ts', 'newsroom', 'lib', 'public', 'prisma/schema.prisma', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json']

/** Builds when a source changed since the last build into `distDir`. Needs no database. */
export function build(distDir: string, say: (line: string) => void): void {
  unlessDone(join(distDir, '.built-from'), SOURCES, () => {
    say('Building the pages …')
    run('Building', ['node_modules/next/dist/bin/next', 'build'], { NEXT_DIST_DIR: distDir, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  })
}

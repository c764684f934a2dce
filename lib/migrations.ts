import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { PrismaPg } from '@prisma/adapter-pg'

/**
 * Prisma's own migration engine, compiled to WebAssembly: no binary is downloaded.
 * A machine with Prisma's binary may run `prisma migrate deploy` on the same folder instead.
 */
const folder = join(import.meta.dirname, '..', 'prisma')
export const currentSchema = join(folder, 'schema.prisma')
const noFilter = { externalTables: [], externalEnums: [] }

function migrationNames(): string[] {
  const entries = readdirSync(join(folder, 'migrations'), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
}

function migrationList() {
  const base = join(folder, 'migrations')
  return {
    baseDir: base,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(base, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(base, path, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

const schemaFile = (path: string) => ({ files: [{ path, content: readFileSync(path, 'utf8') }] })

/**
 * The stock adapter cuts a script at each semicolon, which breaks function bodies.
 * Sent whole, Postgres parses it itself and runs it as one transaction: a migration happens or it does not.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script)
    }
    return adapter
  }
}

async function withEngine<T>(url: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  // Loaded here: the engine is some megabytes of WebAssembly that a running paper does not need.
  const { SchemaEngine } = await import('@prisma/schema-engine-wasm')
  // Our own pool, because the engine never closes the one it would make.
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool))
    return await work(await SchemaEngine.new({ datamodels: [[currentSchema, readFileSync(currentSchema, 'utf8')]] }, () => {}, adapter))
  } finally {
    await pool.end()
  }
}
type Engine = Awaited<ReturnType<(typeof import('@prisma/schema-engine-wasm'))['SchemaEngine']['new']>>

/** Applies what has not been applied; the names of what it applied. Safe to run again. */
export function migrate(url: string): Promise<string[]> {
  return withEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationList(), filters: noFilter })
    return appliedMigrationNames
  })
}

/**
 * The SQL that takes the schema as the last migration left it to `schema.prisma`; empty when they agree.
 * Each migration keeps a copy of the schema it leads to, so that this needs no database.
 */
export function diffToSchema(url: string): Promise<string> {
  return withEngine(url, async (engine) => {
    const last = migrationNames().at(-1)
    const { stdout } = await engine.diff({
      from: last ? { tag: 'schemaDatamodel', ...schemaFile(join(folder, 'migrations', last, 'schema.prisma')) } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', ...schemaFile(currentSchema) },
      script: true,
      exitCode: null,
      filters: noFilter,
    })
    return stdout?.includes('This is an empty migration') ? '' : (stdout ?? '')
  })
}

import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Package = { version: string; dependencies?: Record<string, string>; devDependencies?: Record<string, string> }
const read = (path: string): Package => JSON.parse(readFileSync(path, 'utf8'))
const page = readFileSync('docs/dependencies.md', 'utf8')
const own = read('package.json')
const declared = { ...own.dependencies, ...own.devDependencies }

const rows = page.split('\n').filter((line) => line.startsWith('| `'))
const named = (row: string) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')
const floors = rows.flatMap((row) => {
  const floor = row.split('|')[3]?.trim()
  return floor ? named(row).map((name) => [name, floor] as const) : []
})

const parts = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number)
function atLeast(version: string, floor: string): boolean {
  const [a, b] = [parts(version), parts(floor)]
  const differing = [0, 1, 2].find((place) => (a[place] ?? 0) !== (b[place] ?? 0))
  return differing === undefined || (a[differing] ?? 0) > (b[differing] ?? 0)
}

describe('what we depend on', () => {
  it.each(floors)('%s is at least %s, where its known faults are mended', (name, floor) => {
    expect(atLeast(read(`node_modules/${name}/package.json`).version, floor)).toBe(true)
  })

  it('is written down with a reason, all of it', () => {
    const reasons = rows.flatMap(named)
    const missing = Object.keys(declared).filter((name) => !reasons.includes(name) && !name.startsWith('@types/'))
    expect(missing).toEqual([])
    expect(reasons.filter((name) => name !== '@types/*' && !(name in declared))).toEqual([])
  })

  it('is exact: no package is asked for by a range', () => {
    expect(Object.entries(declared).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('holds one copy of sharp, whose decoder reads what strangers upload', () => {
    const copies: string[] = []
    const walk = (folder: string) => {
      if (!existsSync(folder)) return
      for (const name of readdirSync(folder)) {
        if (name === 'sharp') copies.push(join(folder, name))
        const nested = name.startsWith('@') ? join(folder, name) : join(folder, name, 'node_modules')
        if (name !== '.bin') walk(nested)
      }
    }
    walk('node_modules')
    expect(copies).toEqual(['node_modules/sharp'])
  })
})

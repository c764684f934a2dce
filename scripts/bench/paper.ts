import { readdir, readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { build } from '../prepare.ts'
import { withTestPaper } from '../test-paper.ts'
import { addStories } from './many-stories.ts'

/** A paper that runs and may be measured. Paths start with `/`. */
export type Paper = {
  url: string
  databaseUrl: string
  front: string
  feed: string
  /** Addresses of stories, best a thousand and more; the first is the hot one. */
  stories: readonly string[]
  /** The process of the front door. */
  pid: number
}

/** As many as an archive of some years has. */
const STORIES = 20_000

/** Starts a paper of its own, with the demo newsroom and twenty thousand stories more, and runs `measure` against it. */
export async function withPaper(measure: (paper: Paper) => Promise<void>): Promise<void> {
  build('.next', console.log)
  await withTestPaper(async ({ SITE_URL: url = '', DATABASE_URL: databaseUrl = '' }, pid) => {
    console.log(`Adding ${STORIES} stories …`)
    await addStories(databaseUrl, STORIES)
    const { rows } = await withClient(databaseUrl, (client) =>
      client.query<{ path: string }>("SELECT '/' || section.slug || '/' || live.slug AS path FROM live_story live JOIN section ON section.id = section_id WHERE live.slug LIKE 'bench-%' ORDER BY live.slug LIMIT 2000"),
    )
    await measure({ url, databaseUrl, front: '/', feed: '/feeds/rss.xml', stories: ['/region/merrow-bridge-shut-to-lorries', ...rows.map(({ path }) => path)], pid })
  }, '.next')
}

export async function withClient<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Resident memory in megabytes of a process and of all it started (Linux), or undefined where /proc is not. */
export async function residentMegabytes(pid: number): Promise<number | undefined> {
  const parents = new Map<number, number>()
  const sizes = new Map<number, number>()
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '')
    parents.set(Number(name), Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0))
    sizes.set(Number(name), Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? 0))
  }
  if (!sizes.has(pid)) return undefined
  const family = new Set([pid])
  for (let before = 0; before !== family.size; ) {
    before = family.size
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child)
  }
  return [...family].reduce((sum, member) => sum + (sizes.get(member) ?? 0), 0) / 1024
}

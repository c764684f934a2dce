import { setTimeout as pause } from 'node:timers/promises'
import { load, median, percentile } from './load.ts'
import { residentMegabytes, withClient, type Paper } from './paper.ts'

const COLD_A_SECOND = 20
const COLD_AND_HOT_SECONDS = 10
const MEMORY_SECONDS = 60

/** Milliseconds from asking to the last byte, and whether it was a page. */
async function timeOf(url: string): Promise<{ ms: number; isPage: boolean }> {
  const from = performance.now()
  const answer = await fetch(url)
  await answer.arrayBuffer()
  return { ms: performance.now() - from, isPage: answer.ok }
}

/** The first render of each story, one at a time. */
export async function measureCold({ url, databaseUrl }: Paper, stories: readonly string[]): Promise<void> {
  const idle = await statementsAnHour(databaseUrl)
  const [before, from] = [await statements(databaseUrl), performance.now()]
  const times = []
  for (const story of stories) times.push(await timeOf(url + story))
  const all = (await statements(databaseUrl)) - before
  const each = (all - (idle * (performance.now() - from)) / 3_600_000) / stories.length
  const ms = times.map((time) => time.ms)
  const wrong = times.filter((time) => !time.isPage).length
  console.log(`cold: ${times.length} stories, median ${median(ms).toFixed(1)} ms, p95 ${percentile(ms, 0.95).toFixed(1)} ms, ${wrong} wrong, ${each.toFixed(2)} SQL statements a page (besides ${(idle / 3600).toFixed(1)} a second that the paper asks by itself)`)
}

/** What the paper asks of its database while nobody reads: the clock, the post, the look at sources. */
async function statementsAnHour(databaseUrl: string): Promise<number> {
  const [before, from] = [await statements(databaseUrl), performance.now()]
  await pause(20_000)
  return (((await statements(databaseUrl)) - before) / (performance.now() - from)) * 3_600_000
}

/** Statements that the database has answered so far. A read for readers is one statement and one transaction, and those Postgres counts. */
async function statements(databaseUrl: string): Promise<number> {
  await pause(1_500) // Postgres adds an idle session's count to the whole after a second at the latest
  const { rows } = await withClient(databaseUrl, (client) => client.query<{ count: string }>('SELECT xact_commit AS count FROM pg_stat_database WHERE datname = current_database()'))
  return Number(rows[0]?.count)
}

const QUESTIONS = ['bridge', 'council', 'water', 'the ferry', 'harbour master', '"scheduled sailings"', 'crowns', 'tide', 'reservoir level', 'league', 'library sunday', 'brigde', 'harbuor', 'pilots', 'inspector', 'rent', 'poem', 'grain', 'cranes', 'zzyzx']

/** Each question asked for the first time, so that none is answered from memory. */
export async function measureSearch({ url }: Paper): Promise<void> {
  const times = []
  await timeOf(`${url}/search?q=anything`) // the first ever compiles the page; a paper asks it once a start
  for (const question of QUESTIONS) times.push({ question, ...(await timeOf(`${url}/search?q=${encodeURIComponent(question)}`)) })
  const ms = times.map((time) => time.ms)
  const slowest = times.toSorted((a, b) => b.ms - a.ms)[0]
  console.log(`search: ${times.length} questions, median ${median(ms).toFixed(1)} ms, slowest ${slowest?.ms.toFixed(1)} ms (${slowest?.question}), ${times.filter((time) => !time.isPage).length} wrong`)
}

/** A hot story while others are rendered for the first time, 20 a second. */
export async function measureColdAgainstHot({ url }: Paper, hot: string, stories: readonly string[]): Promise<void> {
  const alone = await load(url + hot, COLD_AND_HOT_SECONDS)
  const asking: Promise<{ ms: number; isPage: boolean }>[] = []
  const waiting = [...stories]
  const timer = setInterval(() => {
    const story = waiting.pop()
    if (story !== undefined) asking.push(timeOf(url + story))
  }, 1_000 / COLD_A_SECOND)
  const beside = await load(url + hot, COLD_AND_HOT_SECONDS)
  clearInterval(timer)
  const ms = (await Promise.all(asking)).map((time) => time.ms)
  console.log(
    `cold against hot: p99 of the hot story ${alone.p99.toFixed(1)} ms alone, ${beside.p99.toFixed(1)} ms (${beside.perSecond.toFixed(0)}/s, ${beside.wrong} wrong) beside ${ms.length} first renders (median ${median(ms).toFixed(1)} ms, p95 ${percentile(ms, 0.95).toFixed(1)} ms)`,
  )
}

/** Memory of the door and its renderers after a minute of load on a hot story. */
export async function measureMemory({ url, pid }: Paper, hot: string): Promise<void> {
  const before = await residentMegabytes(pid)
  await load(url + hot, MEMORY_SECONDS)
  await pause(500)
  const after = await residentMegabytes(pid)
  console.log(`memory: door and renderers ${before?.toFixed(0) ?? '?'} MB before, ${after?.toFixed(0) ?? '?'} MB after ${MEMORY_SECONDS} s of load`)
}

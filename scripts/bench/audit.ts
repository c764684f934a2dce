import { inTransaction } from '#lib/db.ts'
import { walkAudit } from '#newsroom/access/audit-chain.ts'
import { record } from '#newsroom/access/audit.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { addDeeds } from './many-deeds.ts'
import { signedIn } from './signed-in.ts'

const DEEDS = 1_000_000
const TIMES = 20

/** Time in milliseconds, sorted. */
async function timed(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await work()
    took.push(performance.now() - start)
  }
  return took.sort((a, b) => a - b)
}
const say = (what: string, took: number[]) => console.log(`  ${what.padEnd(44)} p50 ${(took[Math.floor(took.length / 2)] ?? 0).toFixed(1)} ms, p95 ${(took[Math.floor(took.length * 0.95)] ?? 0).toFixed(1)} ms`)

/** The room, the file, a new row and the check of the chain, at a million deeds. */
export async function measureAudit({ url, databaseUrl }: { url: string; databaseUrl: string }): Promise<void> {
  console.log(`\nThe record, ${DEEDS.toLocaleString('en')} deeds`)
  const filled = performance.now()
  const { person, story, rareWord } = await addDeeds(databaseUrl, DEEDS)
  console.log(`  written with a chain that holds in ${((performance.now() - filled) / 1000).toFixed(0)} s`)
  const cookie = await signedIn(url)
  const get = async (path: string) => {
    const answer = await fetch(url + path, { headers: { cookie }, redirect: 'manual' })
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    return answer
  }
  const dayAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
  const rooms: [string, string][] = [
    ['newest', ''], ['by person', `person=${person}`], ['by story', `type=story&id=${story}`], ['by deed', 'deed=story.correct'], ['by person and deed', `person=${person}&deed=story.byline`],
    ['half a million rows deep', `after=${DEEDS / 2}`], ['a day, two years ago', `from=${dayAgo(730)}&to=${dayAgo(730)}`], ['a year, until a year ago', `from=${dayAgo(730)}&to=${dayAgo(365)}`],
    ['by person, until two years ago', `person=${person}&to=${dayAgo(730)}`], ['a rare word', `words=${rareWord}`], ['a common word', 'words=figures'], ['a word that nobody wrote', 'words=xylophone'],
  ]
  for (const [name, query] of rooms) say(`the room, ${name}`, await timed(TIMES, async () => (await get(`/desk/audit?${query}`)).text()))

  const start = performance.now()
  let [firstByte, bytes] = [0, 0]
  for await (const chunk of (await get('/api/audit.csv')).body ?? []) {
    firstByte ||= performance.now() - start
    bytes += chunk.length
  }
  console.log(`  the whole record as CSV: first byte ${firstByte.toFixed(0)} ms, all ${(bytes / 1e6).toFixed(0)} MB in ${((performance.now() - start) / 1000).toFixed(1)} s`)

  let n = 0
  say('one deed written down', await timed(200, () => inTransaction((tx) => record(tx, commandLine, { deed: 'story.publish', subject: { type: 'story', id: story }, reason: `bench ${n++}` }))))
  const walking = performance.now()
  const { checked, broken } = await walkAudit()
  const seconds = (performance.now() - walking) / 1000
  console.log(`  the chain: ${checked.toLocaleString('en')} rows in ${seconds.toFixed(1)} s (${Math.round(checked / seconds).toLocaleString('en')} a second), ${broken ? `broken at ${broken.seq}` : 'all hold'}`)
  say('a part of the check that the room asks for', await timed(5, () => walkAudit({ after: BigInt(DEEDS / 2), most: 20_000 })))
}

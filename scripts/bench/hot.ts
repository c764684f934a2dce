import { load, median, type Load } from './load.ts'
import { startRivals } from './rivals.ts'

const ROUNDS = 3
const SECONDS = 5

/** The door, Node's plain server and nginx with the same bytes, turn about, so that a busy minute is fair to all. Prints medians and ratios. */
export async function measureHot(name: string, url: string): Promise<void> {
  const rivals = await startRivals(url)
  try {
    const runners = Object.entries({ node: rivals.node, nginx: rivals.nginx, door: url }).filter((runner): runner is [string, string] => runner[1] !== undefined)
    const results = new Map<string, Load[]>(runners.map(([runner]) => [runner, []]))
    await load(url, 2)
    for (let round = 0; round < ROUNDS; round++) {
      for (const [runner, address] of round % 2 === 0 ? runners : runners.toReversed()) results.get(runner)?.push(await load(address, SECONDS))
    }
    // Each round's own ratio: what else the machine did meanwhile slowed both.
    const ratio = (rival: string) => median((results.get('door') ?? []).map((result, round) => result.perSecond / (results.get(rival)?.[round]?.perSecond ?? Number.NaN))).toFixed(2)
    const perSecond = (runner: string) => median(results.get(runner)?.map((result) => result.perSecond) ?? [])
    const p99 = median(results.get('door')?.map((result) => result.p99) ?? [])
    const wrong = results.get('door')?.reduce((sum, result) => sum + result.wrong, 0)
    const nginx = rivals.nginx ? `nginx ${perSecond('nginx').toFixed(0)}/s, door/nginx ${ratio('nginx')}` : 'nginx is not installed'
    console.log(`hot ${name} (${rivals.bytes} bytes): door ${perSecond('door').toFixed(0)}/s, p99 ${p99.toFixed(1)} ms, ${wrong} wrong; node ${perSecond('node').toFixed(0)}/s, door/node ${ratio('node')}; ${nginx}`)
  } finally {
    await rivals.stop()
  }
}

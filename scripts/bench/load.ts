import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import autocannon from 'autocannon'

const run = promisify(execFile)

/** Requests a second, the 99th percentile in milliseconds, and how many answers were not what was asked for. */
export type Load = { perSecond: number; p99: number; wrong: number }

export const CONNECTIONS = 50
let hasWrk: boolean | undefined

/** Asks for one address over 50 kept-alive connections, gzip, for so many seconds: by wrk where it is installed, else by autocannon. */
export async function load(url: string, seconds: number): Promise<Load> {
  hasWrk ??= await run('wrk', ['-v']).then(() => true, (error: { code?: unknown }) => error.code !== 'ENOENT')
  return hasWrk ? byWrk(url, seconds) : byAutocannon(url, seconds)
}

async function byWrk(url: string, seconds: number): Promise<Load> {
  const { stdout } = await run('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: gzip', url])
  const perSecond = Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1])
  const [, size = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? []
  const wrong = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0)
  return { perSecond, p99: Number(size) * (unit === 'us' ? 0.001 : unit === 's' ? 1_000 : 1), wrong }
}

async function byAutocannon(url: string, seconds: number): Promise<Load> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, headers: { 'accept-encoding': 'gzip' } })
  return { perSecond: result.requests.average, p99: result.latency.p99, wrong: result.non2xx + result.errors }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

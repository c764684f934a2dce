import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

export type NextProcesses = {
  /** Loopback ports of the processes that answer now. */
  ports: () => readonly number[]
  /** Resolves when all answer; rejects when one ends before it ever did: a build is missing, or the like. */
  ready: Promise<void>
  /** Ends all, gently for up to ten seconds. */
  stop: () => Promise<void>
}

export type NextProcessesOptions = {
  count: number
  /** The folder with the build. */
  root: string
  /** A path that answers without rendering. */
  healthPath: string
  log: (line: string) => void
}

const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 10_000
const STEADY_MS = 60_000
const START_MS = 60_000
const GENTLE_MS = 10_000

// A renderer keeps nothing between pages, so a small heap only means that it tidies up sooner. But its code stays: with every
// room of the desk open once, 100 MB of it, and what a burst of work needs comes on top.
const LEAN = ['--max-old-space-size=208', '--max-semi-space-size=2', '--optimize-for-size']

/** Starts `next start` so many times on free loopback ports, and again when one dies, after 0.25 to 10 seconds. */
export function startNextProcesses({ count, root, healthPath, log }: NextProcessesOptions): NextProcesses {
  const children = new Set<ChildProcess>()
  const answering = new Set<number>()
  let isStopping = false

  const start = async () => {
    const port = await freePort()
    const guard = pathToFileURL(fileURLToPath(new URL('./end-with-parent.ts', import.meta.url))).href
    const child = spawn(process.execPath, [...LEAN, '--import', guard, 'node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', String(port)], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORT: String(port) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // In a group of its own: Ctrl-C must not end it before the door has drained.
      detached: true,
    })
    children.add(child)
    const ended = once(child, 'exit').then(([code, signal]: unknown[]) => {
      children.delete(child)
      answering.delete(port)
      return `renderer on port ${port} ended (${String(signal ?? code)})`
    })
    const isAnswering = await Promise.race([ended.then(() => false), answersWithin(port, healthPath, START_MS)])
    if (isAnswering) answering.add(port)
    else child.kill('SIGKILL')
    return { ended, isAnswering }
  }

  const keepUp = async (first: { resolve: () => void; reject: (error: Error) => void }) => {
    let wait = FIRST_PAUSE_MS
    for (let isFirst = true; !isStopping; isFirst = false) {
      const startedAt = Date.now()
      const { ended, isAnswering } = await start()
      if (isAnswering) first.resolve()
      const how = await ended
      if (isStopping) return
      log(how)
      if (isFirst && !isAnswering) return first.reject(new Error(`${how} before it answered`))
      if (Date.now() - startedAt > STEADY_MS) wait = FIRST_PAUSE_MS
      await pause(wait)
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS)
    }
  }

  const firsts = Array.from({ length: count }, () => new Promise<void>((resolve, reject) => void keepUp({ resolve, reject }).catch(reject)))

  const stop = async () => {
    isStopping = true
    const ending = [...children].map((child) => (child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined))
    for (const child of children) child.kill('SIGTERM')
    await Promise.race([Promise.all(ending), pause(GENTLE_MS, undefined, { ref: false })])
    for (const child of children) child.kill('SIGKILL')
  }

  return { ports: () => [...answering], ready: Promise.all(firsts).then(() => {}), stop }
}

/** Whether a renderer on this port answers at all within two seconds; what it answers is its own business. */
export async function isAnsweringOn(port: number, path: string): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(2_000) })
    return answer.status < 500
  } catch {
    return false
  }
}

async function answersWithin(port: number, path: string, ms: number): Promise<boolean> {
  const end = Date.now() + ms
  while (Date.now() < end) {
    if (await isAnsweringOn(port, path)) return true
    await pause(100)
  }
  return false
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

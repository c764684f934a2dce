import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/**
 * Starts the front door (and with it the renderers) and waits until it is open.
 * In a group of its own, so that Ctrl-C in a terminal reaches whoever started it first.
 * @throws Error when it ended before it opened; it has said why.
 */
export async function openPaper(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const paper = spawn(process.execPath, ['--max-old-space-size=80', '--max-semi-space-size=8', 'server.ts'], {
    cwd: root,
    // Few arenas: on a small server, memory that each thread keeps for itself is memory that nobody uses.
    env: { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072', ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  })
  const [first] = await Promise.race([once(paper, 'message'), once(paper, 'exit')])
  if (first !== 'open') throw new Error('The paper did not open; what it said is above.')
  return paper
}

/** Closes the doors: readers who are being answered are answered first. */
export async function closePaper(paper: ChildProcess): Promise<void> {
  if (paper.exitCode !== null || paper.signalCode !== null) return
  const ended = once(paper, 'exit')
  paper.kill('SIGTERM')
  await ended
}

import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { Refused, type Reason } from '../refusal.ts'
import type { ReadPicture } from './read-picture.ts'
import type { Focuses } from './renditions.ts'

type Answer = { read: ReadPicture } | { reasons: Reason[] } | { failed: string }

const LONGEST_MS = 60_000
const IDLE_MS = 5_000
// By its place in the project: where this module lies once it is built, the file beside it does not.
const READER = join(process.cwd(), 'newsroom', 'media', 'reader-process.ts')

let reader: ChildProcess | null = null
let retire: NodeJS.Timeout | undefined
let line: Promise<unknown> = Promise.resolve()

/** For the tests: the process that reads, while there is one. */
export const readerPid = (): number | undefined => reader?.pid

/** Reads a picture in a process of its own, one at a time. @throws Refused, also when the decoder died of it or took over a minute */
export function readApart(bytes: Uint8Array, focus: Focuses): Promise<ReadPicture> {
  const turn = line.then(() => ask(bytes, focus))
  line = turn.catch(() => {})
  return turn
}

async function ask(bytes: Uint8Array, focus: Focuses): Promise<ReadPicture> {
  clearTimeout(retire)
  reader ??= start()
  const child = reader
  hold(child, true)
  const answer = await new Promise<Answer>((resolve) => {
    const late = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS)
    const done = (given: Answer) => {
      clearTimeout(late)
      child.off('exit', died).off('message', done)
      resolve(given)
    }
    const died = () =>
      done({ reasons: [{ code: 'unreadable-picture', field: 'bytes', message: 'The picture could not be read: its decoder gave up on it. Save it anew, as JPEG or PNG, and try again.' }] })
    child.on('exit', died).on('message', done)
    child.send({ bytes, focus })
  })
  hold(child, false)
  retire = setTimeout(() => {
    reader = null
    child.kill()
  }, IDLE_MS).unref()
  if ('reasons' in answer) throw new Refused(answer.reasons)
  if ('failed' in answer) throw new Error(answer.failed)
  return answer.read
}

function start(): ChildProcess {
  // Asked for by name at run time: a bundler that sees `fork` would take the file for a module of the page.
  const { fork } = process.getBuiltinModule('node:child_process')
  const child = fork(READER, {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=128'],
    env: { NODE_ENV: process.env.NODE_ENV, MALLOC_ARENA_MAX: '2' }, // no secret of ours is where a stranger's bytes are read
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  child.on('exit', () => {
    if (reader === child) reader = null
  })
  return child
}

/** An idle reader keeps nobody from ending. */
function hold(child: ChildProcess, busy: boolean): void {
  if (busy) {
    child.ref()
    child.channel?.ref?.()
  } else {
    child.unref()
    child.channel?.unref?.()
  }
}

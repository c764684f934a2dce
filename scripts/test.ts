// `npm test`: everything that must hold before a change lands. `npm test -- unit` runs one part.
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.ts'
import { build, cutFonts } from './prepare.ts'
import { withTestPaper } from './test-paper.ts'

const root = join(import.meta.dirname, '..')
const only = process.argv.slice(2)
const say = (line: string) => console.log(`\n── ${line}`)
const scratch = mkdtempSync(join(tmpdir(), 'courtesy-results-'))
const counted = { passed: 0, failed: 0 }

const running = new Set<ChildProcess>()
let isEnding = false
// Whoever ends the tests ends the browser too, and the paper that it looks at.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    isEnding = true
    for (const child of running) child.kill(signal)
  })
}

const wanted = (part: string) => !isEnding && (only.length === 0 || only.includes(part))

type How = { env?: Record<string, string>; /** What it says is held until it has ended: something else is talking. */ isHeld?: boolean }

function run(args: string[], { env = {}, isHeld = false }: How = {}): Promise<boolean> {
  const held = join(scratch, 'held.log')
  const stdio = isHeld ? openSync(held, 'w') : 'inherit'
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { cwd: root, stdio: ['ignore', stdio, stdio], env: { ...process.env, ...env } })
  running.add(child)
  return new Promise((resolve) => child.on('exit', (code) => {
    running.delete(child)
    if (isHeld) process.stdout.write(readFileSync(held))
    resolve(code === 0)
  }))
}

/** A part that has no tests of its own counts as one. */
async function check(name: string, args: string[]): Promise<void> {
  if (!wanted(name)) return
  say(name)
  counted[(await run(args)) ? 'passed' : 'failed']++
}

async function vitest(name: string, how: How = {}): Promise<void> {
  if (!wanted(name)) return
  if (!how.isHeld) say(name)
  const file = join(scratch, `${name}.json`)
  const ok = await run(['node_modules/vitest/vitest.mjs', 'run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile=${file}`], how)
  const { numPassedTests, numFailedTests, numTotalTests } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { numPassedTests: 0, numFailedTests: 0, numTotalTests: 0 }
  counted.passed += numPassedTests
  // A suite that could not even be loaded has failed, though it counts no test.
  counted.failed += numFailedTests || (ok && numTotalTests > 0 ? 0 : 1)
}

async function journeys(): Promise<void> {
  if (!wanted('journeys')) return
  say('journeys')
  const browser = findBrowser(say)
  const file = join(scratch, 'journeys.json')
  await withTestPaper(async (env) => {
    const ok = await run(['node_modules/@playwright/test/cli.js', 'test', ...only.filter((word) => word.endsWith('.spec.ts'))], { env: { ...env, ...(browser && { CHROMIUM: browser }), PLAYWRIGHT_JSON_OUTPUT_NAME: file } })
    const { expected, unexpected, flaky } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).stats : { expected: 0, unexpected: 0, flaky: 0 }
    counted.passed += expected
    counted.failed += unexpected + flaky || (ok && expected > 0 ? 0 : 1)
  })
}

try {
  cutFonts()
  // The commands wait for Postgres half of their time: what only computes is done meanwhile.
  const commands = vitest('postgres', { isHeld: only.length === 0 })
  await check('lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'])
  await check('types', ['node_modules/typescript/bin/tsc', '--noEmit'])
  await vitest('unit')
  try {
    if (wanted('journeys')) build('.next-test', say)
  } finally {
    await commands
  }
  await journeys()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  counted.failed++
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.log(`\ntests: ${counted.passed} passed, ${counted.failed} failed`)
process.exitCode = counted.failed > 0 ? 1 : 0

// Makes a fresh clone runnable and hands over to the pinned Node: `node scripts/bootstrap.mjs start`.
// Plain JavaScript without packages: it runs on whatever Node (20.19 or newer) the machine has.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [script, ...args] = process.argv.slice(2)
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`This needs Node 20.19 or newer to install itself; this is Node ${process.versions.node}. Install a newer one from nodejs.org and try again.`)
  process.exit(1)
}

const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
const stamp = join(root, 'node_modules', '.installed-from')
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing what package-lock.json says …')
  const npm = process.env.npm_execpath
  const [command, prefix] = npm ? [process.execPath, [npm]] : ['npm', []]
  const installed = spawnSync(command, [...prefix, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (installed.status !== 0) {
    console.error('npm could not install the packages; what it said is above. Mend that and run the same command again.')
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

const node = join(root, 'node_modules', 'node', 'bin', 'node')
// What is imported below needs the generated database client, so it is made first.
const generated = spawnSync(node, ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'generate.ts')], { cwd: root, stdio: ['ignore', 2, 2] })
if (generated.status !== 0) process.exit(1)

const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${script}.ts`), ...args], { cwd: root, stdio: 'inherit' })
// Ctrl-C reaches the child by itself; this process only waits for it, and passes on what is sent to it alone.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startNextProcesses } from './next-processes.ts'

// In the place of Next, a server that says its process number, or ends on request.
const server = `
const port = Number(process.argv[process.argv.indexOf('--port') + 1])
require('node:http').createServer((req, res) => {
  if (req.url === '/die') process.exit(7)
  res.end(String(process.pid))
}).listen(port, '127.0.0.1')
`
let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'next-'))
  const bin = join(root, 'node_modules/next/dist/bin')
  await mkdir(bin, { recursive: true })
  await writeFile(join(bin, 'next'), server)
})
afterAll(() => rm(root, { recursive: true }))

const pidOn = (port: number | undefined) => fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text())
const isAlive = (pid: string) => {
  try {
    return process.kill(Number(pid), 0)
  } catch {
    return false
  }
}

test('a renderer that dies is started anew, and at the end none is left', async () => {
  let heard: (line: string) => void = () => {}
  const death = new Promise<string>((resolve) => (heard = resolve))
  const renderers = startNextProcesses({ count: 2, root, healthPath: '/', log: (line) => heard(line) })
  await renderers.ready
  expect(renderers.ports()).toHaveLength(2)
  const [dying, living] = renderers.ports()
  const pids = await Promise.all([pidOn(dying), pidOn(living)])
  await fetch(`http://127.0.0.1:${dying}/die`).catch(() => {})
  expect(await death).toBe(`renderer on port ${dying} ended (7)`)
  expect(renderers.ports()).toEqual([living])
  await expect.poll(() => renderers.ports().length, { timeout: 10_000 }).toBe(2)
  const all = [...pids, ...(await Promise.all(renderers.ports().map(pidOn)))]
  await renderers.stop()
  expect(new Set(all).size).toBe(3)
  await expect.poll(() => all.filter(isAlive)).toEqual([])
}, 20_000)

test('a renderer that cannot start is reported, not tried for ever', async () => {
  const renderers = startNextProcesses({ count: 1, root: join(root, 'none'), healthPath: '/', log: () => {} })
  await expect(renderers.ready).rejects.toThrow()
  await renderers.stop()
})

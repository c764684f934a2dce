import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'

/** Two servers that give the very bytes the door gives. `nginx` is undefined where it is not installed. */
export type Rivals = { node: string; nginx: string | undefined; bytes: number; stop: () => Promise<void> }

/** Asks the door once for `url` with gzip, and has Node's plain server and nginx serve those bytes, both on loopback. */
export async function startRivals(url: string): Promise<Rivals> {
  const { body, contentType } = await gzippedAnswer(url)
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const file = join(folder, 'page.gz')
  await writeFile(file, body)
  await writeFile(join(folder, 'page'), '')
  const node = spawn(process.execPath, [join(import.meta.dirname, 'plain-node.ts'), file, contentType], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(node.stdout, 'data')
  const nginx = await startNginx(folder, contentType)
  return {
    node: `http://127.0.0.1:${String(line).trim()}/page`,
    nginx: nginx && `http://127.0.0.1:${nginx.port}/page`,
    bytes: body.length,
    stop: async () => {
      await Promise.all([end(node), nginx && end(nginx.process)])
      await rm(folder, { recursive: true })
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

async function gzippedAnswer(url: string): Promise<{ body: Buffer; contentType: string }> {
  const [answer] = await once(get(url, { headers: { 'accept-encoding': 'gzip' } }), 'response')
  if (answer.statusCode !== 200 || answer.headers['content-encoding'] !== 'gzip') throw new Error(`${url} answers ${answer.statusCode}, not a page in gzip`)
  return { body: await buffer(answer), contentType: answer.headers['content-type'] }
}

async function startNginx(folder: string, contentType: string): Promise<{ process: ChildProcess; port: number } | undefined> {
  const port = await freePort()
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes auto; pid ${folder}/pid; error_log stderr crit; ${process.getuid?.() === 0 ? 'user root;' : ''}
    events { worker_connections 1024; }
    http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; open_file_cache max=100; gzip_static on; ${temporary}
      server { listen 127.0.0.1:${port}; root ${folder}; default_type "${contentType}"; } }`,
  )
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: ['ignore', 'ignore', 'inherit'] })
  const failed = once(child, 'error').then(() => true)
  for (let tries = 0; tries < 50; tries++) {
    if (await Promise.race([failed, pause(100, false)])) return undefined
    if (await fetch(`http://127.0.0.1:${port}/page`).then(() => true, () => false)) return { process: child, port }
  }
  throw new Error('nginx does not start')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

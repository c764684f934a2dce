import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { fetchPublic, lookAt, Unreachable, type Street } from './fetch-public.ts'
import { isPublicAddress } from './public-address.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A site on loopback that counts who connects, and a street on which that site alone is public. */
async function aSite(answer: RequestListener, host = '127.0.0.1') {
  const server = createServer(answer)
  servers.push(server)
  let connections = 0
  server.on('connection', () => (connections += 1))
  await new Promise<void>((open) => server.listen(0, host, open))
  const { port } = server.address() as AddressInfo
  const street: Street = { resolve: async (name) => (name === 'site.example' ? ['127.0.0.1'] : []), isOpen: (address) => address === '127.0.0.1', ports: [port] }
  return { port, street, url: `http://site.example:${port}/`, connections: () => connections }
}

describe('a page of the public internet', () => {
  it('comes with its status, and unpacked', async () => {
    const { url, street } = await aSite((_, res) => res.writeHead(203, { 'content-encoding': 'gzip' }).end(gzipSync('a page')))
    const page = await fetchPublic(url, {}, street)
    expect([page.status, page.body.toString(), page.url]).toEqual([203, 'a page', url])
  })

  it('is followed where it moved, and named by where it ended', async () => {
    const { url, street } = await aSite((req, res) => (req.url === '/' ? res.writeHead(301, { location: '/new' }).end() : res.end('moved')))
    expect(await fetchPublic(url, {}, street)).toMatchObject({ url: `${url}new`, status: 200 })
  })

  it('that leads on without end is given up', async () => {
    const { url, street } = await aSite((_, res) => res.writeHead(302, { location: '/again' }).end())
    await expect(fetchPublic(url, {}, street)).rejects.toThrow(/leads on more than 5 times/)
  })

  it('row 7: that unpacks to more than may be kept is stopped on the way', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    const { url, street } = await aSite((_, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
    const before = process.memoryUsage.rss()
    await expect(fetchPublic(url, {}, street)).rejects.toThrow(/larger than 10 MB/)
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024)
  })

  it('row 7: wrapped many times over, or in what nobody knows, is not unpacked', async () => {
    for (const encoding of [Array(2_000).fill('gzip').join(', '), 'gzip, gzip', 'snappy']) {
      const { url, street } = await aSite((_, res) => res.writeHead(200, { 'content-encoding': encoding }).end('x'))
      await expect(fetchPublic(url, {}, street)).rejects.toThrow(Unreachable)
    }
  })

  it('row 7: that comes a byte at a time is given up when its time is over', async () => {
    const { url, street } = await aSite((_, res) => {
      const drip = setInterval(() => res.write('x'), 20)
      res.on('close', () => clearInterval(drip))
    })
    await expect(fetchPublic(url, { milliseconds: 200 }, street)).rejects.toThrow(/took too long/)
  })

  it('says nothing of what the other side said', async () => {
    const { url, street } = await aSite((req) => req.socket.end('SECRET of the inside\r\n\r\n'))
    await expect(fetchPublic(url, {}, street)).rejects.toThrow(expect.not.stringContaining('SECRET') as string)
  })
})

describe('row 6: the inside of the house', () => {
  it('is not asked, however its address is written', async () => {
    const { port, connections } = await aSite((_, res) => res.end('inside'), '0.0.0.0')
    const hosts = ['127.0.0.1', 'localhost', '127.1', '2130706433', '0x7f.1', '0x7f000001', '017700000001', '0', '0.0.0.0', '[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]', '169.254.169.254', '10.0.0.1', '100.64.0.1', '192.168.0.1', '172.16.0.1', '[fd00::1]', '[fe80::1]', '①②⑦.⓪.⓪.①']
    const ports: Street = { resolve: async () => ['127.0.0.1'], isOpen: isPublicAddress, ports: [port, 80, 443] }
    for (const host of hosts) await expect(fetchPublic(`http://${host}:${port}/`, {}, ports), host).rejects.toThrow(Unreachable)
    for (const address of [`http://user:pass@127.0.0.1:${port}/`, `gopher://127.0.0.1:${port}/`, 'file:///etc/passwd', 'ftp://127.0.0.1/', 'data:text/html,x', '//127.0.0.1', 'nonsense', '']) {
      await expect(fetchPublic(address, {}, ports), address).rejects.toThrow(Unreachable)
    }
    await expect(fetchPublic(`http://site.example:${port + 1}/`, {}, ports)).rejects.toThrow(/usual ports/)
    expect(connections()).toBe(0)
  })

  it('is not asked through a name that has one open address and one closed', async () => {
    const { port, connections } = await aSite((_, res) => res.end('inside'))
    const street: Street = { resolve: async () => ['93.184.216.34', '127.0.0.1'], isOpen: isPublicAddress, ports: [port] }
    await expect(fetchPublic(`http://two.example:${port}/`, {}, street)).rejects.toThrow(/private network/)
    expect(connections()).toBe(0)
  })

  it('is not reached by a redirect, nor by a name that changes its mind', async () => {
    const inside = await aSite((_, res) => res.end('inside'))
    const outside = await aSite((_, res) => res.writeHead(302, { location: `http://moved.example:${inside.port}/` }).end())
    let asked = 0
    const street: Street = {
      resolve: async (name) => (name === 'moved.example' ? ['10.0.0.7'] : (asked += 1) === 1 ? ['127.0.0.1'] : ['10.0.0.8']),
      isOpen: (address) => address === '127.0.0.1', ports: [inside.port, outside.port],
    }
    await expect(fetchPublic(outside.url, {}, street)).rejects.toThrow(/private network/)
    expect([inside.connections(), outside.connections(), asked]).toEqual([0, 1, 1])
  })
})

describe('a look at an address', () => {
  it('tells where it ends and with what status, however large or endless the page is', async () => {
    const { url, street, connections } = await aSite((req, res) => (req.url === '/' ? res.writeHead(301, { location: '/report.pdf' }).end() : res.writeHead(200, { 'content-length': 9e9 }).write('%PDF')))
    expect(await lookAt(url, {}, street)).toEqual({ url: `${url}report.pdf`, status: 200 })
    expect(connections()).toBe(2)
  })

  it('is kept out of private networks like every other way out', async () => {
    const { port, connections } = await aSite((_, res) => res.end('inside'))
    await expect(lookAt(`http://127.0.0.1:${port}/`, {}, { resolve: async () => [], isOpen: isPublicAddress, ports: [port] })).rejects.toThrow(/private network/)
    expect(connections()).toBe(0)
  })
})

it.each([['93.184.216.34', true], ['2606:2800:220:1:248:1893:25c8:1946', true], ['::ffff:93.184.216.34', false], ['2002:7f00:1::', false], ['fe80::1%eth0', false], ['site.example', false]])('%s is public: %s', (address, open) => {
  expect(isPublicAddress(address)).toBe(open)
})

import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readApart, readerPid } from './read-apart.ts'

const middle = { x: 0.5, y: 0.5 }
const aJpeg = () => sharp({ create: { width: 320, height: 200, channels: 3, background: '#2a6' } }).jpeg().toBuffer()

/** A PNG that says it is that large and holds nothing. */
function aHollowPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const out = Buffer.alloc(8)
    out.writeUInt32BE(data.length, 0)
    out.writeUInt32BE(crc(body), 4)
    return Buffer.concat([out.subarray(0, 4), body, out.subarray(4)])
  }
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(64))), chunk('IEND', Buffer.alloc(0))])
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

describe('a picture from outside', () => {
  it('is read in a process that is not ours', async () => {
    const { size, renditions } = await readApart(await aJpeg(), middle)
    expect(size).toEqual({ width: 320, height: 200 })
    expect(renditions.length).toBeGreaterThan(4)
    expect(renditions.every(({ bytes }) => bytes instanceof Uint8Array && bytes.length > 50)).toBe(true)
    expect(readerPid()).not.toBe(process.pid)
  })

  it.each([
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), /not a JPEG, PNG, WebP, AVIF or GIF/],
    ['a page that ends like a picture', Buffer.from('<!doctype html><script>alert(1)</script>\x89PNG'), /not a JPEG, PNG, WebP, AVIF or GIF/],
    ['nothing at all', Buffer.alloc(0), /not a JPEG, PNG, WebP, AVIF or GIF/],
    ['a picture of 60 million pixels', aHollowPng(10_000, 6_000), /has 60 million pixels; at most 50 million/],
    ['one of a thousand million', aHollowPng(40_000, 40_000), /has 1600 million pixels/],
    ['one that promises more than it holds', aHollowPng(2_000, 1_000), /broken or cut off/],
    ['the beginning of one', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /broken or cut off/],
    ['a picture that goes on as a page', null, null],
  ])('%s', async (_, bytes, said) => {
    if (bytes && said) return expect(readApart(bytes, middle)).rejects.toThrow(said)
    const { renditions } = await readApart(Buffer.concat([await aJpeg(), Buffer.from('<script>alert(1)</script>PK\x03\x04')]), middle)
    expect(renditions.some(({ bytes: made }) => Buffer.from(made).includes('<script>'))).toBe(false)
  })

  it('whose decoder dies is refused, and the next one is read', async () => {
    await readApart(await aJpeg(), middle)
    const large = await sharp({ create: { width: 2_400, height: 1_600, channels: 3, background: '#246' } }).jpeg().toBuffer()
    const reading = readApart(large, middle)
    const next = readApart(await aJpeg(), middle)
    await new Promise(setImmediate)
    process.kill(readerPid() ?? 0, 'SIGKILL')
    await expect(reading).rejects.toThrow(/decoder gave up/)
    expect((await next).size.width).toBe(320)
  })
})

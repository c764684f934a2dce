/** For tests: a small store on loopback that speaks S3. It keeps objects in memory, and refuses whatever is not signed as it must be. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

type Key = { bucket: string; region: string; accessKeyId: string; secretAccessKey: string }
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const encoded = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** Signature version 4, reckoned from the request alone. */
function isSigned({ method, url = '', headers }: IncomingMessage, body: Buffer, { region, accessKeyId, secretAccessKey }: Key): boolean {
  const found = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '')
  const [, id = '', day = '', where = '', signed = '', signature = ''] = found ?? []
  const hash = String(headers['x-amz-content-sha256'])
  if (id !== accessKeyId || where !== region || hash !== sha256(body) || !signed.split(';').includes('host')) return false
  const { pathname, searchParams } = new URL(url, 'http://loopback')
  const query = [...searchParams].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort().join('&')
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`).join('')
  const request = [method, pathname, query, lines, signed, hash].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const key = hmac(hmac(hmac(hmac(`AWS4${secretAccessKey}`, day), region), 's3'), 'aws4_request')
  const wanted = hmac(key, ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(request)].join('\n')).toString('hex')
  return timingSafeEqual(Buffer.from(wanted), Buffer.from(signature.padEnd(64).slice(0, 64)))
}

/** `mostListed`: how many keys a list gives at once. `refusesAfter`: puts that are taken before the store is full. */
export async function loopbackS3(key: Key, { mostListed = 1_000 } = {}) {
  const objects = new Map<string, { bytes: Buffer; type: string }>()
  const world = { refusesAfter: Infinity, asked: 0 }
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => {
      world.asked += 1
      const body = Buffer.concat(pieces)
      const answer = (status: number, text: string | Buffer = '', type = 'application/xml') => response.writeHead(status, { 'content-type': type }).end(text)
      const refuse = (status: number, code: string) => answer(status, `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
      if (!isSigned(request, body, key)) return refuse(403, 'SignatureDoesNotMatch')
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://loopback')
      const [, bucket, ...rest] = decodeURIComponent(pathname).split('/')
      if (bucket !== key.bucket) return refuse(404, 'NoSuchBucket')
      const name = rest.join('/')
      if (request.method === 'PUT') {
        if (objects.size >= world.refusesAfter) return refuse(507, 'InsufficientStorage')
        objects.set(name, { bytes: body, type: String(request.headers['content-type']) })
        return answer(200)
      }
      if (request.method === 'DELETE') {
        objects.delete(name)
        return answer(204)
      }
      if (searchParams.get('list-type') === '2') {
        const all = [...objects.keys()].filter((one) => one.startsWith(searchParams.get('prefix') ?? '')).sort()
        const contents = all.slice(0, mostListed).map((one) => `<Contents><Key>${xml(one)}</Key></Contents>`).join('')
        return answer(200, `<?xml version="1.0"?><ListBucketResult><IsTruncated>${all.length > mostListed}</IsTruncated>${contents}</ListBucketResult>`)
      }
      const found = objects.get(name)
      return found ? answer(200, found.bytes, found.type) : refuse(404, 'NoSuchKey')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
  return { objects, world, endpoint: `http://127.0.0.1:${port}`, close }
}

import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

const MOST_REMEMBERED = 256
const remembered = new Map<string, Encoding>()

/** The best encoding a reader takes: br, then gzip, then none (RFC 9110, 12.5.3). Few headers are in use, so answers are remembered. */
export function chosenEncoding(accepted: string): Encoding {
  const known = remembered.get(accepted)
  if (known) return known
  const chosen = readAcceptEncoding(accepted)
  if (remembered.size < MOST_REMEMBERED && accepted.length < 256) remembered.set(accepted, chosen)
  return chosen
}

function readAcceptEncoding(accepted: string): Encoding {
  const quality = new Map<string, number>()
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const q = parameters.find((parameter) => parameter.startsWith('q='))
    quality.set(name === 'x-gzip' ? 'gzip' : name, q ? Number(q.slice(2)) || 0 : 1)
  }
  const takes = (name: string) => (quality.get(name) ?? quality.get('*') ?? 0) > 0
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

const COMPRESSIBLE = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)\b|application\/(?:javascript|manifest)|image\/svg)/

export function isCompressible(contentType: string): boolean {
  return COMPRESSIBLE.test(contentType)
}

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Both encodings of a body, made in the thread pool. Brotli 5 and gzip 6: the last steps that cost little. */
export async function compress(body: Buffer): Promise<{ br: Buffer; gzip: Buffer }> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  const [br, gzip] = await Promise.all([brotli(body, { params }), gzipped(body, { level: 6 })])
  return { br, gzip }
}

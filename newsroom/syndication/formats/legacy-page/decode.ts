const LARGEST = 5 * 1024 * 1024

const NOT_TEXT: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\x03\x04', 'a zip file or a Word document'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['{\\rtf', 'an RTF document'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1f\x8b', 'a compressed file'],
]

/** The text of a file of at most 5 MB, by its byte order mark, as UTF-8, by the charset it names, or as windows-1252 (`guessed`). */
export function decodePage(bytes: Uint8Array, fileName: string): { text: string; guessed: boolean } | { refused: string } {
  const name = fileName.trim() === '' ? 'The file' : `“${fileName.trim().slice(0, 120)}”`
  if (bytes.length === 0) return { refused: `${name} is empty. Save the page again and choose the new file.` }
  if (bytes.length > LARGEST) {
    return { refused: `${name} is ${megabytes(bytes.length)} MB; a page is at most 5 MB. Save the page without its pictures, as “HTML only” or as text, and try again.` }
  }
  const start = latin1(bytes.subarray(0, 4096))
  const other = NOT_TEXT.find(([magic]) => start.startsWith(magic))
  if (other) return { refused: `${name} is ${other[1]}, not a page. Save the page as HTML or copy its words into a text file, and try again.` }
  const decoded = decoded16(bytes) ?? decoded8(bytes, start)
  if (decoded === null || isBinary(decoded.text)) {
    return { refused: `${name} is not text. Save the page as HTML or copy its words into a text file, and try again.` }
  }
  const text = clean(decoded.text)
  if (text.trim() === '') return { refused: `${name} has no words in it. Save the page again and choose the new file.` }
  return { text, guessed: decoded.guessed }
}

function megabytes(size: number): string {
  return (Math.ceil((size / 1024 / 1024) * 10) / 10).toFixed(1).replace(/\.0$/u, '')
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

function decoded16(bytes: Uint8Array): { text: string; guessed: boolean } | null {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe
  const big = bytes[0] === 0xfe && bytes[1] === 0xff
  const zeroes = [0, 0]
  const sample = bytes.subarray(0, 2000)
  sample.forEach((byte, index) => (zeroes[index % 2] = (zeroes[index % 2] ?? 0) + (byte === 0 ? 1 : 0)))
  const [even = 0, odd = 0] = zeroes
  const most = sample.length * 0.3
  if (little || (odd > most && even === 0)) return { text: new TextDecoder('utf-16le').decode(bytes), guessed: false }
  if (big || (even > most && odd === 0)) return { text: new TextDecoder('utf-16be').decode(bytes), guessed: false }
  return null
}

function decoded8(bytes: Uint8Array, start: string): { text: string; guessed: boolean } | null {
  if (bytes.includes(0)) return null
  const utf8 = decodedAs('utf-8', bytes)
  if (utf8 !== null) return { text: utf8, guessed: false }
  const named = /charset ?= ?["']?([\w-]{2,40})/i.exec(start)?.[1]
  const text = named === undefined || /^utf-?(?:8|16)/i.test(named) ? null : decodedAs(named, bytes)
  return text === null ? { text: new TextDecoder('windows-1252').decode(bytes), guessed: true } : { text, guessed: false }
}

function decodedAs(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    // TextDecoder tells in no other way that it does not know a charset, or that the bytes are not in it.
    return null
  }
}

function isBinary(text: string): boolean {
  const odd = text.slice(0, 20_000).match(/[^\P{Cc}\t\n\r\f\v]|\ufffd/gu)?.length ?? 0
  return text.includes('\0') || odd > Math.max(4, Math.min(text.length, 20_000) * 0.02)
}

function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\u00ad\u200b\ufeff]/gu, '')
    .toWellFormed()
}

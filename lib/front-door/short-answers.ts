import type { ServerResponse } from 'node:http'

/** What a reader is told when a page cannot be shown: in the paper's language and words. */
export type FailureWords = { lang: string; dir: 'ltr' | 'rtl'; title: string; text: string }

/** A line of plain text for machines and for requests no browser makes. Never kept. */
export function sendText(res: ServerResponse, status: number, text: string, headers: readonly string[]): void {
  const body = Buffer.from(text + '\n')
  res.writeHead(status, ['Content-Type', 'text/plain; charset=utf-8', 'Content-Length', String(body.length), 'Cache-Control', 'no-store', ...headers])
  res.end(body)
}

/** Sends the reader on for good; `location` is a path on this site. */
export function sendMoved(res: ServerResponse, location: string, headers: readonly string[]): void {
  res.writeHead(308, ['Location', location, 'Content-Length', '0', 'Cache-Control', 'public, max-age=0, s-maxage=60', ...headers])
  res.end()
}

/** The page of last resort. It needs no style sheet, for what would serve that may be what is broken. */
export function sendFailure(res: ServerResponse, status: 500 | 503, words: FailureWords, headers: readonly string[]): void {
  const body = Buffer.from(
    `<!doctype html><html lang="${escaped(words.lang)}" dir="${words.dir}"><head><meta charset="utf-8">` +
      '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">' +
      `<title>${escaped(words.title)}</title></head><body><main><h1>${escaped(words.title)}</h1><p>${escaped(words.text)}</p></main></body></html>\n`,
  )
  res.writeHead(status, ['Content-Type', 'text/html; charset=utf-8', 'Content-Length', String(body.length), 'Cache-Control', 'no-store', 'Retry-After', '10', ...headers])
  res.end(body)
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

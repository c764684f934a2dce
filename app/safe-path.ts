/** Where the desk begins: the answer to everything that cannot be followed. */
const DESK = '/desk'
const MOST_LAYERS = 5

/**
 * A path of this site to go on to, or the desk. What a link says is believed only where every reading of it, however
 * often it is decoded, stays here: no host, no backslash, no control character, and no way back to the sign-in page.
 */
export function safePath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 2_000) return DESK
  let reading = asked
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    if (!staysHere(reading)) return DESK
    const deeper = decoded(reading)
    if (deeper === null) return DESK
    if (deeper === reading) return asked
    reading = deeper
  }
  return DESK
}

function staysHere(path: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  if (!path.startsWith('/') || /^\/\s*\/|[\\\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(path)) return false
  const url = URL.parse(path, 'http://paper.invalid')
  return url?.origin === 'http://paper.invalid' && !url.pathname.startsWith('//') && !/^\/(?:sign-in|api)(?:\/|$)/i.test(url.pathname)
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

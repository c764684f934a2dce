type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined }

/** JSON with its keys in order, so that the same record always has the same bytes (after RFC 8785). */
export function canonicalJson(value: unknown): string {
  return write(value as Json)
}

function write(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => write(item ?? null)).join(',')}]`
  const entries = Object.entries(value).filter((entry): entry is [string, Json] => entry[1] !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${write(item)}`).join(',')}}`
}

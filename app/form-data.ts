type Given = string | File | Given[] | { [name: string]: Given }

const MOST_ENTRIES = 2_000
const DEEPEST = 6
/** Under this name a form sends the key of its deed, made anew for each that was answered. */
export const ONCE = '$once'
const NAME = /^[a-z][\w-]*$/i

/**
 * What a form sent, as an object: `links.0.url` becomes `links: [{ url }]`, a name sent several times a list.
 * Names that could reach a prototype are left out, and so is what Next and our own forms add (`$…`).
 */
export function readForm(form: FormData): Record<string, Given> {
  const whole: Record<string, Given> = Object.create(null) as Record<string, Given>
  let entries = 0
  for (const name of new Set(form.keys())) {
    const path = name.split('.')
    if (name.startsWith('$') || path.length > DEEPEST || (entries += 1) > MOST_ENTRIES) continue
    if (!path.every((part, depth) => (depth > 0 && /^\d{1,4}$/.test(part)) || (NAME.test(part) && !['__proto__', 'constructor', 'prototype'].includes(part)))) continue
    const values = form.getAll(name)
    put(whole, path, values.length === 1 && values[0] !== undefined ? values[0] : values)
  }
  return closed(whole) as Record<string, Given>
}

function put(into: Record<string, Given>, [first = '', ...rest]: string[], value: Given): void {
  if (rest.length === 0) {
    into[first] = value
    return
  }
  const inner = into[first]
  const next = typeof inner === 'object' && !Array.isArray(inner) && !(inner instanceof File) ? inner : (Object.create(null) as Record<string, Given>)
  into[first] = next
  put(next, rest, value)
}

/** Objects whose names are all numbers are lists, in the order of the numbers. */
function closed(value: Given): Given {
  if (typeof value === 'string' || value instanceof File) return value
  if (Array.isArray(value)) return value.map(closed)
  const names = Object.keys(value)
  if (names.length > 0 && names.every((name) => /^\d+$/.test(name))) {
    return names.sort((a, b) => Number(a) - Number(b)).flatMap((name) => (value[name] === undefined ? [] : [closed(value[name])]))
  }
  return Object.fromEntries(names.flatMap((name) => (value[name] === undefined ? [] : [[name, closed(value[name])]])))
}

import { z } from 'zod'
import { Refused, type Reason } from './refusal.ts'

/**
 * What somebody gave, as a command wants it.
 * @throws Refused with a sentence for each field that is wrong; nothing has been done
 */
export function readInput<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given, { reportInput: true })
  if (!parsed.success) throw new Refused(parsed.error.issues.map(reasonOf))
  const unfit = unstorable(parsed.data)
  if (unfit !== null) throw new Refused([{ code: 'unstorable', field: unfit, message: 'The text holds a character that cannot be kept (U+0000, or half of a pair). Delete it, or paste the text without formatting.' }])
  return parsed.data
}

/** The field (`links.0.url`) whose text Postgres could not keep, or null. */
function unstorable(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : null
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Date) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorable(inner, path ? `${path}.${key}` : key)
    if (found !== null) return found
  }
  return null
}

function reasonOf(issue: z.core.$ZodIssue): Reason {
  const field = issue.path.map(String).join('.')
  return { code: `input-${issue.code.replaceAll('_', '-')}`, message: sentence(issue), ...(field && { field }) }
}

/** A schema's own sentence where it has one; else what is wrong with a value of this kind. */
function sentence(issue: z.core.$ZodIssue): string {
  if (!/^(?:Invalid |Too (?:big|small)|Unrecognized|Expected)/.test(issue.message)) return issue.message
  const length = typeof issue.input === 'string' || Array.isArray(issue.input) ? issue.input.length : null
  switch (issue.code) {
    case 'too_big':
      return `At most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : issue.origin === 'array' ? 'entries' : ''} fit here${length === null ? '' : `; this has ${length}`}.`.replace('  ', ' ')
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'This must not be empty.' : `At least ${issue.minimum} ${issue.origin === 'string' ? 'characters' : issue.origin === 'array' ? 'entries' : ''} are needed here.`.replace('  ', ' ')
    case 'unrecognized_keys':
      return `There is no such field here: ${issue.keys.join(', ')}.`
    case 'invalid_format':
      return formats[issue.format] ?? 'This is not in the form that is needed here.'
    case 'invalid_type':
      return issue.input === undefined ? 'This must be filled in.' : 'This is not the kind of value that is needed here.'
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'invalid_value':
    case 'not_multiple_of':
      return 'Choose one of what is offered here.'
  }
}

const formats: Record<string, string> = {
  email: 'Write an e-mail address like name@paper.example.',
  url: 'Write a whole address that begins with https:// or http://.',
  uuid: 'This does not name anything here.',
  date: 'Write a day like 2026-11-23.',
}

/** A line of text, trimmed; at most `most` characters. */
export const line = (most = 300) => z.string().trim().max(most)
/** The same, where an empty field means that there is none. */
export const optionalLine = (most = 300) => z.preprocess(emptyIsAbsent, line(most).optional())
export const emptyIsAbsent = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
/** A tick in a form (`on`), or true. What is neither is no tick, and refused. */
export const tick = z.preprocess((value) => ticks.get(value) ?? value, z.boolean())
const ticks = new Map<unknown, boolean>([['on', true], ['true', true], ['false', false], ['', false], [undefined, false]])
/** One entry a line, from a text area or a list; empty ones are left out. */
export const lines = (most = 50, longest = 300) =>
  z.preprocess((value) => withoutBlanks(typeof value === 'string' ? value.split('\n') : value), z.array(line(longest)).max(most))
const withoutBlanks = (value: unknown) => (Array.isArray(value) ? value.filter((entry) => typeof entry !== 'string' || entry.trim() !== '') : value)

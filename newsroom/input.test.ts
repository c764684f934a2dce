import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { line, lines, optionalLine, readInput, tick } from './input.ts'
import { Refused } from './refusal.ts'

const Form = z.strictObject({ name: line(10).min(1, 'A person needs a name.'), motto: optionalLine(5), email: z.email().optional(), wanted: tick.optional(), beats: lines(2, 4).optional() })
const refusedFor = (given: unknown) => {
  try {
    return readInput(Form, given)
  } catch (error) {
    if (error instanceof Refused) return error.reasons.map(({ field, message }) => `${field ?? ''}: ${message}`)
    throw error
  }
}

describe('what somebody gave', () => {
  it('is trimmed, and an empty field is none', () => expect(refusedFor({ name: '  Ada ', motto: ' ' })).toEqual({ name: 'Ada', motto: undefined }))
  it('is a tick, and lines', () => expect(refusedFor({ name: 'Ada', wanted: 'on', beats: 'sea\n\nfen ' })).toMatchObject({ wanted: true, beats: ['sea', 'fen'] }))
  it.each([
    ['nothing in a field that must be filled', {}, ['name: This must be filled in.']],
    ['a field left empty', { name: '' }, ['name: A person needs a name.']],
    ['too much', { name: 'a'.repeat(10_000) }, ['name: At most 10 characters fit here; this has 10000.']],
    ['an operator where a text belongs', { name: { contains: 'a' } }, ['name: This is not the kind of value that is needed here.']],
    ['no e-mail address', { name: 'Ada', email: 'ada' }, ['email: Write an e-mail address like name@paper.example.']],
    ['a field that is not there', { name: 'Ada', role: 'ADMIN' }, [': There is no such field here: role.']],
    ['a character that cannot be kept', { name: 'A\0da' }, ['name: The text holds a character that cannot be kept (U+0000, or half of a pair). Delete it, or paste the text without formatting.']],
    ['half of a pair', { name: 'Ada', beats: ['\ud800'] }, ['beats.0: The text holds a character that cannot be kept (U+0000, or half of a pair). Delete it, or paste the text without formatting.']],
  ])('with %s is refused in a sentence', (_, given, said) => expect(refusedFor(given)).toEqual(said))
})

import { expect, test } from 'vitest'
import { oneLine } from './log.ts'

test('what a stranger sends takes one line in the log, and its control codes do nothing', () => {
  expect(oneLine('GET /a\r\nGET /forged \u001b[31m\u2028x')).toBe('GET /a\\x0d\\x0aGET /forged \\x1b[31m\\x2028x')
})
test('and not more than 2,000 characters of it', () => expect(oneLine('x'.repeat(9_999))).toHaveLength(2_000))

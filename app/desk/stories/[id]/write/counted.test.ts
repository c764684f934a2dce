import { expect, it } from 'vitest'
import { lengthInWords } from './counted.ts'

it('letters are counted as readers see them', () => expect(lengthInWords('  Café 👨‍👩‍👧 ', 'fr', 60)).toBe('6 characters of about 60.'))
it('a code that is no language costs nobody the page', () => expect(lengthInWords('Ferry', 'en-a1', 60)).toBe('5 characters of about 60.'))
it('one more than is shown is said, and nothing is refused', () => expect(lengthInWords('x'.repeat(61), 'en', 60)).toBe('61 characters: about 1 more than are shown.'))
it('an empty line says what there is room for', () => expect(lengthInWords(' ', 'en', 155)).toBe('About 155 characters are shown.'))

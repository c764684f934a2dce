import { expect, it } from 'vitest'
import { sinceThatDay, type Standing } from './since-that-day.ts'

const then: Standing = { name: 'Ada Quaye', jobTitle: 'Reporter', shortBio: 'Covers the harbour.', disclosures: ['She owns shares in the port.'] }

it.each<[string, Partial<Standing>, string[]]>([
  ['nothing changed', {}, []],
  ['a new title', { jobTitle: 'Political editor' }, ['now political editor']],
  ['a title with a name in it', { jobTitle: 'BBC correspondent' }, ['now BBC correspondent']],
  ['no title any more', { jobTitle: '' }, ['no longer reporter']],
  ['another name', { name: 'Ada Quaye-Wren' }, ['now writes as Ada Quaye-Wren']],
  ['an interest that ended', { disclosures: [] }, ['one disclosure no longer applies']],
  ['two that came', { disclosures: [...then.disclosures, 'a', 'b'] }, ['2 new disclosures']],
  ['one reworded, and a newer biography', { disclosures: ['She sold them.'], shortBio: 'Covers power.' }, ['a new disclosure', 'one disclosure no longer applies', 'a newer biography']],
])('with %s a story says so', (_, over, words) => expect(sinceThatDay(then, { ...then, ...over })).toEqual(words))

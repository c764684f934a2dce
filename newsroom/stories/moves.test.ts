import { describe, expect, it } from 'vitest'
import { reasonsAgainst } from './move.ts'
import { mayMove, moves, reasonsNotToMove, stateWords, type Move, type State } from './moves.ts'

const states = Object.keys(stateWords) as State[]
const from = (move: Move) => states.filter((state) => mayMove(state, move))

describe('a story', () => {
  it('is reviewed before readers see it, and not after', () => {
    for (const move of ['askForReview', 'askForChanges', 'approve', 'takeBack'] as const) expect(from(move), move).not.toContain('PUBLISHED')
  })
  it('that is published leaves that state only by being taken from readers, for now or with a note', () => {
    const ways = (Object.keys(moves) as Move[]).filter((move) => mayMove('PUBLISHED', move) && !['PUBLISHED', 'SCHEDULED'].includes(moves[move].to))
    expect(ways).toEqual(['unpublish', 'hold', 'withdraw'])
  })
  it('in the archive does nothing but come out of it', () => {
    expect((Object.keys(moves) as Move[]).filter((move) => mayMove('ARCHIVED', move))).toEqual(['unarchive'])
  })
  it('can be brought to readers from every state but the archive and a hold', () => expect(from('publish')).toEqual(states.filter((state) => state !== 'ARCHIVED' && state !== 'HELD')))
  it('that may not make a move is told where it stands and what to do, in sentences', () => {
    for (const state of states) {
      for (const move of Object.keys(moves) as Move[]) for (const { message } of reasonsNotToMove(state, move)) expect(message).toMatch(/^This story is .+\. [A-Z].+\.$/)
    }
  })
})

describe('a second person', () => {
  const asked = { move: 'approve', word: '', revision: 3, head: 3, wroteAlone: false } as const
  const codes = (over: object) => reasonsAgainst({ ...asked, ...over }).map(({ code }) => code)
  it('approves the text that they read, and no newer one', () => {
    expect(codes({})).toEqual([])
    expect(codes({ head: 4 })).toEqual(['changed-since'])
    expect(codes({ revision: undefined })).toEqual(['changed-since'])
  })
  it('is not whoever wrote it alone', () => expect(codes({ wroteAlone: true })).toEqual(['own-text']))
  it('who asks for changes says which', () => {
    expect(codes({ move: 'askForChanges' })).toEqual(['word-missing'])
    expect(codes({ move: 'askForChanges', word: 'Who says so?' })).toEqual([])
  })
})

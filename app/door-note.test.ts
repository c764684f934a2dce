import { describe, expect, it } from 'vitest'
import { readDoorNote } from '#lib/front-door/door-note.ts'
import { doorNote } from './door-note.ts'

const told = (tags: string[]) => readDoorNote(doorNote({ tags, until: null }))

describe('what a document tells the door', () => {
  it('is what the door reads', () => {
    const note = doorNote({ status: 301, location: '/new', tags: ['site'], until: new Date('2030-01-01T00:00:00Z'), robots: 'noindex' })
    expect(readDoorNote(note)).toEqual({ status: 301, location: '/new', tags: ['site'], until: Date.parse('2030-01-01'), robots: 'noindex' })
  })
  it('keeps it from being kept when one of its tags could not be told', () => {
    for (const tag of ['path:/a,b', `path:/${'x'.repeat(300)}`, 'path:/é']) expect(told(['site', tag])).toMatchObject({ tags: ['site'], until: 0 })
    expect(told(Array.from({ length: 501 }, (_, index) => `story:${index}`))).toMatchObject({ until: 0 })
  })
})

import { describe, expect, it } from 'vitest'
import { checkRows, readRows } from './import-rows.ts'
import { oldPath, paperPath } from './path.ts'
import { endOf, type Target } from './rule.ts'

/** Every way known to us of naming another host so that it looks like a path: prefixes × a host, and what stands alone. */
const PREFIXES = ['//', '///', '////', '/\\', '/\\/', '\\\\', '\\/', '/\t/', '/\n/', '/\r/', '\t//', '\n//', ' //', '/ //', '/%09/', '/%0a/', '/%0d/', '/%00/', '/%5c', '/%5C', '/%5c/', '/%5c%5c', '/%2f', '/%2F', '/%2f/', '/%2f%2f', '/./', '/../', '/.//', '/..//', '/%2e/', '/%2e%2e/', '/%2e%2e//', '/a/../', '/a/..//', 'https:', 'https:/', 'https://', 'https:///', 'http:', 'http://', 'HTTPS://', 'ftp://', '///\\', '/\u0000/', '/\u0001/', '/\u001f/', '/\u007f/', '\u0000//', 'javascript:', 'javascript://', 'data:text/html,', 'vbscript:', 'file:///', 'blob:https://', '@', '/@', '.', '..', '//user@', '//user:pw@', '/;@', '?//', '#//', '']
const HOSTS = ['evil.example', 'evil.example/a', 'evil.example%2f..', 'user@evil.example', '[::1]', '2130706433']
export const HOSTILE = PREFIXES.flatMap((prefix) => HOSTS.map((host) => prefix + host))

describe('row 28: of the many ways to name another host as if it were a path', () => {
  it('at least 325 are tried', () => expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(325))

  it.each(HOSTILE.map((target) => [JSON.stringify(target), target]))('row 28: %s stays on this paper or is refused', (_, target) => {
    const path = paperPath(target)
    if (path === null) return
    // As a browser reads it in a Location header.
    const read = new URL(path, 'https://paper.example/here')
    expect(read.origin).toBe('https://paper.example')
    expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
    // And it is the one spelling: read again, it is the same.
    expect(paperPath(path)).toBe(path)
  })
})

describe('an old address', () => {
  it.each([
    ['/2019/05/a.html', '/2019/05/a.html'],
    ['https://old.example.org', '/'],
    ['https://old.example.org?p=7', '/?p=7'],
    ['http://old.example.org/a//b/#top', '/a/b'],
    ['/Café/?b=ü', '/Caf%C3%A9?b=%C3%BC'],
    ['/a|b', '/a%7Cb'],
  ])('%s is written %s', (given, path) => expect(oldPath(given)).toBe(path))
  it.each(['', 'a/b', 'mailto:a@b.example', '/a/../b', '/%zz', `/${'a'.repeat(3_000)}`])('%j is none', (given) => expect(oldPath(given)).toBeNull())
})

const to = (path: string): Target => ({ path, storyId: null })

describe('where a redirect ends', () => {
  const known = new Map([['/b', to('/c')], ['/c', to('/d')], ['/x', to('/y')], ['/y', to('/x')], ['/s', { path: null, storyId: 'story' } as Target]])
  const end = (from: string, path: string) => endOf(from, path, (at) => known.get(at))
  it('is the end of the chain', () => expect(end('/a', '/b')).toEqual(to('/d')))
  it('is the story that the last of them follows', () => expect(end('/a', '/s')).toEqual({ path: null, storyId: 'story' }))
  it('is nowhere in a circle', () => {
    expect(end('/d', '/b')).toBeNull()
    expect(end('/a', '/x')).toBeNull()
    expect(end('/a', '/a')).toBeNull()
  })
})

describe('a file of redirects', () => {
  const rows = (csv: string) => {
    const read = readRows(csv)
    return 'rows' in read ? read.rows : read.reason.code
  }
  const check = (csv: string, ground: Partial<Parameters<typeof checkRows>[1]> = {}) => {
    const read = readRows(csv)
    return 'rows' in read ? checkRows(read.rows, { stands: new Map(), known: new Map(), ...ground }) : []
  }

  it('may have a row of names, empty lines, quotes, semicolons and a mark at its start', () => {
    expect(rows('\uFEFFold,new\r\n/a,/b\r\n\r\n"/c,d",/e\r\n')).toEqual([{ line: 2, from: '/a', to: '/b' }, { line: 4, from: '/c,d', to: '/e' }])
    expect(rows('/a;/b')).toEqual([{ line: 1, from: '/a', to: '/b' }])
  })
  it.each([['', 'csv-empty'], ['old,new', 'csv-empty'], ['"/a,/b', 'csv-shape']])('that is %j is refused', (csv, code) => expect(rows(csv)).toBe(code))

  it('says of each row what is wrong with it', () => {
    expect(check('/a,/b\n/c,https://evil.example\nnothing,/d\n/a,/e\n/f,/f').map(({ line, outcome }) => [line, outcome])).toEqual([[1, 'new'], [2, 'refused'], [3, 'refused'], [4, 'refused'], [5, 'refused']])
  })
  it('has no circle, whichever rows close it', () => {
    expect(check('/a,/b\n/b,/c\n/c,/a').map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused'])
    expect(check('/a,/b', { known: new Map([['/b', to('/a')]]) }).map(({ outcome }) => outcome)).toEqual(['refused'])
  })
  it('leads over several rows to the end at once', () => {
    expect(check('/a,/b\n/b,/c').map(({ made }) => made?.target.path)).toEqual(['/c', '/c'])
  })
  it('tells what is new, what changes and what is there already', () => {
    expect(check('/a,/x\n/b,/x\n/c,/x', { known: new Map([['/b', to('/y')], ['/c', to('/x')]]) }).map(({ outcome }) => outcome)).toEqual(['new', 'changed', 'same'])
  })
})

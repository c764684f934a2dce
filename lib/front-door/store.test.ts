import { expect, test } from 'vitest'
import { makeEntry, type Entry } from './entry.ts'
import { createStore } from './store.ts'

const entry = (key: string, tags: string[] = [], kind: Entry['kind'] = 'page') =>
  makeEntry({
    key, kind, tags, cacheTag: '', status: 200, contentType: 'image/png', cacheControl: 'x', body: Buffer.alloc(4_000), headers: [], generousHeaders: [],
    freshUntil: 1, servableUntil: 1, isCacheable: true,
  })

test('memory never holds more than it may', async () => {
  const store = createStore(100_000)
  for (let i = 0; i < 200; i++) {
    store.put(await entry(`/${i}`, ['site', `story:${i}`]))
    expect(store.bytes()).toBeLessThanOrEqual(100_000)
  }
  expect(store.size()).toBe(10)
})
test('what is asked for stays, what is not goes first', async () => {
  const store = createStore(100_000)
  store.put(await entry('/hot'))
  for (let i = 0; i < 100; i++) {
    store.put(await entry(`/${i}`))
    const hot = store.get('/hot')
    if (hot) hot.wasUsed = true
  }
  expect(store.get('/hot')).toBeDefined()
  expect(store.get('/0')).toBeUndefined()
  expect(store.get('/99')).toBeDefined()
})
test('a tag drops every page that bears it and no other', async () => {
  const store = createStore(1e6)
  store.put(await entry('/a', ['story:1', 'site']))
  store.put(await entry('/b', ['story:2', 'site']))
  store.expire(['story:1'])
  expect([store.get('/a'), store.get('/b')?.key]).toEqual([undefined, '/b'])
  store.expire(['site'])
  expect([store.size(), store.bytes()]).toEqual([0, 0])
})
test('a page put anew under other tags is no longer dropped by the old ones', async () => {
  const store = createStore(1e6)
  store.put(await entry('/a', ['old']))
  store.put(await entry('/a', ['new']))
  store.expire(['old'])
  expect(store.get('/a')).toBeDefined()
})
test('the star drops all pages but leaves the files', async () => {
  const store = createStore(1e6)
  store.put(await entry('/a', ['x']))
  store.put(await entry('/logo.png', [], 'file'))
  store.expire(['*'])
  expect([store.get('/a'), store.get('/logo.png')?.key]).toEqual([undefined, '/logo.png'])
})

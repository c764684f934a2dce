import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, startDoor, type DoorUnderTest } from './door-under-test.ts'

const tags = ['story:1']
const places = { mode: 'ALLOW', countries: ['IE', 'GB'], unknown: 'HIDE', instead: '/world/ferry/not-here' }
const pages: Record<string, string> = {
  '/world/ferry': page({ status: 200, tags, places }, 'The lent text.'),
  '/world/ferry/not-here': page({ status: 451, tags }, 'Not where you are.'),
  '/world/open': page({ status: 200, tags, places: { ...places, mode: 'DENY', unknown: 'SHOW' } }, 'Not in two countries.'),
}

let door: DoorUnderTest
const start = (countryHeader?: string) => startDoor((req, res) => void res.setHeader('content-type', 'text/html; charset=utf-8').end(pages[req.url ?? '']), countryHeader === undefined ? {} : { countryHeader })
beforeEach(async () => void (door = await start('x-country')))
afterEach(() => door.stop())

const from = async (country: string | undefined, path = '/world/ferry') => {
  const { status, headers, body } = await door.ask(path, { headers: country === undefined ? {} : { 'x-country': country } })
  return { status, isLent: body.toString().includes('The lent text.') || body.toString().includes('Not in two'), keeping: headers['cache-control'] }
}

describe('a page that may be read in some countries alone', () => {
  it('is shown there, and elsewhere another stands instead, whoever asked first', async () => {
    for (let time = 0; time < 2; time += 1) {
      expect(await from('IE')).toMatchObject({ status: 200, isLent: true })
      expect(await from('ca')).toMatchObject({ status: 451, isLent: false })
      expect(await from('gb')).toMatchObject({ status: 200, isLent: true })
    }
    expect(door.reached.map(({ url }) => url)).toEqual(['/world/ferry', '/world/ferry/not-here'])
  })

  it('is kept by nobody between us and the reader', async () => {
    expect((await from('IE')).keeping).toBe('private, max-age=0, must-revalidate')
  })

  it.each([undefined, '', 'XX', 'T1', 'Ireland', 'IE, GB'])('is not shown where nobody knows the country (%s), if the agreement says so', async (country) => {
    expect(await from(country)).toMatchObject({ status: 451, isLent: false })
    expect(await from(country, '/world/open')).toMatchObject({ status: 200, isLent: true })
  })

  it('is shown everywhere but in the countries that are named', async () => {
    expect(await from('GB', '/world/open')).toMatchObject({ status: 451, isLent: false })
    expect(await from('CA', '/world/open')).toMatchObject({ status: 200, isLent: true })
  })

  it('goes by no header where no proxy writes one', async () => {
    await door.stop()
    door = await start()
    expect(await from('IE')).toMatchObject({ status: 451, isLent: false })
  })

  it('is not shown to a reader whose browser holds it from before', async () => {
    const { headers } = await door.ask('/world/ferry', { headers: { 'x-country': 'IE' } })
    const again = await door.ask('/world/ferry', { headers: { 'x-country': 'CA', 'if-none-match': String(headers.etag) } })
    expect(again.status).toBe(451)
  })

  it('is not shown to somebody of the desk either, who is elsewhere', async () => {
    const { status } = await door.ask('/world/ferry', { headers: { 'x-country': 'CA', cookie: 'session=1' } })
    expect(status).toBe(451)
  })
})

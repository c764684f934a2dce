import { expect, test } from 'vitest'
import { deviceInWords, placeInWords } from './device.ts'

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0', 'Firefox on Linux'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36', 'Chrome on Windows'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36 Edg/129.0.0.0', 'Edge on Windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15', 'Safari on a Mac'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1', 'Safari on an iPhone'],
  ['Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36', 'Samsung Internet on Android'],
  ['curl/8.5.0', 'A device that did not say what it is'],
  ['', 'A device that did not say what it is'],
])('%s is called “%s”', (userAgent, words) => {
  expect(deviceInWords(userAgent)).toBe(words)
})

test('a time zone tells a place, and a zone without one tells none', () => {
  expect(placeInWords('Europe/Berlin')).toBe('clock set to Berlin')
  expect(placeInWords('America/Argentina/Buenos_Aires')).toBe('clock set to Buenos Aires')
  for (const zone of ['', 'UTC', 'Etc/GMT+3']) expect(placeInWords(zone)).toBe('')
})

// Newest names first: each browser also calls itself by those it came from.
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/\d/, 'Safari'],
]

const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'an iPhone'],
  [/\biPad\b/, 'an iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'a Chromebook'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'a Mac'],
  [/\bLinux\b/, 'Linux'],
]

const named = (list: readonly [RegExp, string][], text: string) => list.find(([pattern]) => pattern.test(text))?.[1]

/** What a `User-Agent` says of a device, in words: "Firefox on Linux". It is what the browser says of itself, and no proof. */
export function deviceInWords(userAgent: string): string {
  const text = userAgent.slice(0, 300)
  const browser = named(BROWSERS, text)
  const system = named(SYSTEMS, text)
  if (browser && system) return `${browser} on ${system}`
  return browser ?? (system ? `A browser on ${system}` : 'A device that did not say what it is')
}

/** Where a browser keeps its time, in words: "clock set to Berlin"; nothing where it did not say, or keeps no place's time. */
export function placeInWords(timeZone: string): string {
  const place = timeZone.includes('/') && !timeZone.startsWith('Etc/') ? timeZone.split('/').at(-1)?.replaceAll('_', ' ') : ''
  return place ? `clock set to ${place}` : ''
}

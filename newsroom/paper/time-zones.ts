const zones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]
const byLowerCase = new Map(zones.map((zone) => [zone.toLowerCase(), zone]))

/** The names of the places whose clocks a paper may go by, as IANA writes them: `Europe/Berlin`. */
export const timeZones = (): readonly string[] => zones

/** A zone's name as it is kept, whatever its case and with spaces for underscores; null when there is no such zone. Older names (`Europe/Kyiv`, `Asia/Calcutta`) are kept as given. */
export function timeZoneCalled(given: string): string | null {
  const name = given.trim().replaceAll(' ', '_')
  const known = byLowerCase.get(name.toLowerCase())
  if (known) return known
  // A bare offset is no place: it would not follow the change to summer time.
  if (!/^[a-z]+(?:[/_+-][a-z0-9]+)+$/i.test(name)) return null
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name
  } catch {
    return null
  }
}

import { settingNames } from '#lib/settings.ts'

/** `1.2 GB`; powers of a thousand, as disks are sold. */
export function bytesInWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`
}

/** A length of time by its two largest units; the smallest said is a minute. */
export function spanInWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const parts = ([['day', Math.floor(minutes / 1440)], ['hour', Math.floor(minutes / 60) % 24], ['minute', minutes % 60]] as const).filter(([, n]) => n > 0).slice(0, 2)
  return parts.length === 0 ? 'less than a minute' : parts.map(([unit, n]) => `${n} ${unit}${n === 1 ? '' : 's'}`).join(' and ')
}

/** These are shown as they are; of every other setting only whether it is set: it may be a secret. */
const PLAIN = new Set(['PORT', 'DATA_DIR', 'SITE_URL', 'DEMO', 'NEXT_PROCESSES', 'TRUSTED_PROXIES', 'CDN_TAGS', 'CACHE_MB'])
const ADDRESSES = new Set(['DATABASE_URL', 'SMTP_URL'])

/** Each setting as it may be looked at: of an address only where it leads, without the name and password in it. */
export function withoutSecrets(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(settingNames.map((name) => {
    const value = env[name] ?? ''
    if (value === '') return [name, 'Not set']
    if (PLAIN.has(name)) return [name, withoutPassword(value)]
    const url = ADDRESSES.has(name) ? URL.parse(value) : null
    return [name, url ? `Set: ${url.protocol}//${url.host}${name === 'DATABASE_URL' ? url.pathname : ''}` : 'Set']
  }))
}

/** Somebody may have put a password where none belongs. */
const withoutPassword = (value: string) => value.replace(/\/\/[^/@]*@/, '//')

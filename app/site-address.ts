import { readSettings, siteUrl } from '#lib/settings.ts'

/** The address readers use, without a trailing slash. */
export const siteAddress = (): string => siteUrl(readSettings(process.env))

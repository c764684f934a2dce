import { z } from 'zod'

const address = (protocols: RegExp) => z.url({ protocol: protocols })
const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value)
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema)

/**
 * Everything that may differ between two papers, from environment variables.
 * `.env.example` lists the same names; a test holds the two together.
 */
const Settings = z.object({
  PORT: setting(z.coerce.number('must be a number').int().min(1).max(65535, 'must be between 1 and 65535').default(3000)),
  DATABASE_URL: setting(address(/^postgres(ql)?$/).optional()),
  DATA_DIR: setting(z.string().default('.data')),
  SITE_URL: setting(address(/^https?$/).optional()),
  AUTH_SECRET: setting(z.string().min(32, 'must be at least 32 characters').optional()),
  ADMIN_EMAIL: setting(z.email('must be an e-mail address').optional()),
  ADMIN_PASSWORD: setting(z.string().min(12, 'must be at least 12 characters').max(200).optional()),
  SMTP_URL: setting(address(/^smtps?$/).optional()),
  OIDC_ISSUER: setting(address(/^https?$/).optional()),
  OIDC_CLIENT_ID: setting(z.string().optional()),
  OIDC_CLIENT_SECRET: setting(z.string().optional()),
  OIDC_NAME: setting(z.string().max(60, 'has at most 60 characters').optional()),
  S3_BUCKET: setting(z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket').optional()),
  S3_ENDPOINT: setting(address(/^https?$/).optional()),
  S3_REGION: setting(z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be the name of a region, like eu-central-1').default('us-east-1')),
  S3_ACCESS_KEY_ID: setting(z.string().optional()),
  S3_SECRET_ACCESS_KEY: setting(z.string().optional()),
  DEMO: setting(z.enum(['yes', 'no'], 'must be yes or no').default('yes')),
  NEXT_PROCESSES: setting(z.coerce.number('must be a number').int().min(1).max(16, 'must be between 1 and 16').default(1)),
  TRUSTED_PROXIES: setting(z.coerce.number('must be a number').int().min(0).max(4, 'must be between 0 and 4').default(0)),
  COUNTRY_HEADER: setting(z.string().toLowerCase().regex(/^[a-z][a-z0-9-]{1,60}$/, 'must be the name of a header, like cf-ipcountry').optional()),
  CDN_TAGS: setting(z.enum(['yes', 'no'], 'must be yes or no').default('no')),
  CACHE_MB: setting(z.coerce.number('must be a number').int().min(8).max(4096, 'must be between 8 and 4096').default(48)),
}).superRefine((settings, context) => {
  // A reader could write it too: only a proxy that always writes it makes it true.
  if (settings.COUNTRY_HEADER !== undefined && settings.TRUSTED_PROXIES === 0) context.addIssue({ code: 'custom', path: ['COUNTRY_HEADER'], message: 'is written by a proxy before the paper, and TRUSTED_PROXIES says that there is none' })
  const needed = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const
  const absent = needed.filter((name) => settings[name] === undefined)
  if (absent.length > 0 && (absent.length < needed.length || settings.S3_ENDPOINT !== undefined)) context.addIssue({ code: 'custom', path: [absent[0] ?? ''], message: 'is missing, though another S3 setting is there: the bucket and both keys are set, or none' })
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const
  const missing = names.filter((name) => settings[name] === undefined)
  if (missing.length > 0 && missing.length < names.length) context.addIssue({ code: 'custom', path: [missing[0] ?? ''], message: 'is missing, though another OIDC setting is there: all four are set, or none' })
})

export type Settings = z.infer<typeof Settings>

/** One sentence naming the setting that is wrong. The value is not repeated: it may be a secret. */
export class BadSetting extends Error {}

const hints: Partial<Record<keyof Settings, string>> = {
  DATABASE_URL: 'must look like postgresql://user:password@host:5432/name',
  SITE_URL: 'must be the address readers use, like https://paper.example',
  OIDC_ISSUER: 'must be the address of the OpenID provider, like https://id.example, and is set together with the other OIDC settings',
  S3_ENDPOINT: 'must be the address of the store, like https://s3.example',
  SMTP_URL: 'must look like smtp://user:password@host:587',
}

/** @throws BadSetting */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const parsed = Settings.safeParse(env)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const name = String(issue?.path[0])
  const what = hints[name as keyof Settings] ?? issue?.message ?? 'cannot be read'
  throw new BadSetting(`The setting ${name} ${what}. Change it where you start the paper, or leave it out for the default.`)
}

export const settingNames = Object.keys(Settings.shape)

/** The address readers use, without a trailing slash. */
export function siteUrl(settings: Pick<Settings, 'SITE_URL' | 'PORT'>): string {
  return (settings.SITE_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/, '')
}

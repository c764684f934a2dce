import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BadSetting, readSettings, settingNames, siteUrl } from './settings.ts'

const refusal = (env: Record<string, string>) => {
  try {
    return readSettings(env)
  } catch (error) {
    return error instanceof BadSetting ? error.message : error
  }
}

describe('settings', () => {
  it('all have a default that works', () => {
    expect(readSettings({})).toMatchObject({ PORT: 3000, DATA_DIR: '.data', DEMO: 'yes' })
    expect(siteUrl(readSettings({ PORT: '8080' }))).toBe('http://localhost:8080')
  })

  it('left blank are as if left out', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toEqual(readSettings({}))
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://somewhere'],
    ['SITE_URL', 'paper.example'],
    ['AUTH_SECRET', 'short'],
    ['ADMIN_PASSWORD', 'short'],
    ['SMTP_URL', 'mail.example'],
    ['DEMO', 'perhaps'],
    ['OIDC_ISSUER', 'id.example'],
  ])('end the start with one sentence that names %s when it is "%s"', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`^The setting ${name} [^.]+\\.`))
  })

  it('take an OpenID provider whole or not at all, and name what is missing', () => {
    const whole = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'desk', OIDC_CLIENT_SECRET: 'swordfish', OIDC_NAME: 'The staff account' }
    expect(readSettings(whole)).toMatchObject(whole)
    for (const name of Object.keys(whole)) expect(refusal({ ...whole, [name]: '' })).toMatch(new RegExp(`^The setting ${name} `))
  })

  it('never repeat a secret in what they say', () => {
    expect(refusal({ AUTH_SECRET: 'swordfish' })).not.toContain('swordfish')
  })

  it('of a store that speaks S3 are all there, or none', () => {
    const whole = { S3_BUCKET: 'paper-pictures', S3_ACCESS_KEY_ID: 'A', S3_SECRET_ACCESS_KEY: 'hush-hush' }
    expect(readSettings(whole)).toMatchObject({ ...whole, S3_REGION: 'us-east-1' })
    expect(refusal({ ...whole, S3_SECRET_ACCESS_KEY: '' })).toMatch(/^The setting S3_SECRET_ACCESS_KEY is missing/)
    expect(refusal({ S3_ENDPOINT: 'https://s3.example' })).toMatch(/^The setting S3_BUCKET is missing/)
    expect(refusal({ ...whole, S3_BUCKET: 'Paper/Pictures' })).toMatch(/^The setting S3_BUCKET must be the name of a bucket/)
    expect(refusal({ ...whole, S3_ENDPOINT: 's3.example' })).toMatch(/^The setting S3_ENDPOINT must be the address of the store/)
  })

  it('are all listed in .env.example, and nothing else is', () => {
    const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name]) => name)
    expect(listed.sort()).toEqual([...settingNames].sort())
  })
})

import { describe, expect, it } from 'vitest'
import { factOf } from './facts.ts'
import { bytesInWords, spanInWords, withoutSecrets } from './words.ts'

describe('the system room', () => {
  it.each([[0, '0 bytes'], [999, '999 bytes'], [1500, '1.5 kB'], [123_456_789, '123 MB'], [5.5e12, '5.5 TB']])('says %d bytes as %s', (bytes, words) => expect(bytesInWords(bytes)).toBe(words))
  it.each([[5, 'less than a minute'], [61, '1 minute'], [3_700, '1 hour and 1 minute'], [200_000, '2 days and 7 hours']])('says %d seconds as %s', (seconds, words) => expect(spanInWords(seconds)).toBe(words))

  it('shows the settings in force, and none of their secrets', () => {
    const shown = withoutSecrets({ PORT: '3000', AUTH_SECRET: 'canary-1', ADMIN_PASSWORD: 'canary-2', DATABASE_URL: 'postgresql://anna:canary-3@db.example:5432/paper?password=canary-4', SMTP_URL: 'smtp://me:canary-5@mail.example:587', SITE_URL: 'https://x:canary-6@paper.example' })
    expect(shown).toMatchObject({ PORT: '3000', AUTH_SECRET: 'Set', DATABASE_URL: 'Set: postgresql://db.example:5432/paper', SMTP_URL: 'Set: smtp://mail.example:587', SITE_URL: 'https://paper.example', DATA_DIR: 'Not set' })
    expect(JSON.stringify(shown)).not.toMatch(/canary/)
  })

  it('says of a fact why it cannot be read, and waits for none too long', async () => {
    expect(await factOf('Size', () => Promise.reject(new Error('the disk is away')))).toEqual({ name: 'Size', trouble: 'the disk is away' })
    expect(await factOf('Size', () => new Promise(() => {}), 20)).toEqual({ name: 'Size', trouble: 'no answer within 0.02 seconds' })
  })
})

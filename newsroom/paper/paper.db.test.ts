import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { publicFile } from '../media/public-file.ts'
import { addPolicy, changePolicy, movePolicy, removePolicy } from '../policies/change.ts'
import { policiesAtDesk, policyAtDesk } from '../policies/desk.ts'
import { policyAt } from '../policies/read.ts'
import { Refused } from '../refusal.ts'
import { site } from '../site.ts'
import { systemFacts } from '../system/facts.ts'
import { changeLogo } from './change-logo.ts'
import { changeSettings } from './change-settings.ts'
import { settingsAtDesk, settingsHistory } from './desk.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const given = { name: 'The New Name', motto: 'Still here', lang: 'en', dir: 'LTR' as const, timeZone: 'Europe/Berlin' }

async function anAdmin(): Promise<Actor> {
  const { id } = await db().user.create({ data: { email: `admin-${Math.random()}@test.example`, name: 'Anna', role: 'ADMIN' }, select: { id: true } })
  return { id, name: 'Anna', role: 'ADMIN', address: 'here', sessionId: 's', confirmedAt: new Date() }
}

describe('the settings', () => {
  it('are saved, told of in the record, and expire every page', async () => {
    await aPaper({ name: 'The Old Name' })
    const { version } = await settingsAtDesk(commandLine)
    await changeSettings(commandLine, { ...given, version, navigation: [{ label: 'Shop', href: 'https://shop.example' }] })
    const { paper, navigation } = await site()
    expect(paper).toMatchObject({ name: 'The New Name', timeZone: 'Europe/Berlin' })
    expect(navigation).toEqual([{ label: 'Shop', href: 'https://shop.example' }])
    expect((await settingsHistory(commandLine))[0]?.changes).toContainEqual({ what: 'name', before: '“The Old Name”', after: '“The New Name”' })
    expect((await db().expiry.findFirst({ orderBy: { seq: 'desc' } }))?.tags).toEqual(['site', '*'])
  })

  it('that somebody else saved meanwhile are not written over unseen', async () => {
    const { version } = await settingsAtDesk(commandLine)
    await changeSettings(commandLine, { ...given, version, motto: 'Theirs' })
    expect(await changeSettings(commandLine, { ...given, version, motto: 'Mine' }).catch(codes)).toEqual(['stale', 'stale-field'])
    expect((await site()).paper.motto).toBe('Theirs')
    expect(await changeSettings(commandLine, { ...given, version: version + 1, motto: 'Mine' })).toEqual({ version: version + 2 })
  })

  it('ask for a second factor only when the admin who wants it has one', async () => {
    const anna = await anAdmin()
    const { version } = await settingsAtDesk(anna)
    const wanted = { ...given, motto: 'Mine', version, requireSecondFactor: true }
    expect(await changeSettings(anna, wanted).catch(codes)).toEqual(['no-second-factor'])
    await db().user.update({ where: { id: anna.id ?? '' }, data: { totpSince: new Date() } })
    await changeSettings(anna, wanted)
    expect((await settingsAtDesk(anna)).settings.requireSecondFactor).toBe(true)
  })

  it('are for admins, who confirm that it is them', async () => {
    const anna = await anAdmin()
    expect(await changeSettings({ ...anna, confirmedAt: new Date(0) }, { ...given, version: 1 }).catch(codes)).toEqual(['confirm-first'])
    expect(await changeSettings({ ...anna, role: 'EDITOR' }, { ...given, version: 1 }).catch(codes)).toEqual(['not-allowed'])
    await expect(settingsAtDesk({ ...anna, role: 'EDITOR' })).rejects.toThrow(Refused)
  })
})

describe('the logo', () => {
  const png = async () => new File([new Uint8Array(await sharp({ create: { width: 400, height: 100, channels: 4, background: '#0000' } }).png().toBuffer())], 'logo.png')

  it('is public once it is up, and says the paper’s name', async () => {
    expect(await changeLogo(commandLine, { ground: 'dark', picture: await png() }).catch(codes)).toEqual(['light-first'])
    await changeLogo(commandLine, { ground: 'light', picture: await png() })
    const { logo } = await site()
    expect(logo).toMatchObject({ light: { width: 400, height: 100 }, dark: null })
    expect(await publicFile(logo.light?.key ?? '', 'whole-320.webp', new Date(Date.now() + 1_000))).not.toBeNull()
    expect(await db().media.findUniqueOrThrow({ where: { key: logo.light?.key ?? '' } })).toMatchObject({ alt: 'The New Name', credit: 'The New Name' })
    await changeLogo(commandLine, { ground: 'light', remove: true })
    expect((await site()).logo.light).toBeNull()
  })

  it.each([['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'], ['a page', '<!doctype html><script>alert(1)</script>']])('is not %s', async (_, text) => {
    expect(await changeLogo(commandLine, { ground: 'light', picture: new File([text], 'logo.png', { type: 'image/png' }) }).catch(codes)).toEqual(['not-a-picture'])
  })
})

describe('a policy', () => {
  it('is added, changed, moved and removed', async () => {
    await addPolicy(commandLine, { title: 'Ethics', text: 'We say who told us.' })
    await addPolicy(commandLine, { title: 'Ownership', text: 'A trust.\n\n- one\n- two' })
    expect(await addPolicy(commandLine, { title: 'Ethics', text: 'x' }).catch(codes)).toEqual(['slug-taken'])
    expect(await addPolicy(commandLine, { title: 'A', slug: '../desk', text: '' }).catch(codes)).toEqual(['slug-shape', 'empty'])
    await movePolicy(commandLine, { slug: 'ownership', way: 'up' })
    expect((await site()).policies.map(({ slug }) => slug)).toEqual(['ownership', 'ethics'])

    const page = await policyAtDesk(commandLine, 'ethics')
    const seen = page?.updatedAt.toISOString() ?? ''
    await changePolicy(commandLine, { slug: 'ethics', title: 'How we work', text: '## Sources\n\nWe say who told us.', seen })
    expect(await changePolicy(commandLine, { slug: 'ethics', title: 'Mine', text: 'Mine', seen }).catch(codes)).toEqual(['stale'])
    expect((await policyAt('ethics'))?.body.content.map(({ type }) => type)).toEqual(['heading', 'paragraph'])

    await removePolicy(commandLine, { slug: 'ethics' })
    expect((await policiesAtDesk(commandLine)).map(({ slug }) => slug)).toEqual(['ownership'])
    expect(await addPolicy({ ...commandLine, role: 'EDITOR' }, { title: 'B', text: 'b' }).catch(codes)).toEqual(['not-allowed'])
  })
})

describe('the system room', () => {
  it('reads every fact on a machine that is well, and is for admins', async () => {
    const facts = (await systemFacts(commandLine)).flatMap((group) => group.facts)
    expect(facts.filter((fact) => 'trouble' in fact)).toEqual([])
    expect(facts).toContainEqual({ name: 'Letters waiting', value: '0' })
    await expect(systemFacts({ ...commandLine, role: 'EDITOR' })).rejects.toThrow(Refused)
  })
})

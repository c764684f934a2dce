import { beforeAll, expect, it } from 'vitest'
import { commandLine } from '../access/can.ts'
import { aPaper, aPartner, aStory } from '#prisma/builders.ts'
import { agree } from './agree.ts'
import { createPartner } from './partners.ts'
import { partnerAt, publishedPartners } from './published.ts'

beforeAll(() => aPaper())

it('a partner’s page has the terms that are in force that day, and of two versions the later', async () => {
  const partner = await aPartner({ name: 'Northlight', validFrom: '2026-01-01', terms: { licence: 'First' } })
  const credit = { template: 'COURTESY: {partner}' }
  await agree(commandLine, { partnerId: partner.id, validFrom: '2026-06-01', validTo: '2026-06-30', terms: { credit, licence: 'Second' } })
  const licence = async (day: string) => (await partnerAt('northlight', 'UTC', new Date(`${day}T23:30:00Z`)))?.agreement?.terms.licence
  expect(await licence('2025-12-31')).toBeUndefined()
  expect(await licence('2026-05-31')).toBe('First')
  expect(await licence('2026-06-30')).toBe('Second')
  expect(await licence('2026-07-01')).toBe('First')
})

it('the terms follow the newsroom’s calendar', async () => {
  const { slug } = await aPartner({ name: 'Far East', validFrom: '2026-01-02' })
  const late = new Date('2026-01-01T20:00:00Z')
  expect((await partnerAt(slug, 'UTC', late))?.agreement).toBeNull()
  expect((await partnerAt(slug, 'Asia/Tokyo', late))?.agreement).not.toBeNull()
})

it('whom we write to at a partner is not told to readers', async () => {
  const { slug } = await aPartner({ name: 'Discreet', contacts: [{ kind: 'KILL', name: 'The night editor', phone: '+00 99' }] })
  expect(JSON.stringify([await partnerAt(slug, 'UTC'), await publishedPartners()])).not.toMatch(/night editor|\+00 99/)
})

it('a name that an import found is no partner for readers until a story of it is public', async () => {
  const { id, slug } = await createPartner(commandLine, { name: 'Found Somewhere' })
  expect(await partnerAt(slug, 'UTC')).toBeNull()
  await aStory({ from: { partnerId: id, creditFound: 'From Found Somewhere' } })
  expect((await publishedPartners()).find((partner) => partner.id === id)).toMatchObject({ stories: 1 })
  expect(await partnerAt(slug, 'UTC')).toMatchObject({ agreement: null })
})

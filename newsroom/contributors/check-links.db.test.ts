import { expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { Unreachable } from '#lib/fetch-public.ts'
import { aContributor } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { checkLinks } from './check-links.ts'

const site = 'https://paper.example'

it('a link that leads back is known as theirs from that day, and one that cannot be had stays as it was', async () => {
  const { id, slug } = await aContributor({ links: ['a', 'b', 'c'].map((name) => ({ label: name, url: `https://${name}.example/` })) })
  const pages: Record<string, () => Promise<{ url: string; status: number; body: Buffer }>> = {
    'https://a.example/': async () => ({ url: 'https://a.example/', status: 200, body: Buffer.from(`<a rel="me" href="${site}/contributors/${slug}">x</a>`) }),
    'https://b.example/': async () => ({ url: 'https://b.example/', status: 200, body: Buffer.from('<p>nothing</p>') }),
    'https://c.example/': async () => Promise.reject(new Unreachable('There is no such site.')),
  }
  const first = new Date('2026-05-01T12:00:00Z')
  const said = await checkLinks(commandLine, { contributorId: id }, site, first, async (url) => pages[url]?.() ?? Promise.reject(new Unreachable('none')))
  expect(said.map(({ leadsBack, says }) => [leadsBack, says])).toEqual([
    [true, 'It leads back here.'],
    [false, `It does not lead back. Put a link with rel="me" to ${site}/contributors/${slug} on it.`],
    [false, 'There is no such site.'],
  ])
  const known = () => db().contributorLink.findMany({ where: { contributorId: id }, orderBy: { position: 'asc' }, select: { checkedAt: true, leadsBackSince: true } })
  const afterFirst = await known()
  expect(afterFirst).toEqual([{ checkedAt: first, leadsBackSince: first }, { checkedAt: first, leadsBackSince: null }, { checkedAt: null, leadsBackSince: null }])

  await checkLinks(commandLine, { contributorId: id }, site, new Date('2026-06-01T12:00:00Z'), async () => Promise.reject(new Unreachable('down')))
  expect(await known()).toEqual(afterFirst)
})

it('is for editors', async () => {
  const { id } = await aContributor()
  await expect(checkLinks({ id: null, name: 'x', role: 'CONTRIBUTOR', address: '' }, { contributorId: id }, site)).rejects.toThrow(Refused)
})

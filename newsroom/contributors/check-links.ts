import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { fetchPublic, Unreachable } from '#lib/fetch-public.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { notFound } from '../refusal.ts'
import { tags } from '../tags.ts'
import { leadsBack } from './leads-back.ts'

const Input = z.strictObject({ contributorId: z.uuid() })
export type CheckLinksInput = z.input<typeof Input>
type Get = (address: string) => Promise<{ url: string; status: number; body: Buffer }>
export type CheckedLink = { url: string; leadsBack: boolean; says: string }

const BRIEF = { milliseconds: 8_000, bytes: 2 * 1024 * 1024 }

/**
 * Looks whether the pages a contributor links to link back with rel=me: then readers may take it that they are theirs.
 * A page that could not be had leaves what was known of it.
 */
export async function checkLinks(actor: Actor, input: CheckLinksInput, siteUrl: string, now = new Date(), get: Get = (address) => fetchPublic(address, BRIEF)): Promise<CheckedLink[]> {
  const { contributorId } = readInput(Input, input)
  authorize(actor, 'contributor.edit')
  const person = await db().contributor.findUnique({ where: { id: contributorId }, select: { slug: true, links: { orderBy: { position: 'asc' }, select: { url: true, leadsBackSince: true } } } })
  if (!person) throw notFound('contributor')
  const address = `${siteUrl}/contributors/${person.slug}`
  // Asked before the transaction: nobody's save waits for somebody's slow site.
  const looked = await Promise.all(person.links.map(async ({ url, leadsBackSince }) => ({ since: leadsBackSince, ...(await lookAt(url, address, get)) })))
  await inTransaction(async (tx) => {
    for (const { url, leadsBack: found, since, isKnown } of looked.filter(({ isKnown: known }) => known)) {
      if (isKnown) await tx.contributorLink.updateMany({ where: { contributorId, url }, data: { checkedAt: now, leadsBackSince: found ? (since ?? now) : null } })
    }
    await record(tx, actor, { deed: 'contributor.edit', subject: { type: 'contributor', id: contributorId }, after: { linksChecked: looked.map(({ url, says }) => `${url}: ${says}`) }, at: now })
    await expire(tx, [tags.contributor(contributorId)])
  })
  return looked.map(({ url, leadsBack: found, says }) => ({ url, leadsBack: found, says }))
}

async function lookAt(url: string, address: string, get: Get): Promise<CheckedLink & { isKnown: boolean }> {
  try {
    const page = await get(url)
    if (page.status !== 200) return { url, leadsBack: false, isKnown: false, says: `The site answered ${page.status}.` }
    const found = leadsBack(page.body.toString('utf8'), page.url, address)
    return { url, leadsBack: found, isKnown: true, says: found ? 'It leads back here.' : `It does not lead back. Put a link with rel="me" to ${address} on it.` }
  } catch (error) {
    if (error instanceof Unreachable) return { url, leadsBack: false, isKnown: false, says: error.message }
    throw error
  }
}

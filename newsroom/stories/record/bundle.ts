import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { hashOf } from '#lib/hash-chain.ts'
import { record } from '../../access/audit.ts'
import { authorize, type Actor } from '../../access/can.ts'
import { notFound } from '../../refusal.ts'
import { BUNDLE_FORMAT, type Bundle } from './bundle-check.ts'
import { asLink, chainOf } from './verify.ts'

/**
 * All that the paper keeps of one story's being public, for a court or a partner: its two chains whole, the agreements it was used under,
 * corrections, withdrawals, sources as they were looked at, and what was done. Drafts and the desk's notes are not in it.
 * That it was fetched is put on record, with its hash.
 */
export async function bundleOf(actor: Actor, id: string, now = new Date()): Promise<{ bundle: Bundle; slug: string }> {
  authorize(actor, 'story.bundle')
  const story = z.uuid().safeParse(id).success ? await db().story.findUnique({ where: { id }, select: storyTold }) : null
  if (!story) throw notFound('story')
  const [paper, readers, desk, audit, agreements] = await Promise.all([
    db().paper.findUniqueOrThrow({ where: { id: 1 }, select: { name: true, timeZone: true } }),
    chainOf(id, 'READERS'),
    chainOf(id, 'DESK'),
    db().auditEvent.findMany({ where: { subjectType: 'story', subjectId: id }, orderBy: { seq: 'asc' } }),
    agreementsOf(id),
  ])
  // As it will be read again: moments as their text, and what is absent as none.
  const content = JSON.parse(JSON.stringify({
    format: BUNDLE_FORMAT, madeAt: now, madeBy: actor.name, paper, story,
    chains: [{ storyId: id, chain: 'READERS', links: readers.map(asLink) }, { storyId: id, chain: 'DESK', links: desk.map(asLink) }],
    agreements,
    done: audit.map(({ seq, ...event }) => ({ seq: String(seq), ...event })),
  })) as Bundle['content']
  const bundle = { content, hash: hashOf(content) }
  await inTransaction((tx) => record(tx, actor, { deed: 'story.bundle', subject: { type: 'story', id }, after: { hash: bundle.hash }, at: now }))
  return { bundle, slug: story.slug }
}

const by = { select: { name: true } } as const
const storyTold = {
  id: true, slug: true, headline: true, state: true, firstPublishedAt: true, embargoUntil: true,
  section: { select: { slug: true, name: true } },
  syndicatedItem: { select: { uri: true, canonicalUrl: true, originalHeadline: true, originalAuthors: true, originalPublished: true, institution: true, chain: true, creditFound: true, edits: true, state: true, partner: { select: { name: true } } } },
  creditLines: { orderBy: { frozenAt: 'asc' }, select: { text: true, href: true, templateVersion: true, frozenAt: true } },
  corrections: { orderBy: { at: 'asc' }, select: { kind: true, weight: true, text: true, at: true, by } },
  editorNotes: { orderBy: { at: 'asc' }, select: { text: true, at: true, by } },
  takedowns: { orderBy: { at: 'asc' }, select: { reason: true, note: true, path: true, at: true, by, liftedAt: true, liftedBy: by } },
  hold: { select: { note: true, at: true, by } },
  rightsExceptions: { orderBy: { at: 'asc' }, select: { rule: true, code: true, byLeave: true, reason: true, at: true, by, approvedBy: by, endedAt: true } },
  citedLinks: { select: { key: true, url: true, status: true, says: true, checkedAt: true } },
} as const

/** Every version of an agreement that the story was used under, with the hashes of what was signed. */
async function agreementsOf(storyId: string) {
  const used = await db().creditLine.findMany({ where: { storyId, agreementId: { not: null } }, select: { agreementId: true }, distinct: ['agreementId'] })
  const item = await db().syndicatedItem.findUnique({ where: { storyId }, select: { agreementId: true } })
  const ids = [...new Set([...used.map(({ agreementId }) => agreementId), item?.agreementId])].filter((id) => typeof id === 'string')
  return db().agreement.findMany({
    where: { id: { in: ids } }, orderBy: { version: 'asc' },
    select: { id: true, version: true, direction: true, validFrom: true, validTo: true, terms: true, createdAt: true, partner: { select: { name: true } }, documents: { select: { name: true, bytes: true, sha256: true, at: true } } },
  })
}

import { db } from '#lib/db.ts'
import { chainHash, chainStart } from '#lib/hash-chain.ts'

const BATCH = 500

/** Walks every chain from its start; the first row of each that does not fit is named. Ends with 1 when one broke. */
export async function verifyChains(): Promise<number> {
  const broken = [...(await brokenAudit()), ...(await brokenRevisions())]
  for (const line of broken) console.log(line)
  console.log(broken.length === 0 ? 'Every chain holds.' : `${broken.length} broken.`)
  return broken.length === 0 ? 0 : 1
}

async function brokenAudit(): Promise<string[]> {
  let previous = chainStart('the audit log')
  let count = 0
  for (let last = 0n; ; ) {
    const events = await db().auditEvent.findMany({ where: { seq: { gt: last } }, orderBy: { seq: 'asc' }, take: BATCH })
    if (events.length === 0) break
    for (const { seq, at, prevHash, hash, ...event } of events) {
      const expected = chainHash(previous, { ...event, at: at.toISOString() })
      if (prevHash !== previous || hash !== expected) return [`The audit log breaks at row ${seq} (${event.deed}, ${at.toISOString()}).`]
      previous = hash
      last = seq
      count++
    }
  }
  console.log(`Audit log: ${count} rows.`)
  return []
}

async function brokenRevisions(): Promise<string[]> {
  const broken: string[] = []
  let count = 0
  for (let last: string | undefined; ; ) {
    const stories = await db().story.findMany({ ...(last && { where: { id: { gt: last } } }), orderBy: { id: 'asc' }, take: 50, select: { id: true, slug: true } })
    if (stories.length === 0) break
    for (const { id, slug } of stories) {
      let previous = chainStart(`story ${id}`)
      for (const { createdAt, prevHash, hash, number, kind, content, note, authorId } of await db().revision.findMany({ where: { storyId: id }, orderBy: { number: 'asc' } })) {
        const expected = chainHash(previous, { storyId: id, number, kind, content, note, authorId, at: createdAt.toISOString() })
        if (prevHash !== previous || hash !== expected) {
          broken.push(`The story "${slug}" breaks at revision ${number}.`)
          break
        }
        previous = hash
        count++
      }
      last = id
    }
  }
  console.log(`Revisions: ${count}.`)
  return broken
}

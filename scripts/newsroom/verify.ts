import { db } from '#lib/db.ts'
import { chainHash, chainStart } from '#lib/hash-chain.ts'
import { walkAudit } from '#newsroom/access/audit-chain.ts'
import { walkRecords, type BrokenRecord } from '#newsroom/stories/record/verify.ts'

/**
 * Walks every chain from its start; the first row of each that does not fit is named. Ends with 1 when one broke.
 * `noted` is the hash of a newest row that somebody kept elsewhere: only with it can it be known that no newest rows were cut off.
 */
export async function verifyChains(noted?: string): Promise<number> {
  const broken = [...(await brokenAudit(noted)), ...(await brokenRevisions()), ...(await brokenRecords())]
  for (const line of broken) console.log(line)
  console.log(broken.length === 0 ? 'Every chain holds.' : `${broken.length} broken.`)
  return broken.length === 0 ? 0 : 1
}

async function brokenAudit(noted?: string): Promise<string[]> {
  const { checked, skipped, broken, last, isNotedFound } = await walkAudit(noted === undefined ? {} : { noted })
  if (broken) return [`The audit log breaks at row ${broken.seq} (${broken.deed}, ${broken.at.toISOString()}): it was changed or moved, or one before it was removed.`]
  console.log(`Audit log: ${checked} rows.`)
  if (skipped > 0) console.log(`${skipped} numbers were given to no row: deeds that were undone as they were written, or newest rows that were removed.`)
  if (last) console.log(`The newest row is ${last.seq}, its hash ${last.hash}. Keep the hash elsewhere, and give it back with --noted.`)
  return noted === undefined || isNotedFound ? [] : ['The row whose hash was noted is not in the audit log: newest rows were removed, or the log was written anew.']
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

async function brokenRecords(): Promise<string[]> {
  const { checked, broken } = await walkRecords()
  console.log(`Open records and ledgers: ${checked} entries.`)
  return broken.map(inWords)
}

function inWords({ slug, chain, at }: BrokenRecord): string {
  const name = chain === 'READERS' ? 'open record' : 'ledger'
  if (at === 'NOT_ON_RECORD') return `The open record of the story "${slug}" ends in another text than readers see.`
  return at.why === 'DOCUMENT' ? `The ${name} of the story "${slug}" was changed at entry ${at.number}: it is not what was hashed.` : `The ${name} of the story "${slug}" breaks at entry ${at.number}: it was changed or moved, or one before it was removed.`
}

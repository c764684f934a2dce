import type { Tx } from '#lib/db.ts'

type Bio = { id: string; name: string }

/** Each contributor's newest biography, in `lang` where there is one: what a byline of today will keep. */
export async function currentBios(tx: Tx, contributorIds: string[], lang: string): Promise<Map<string, Bio>> {
  const versions = await tx.bioVersion.findMany({
    where: { contributorId: { in: contributorIds } },
    orderBy: { number: 'asc' },
    select: { id: true, name: true, lang: true, contributorId: true },
  })
  const newest = new Map<string, Bio>()
  const inLang = versions.filter((version) => version.lang === lang)
  for (const version of [...versions, ...inLang]) newest.set(version.contributorId, { id: version.id, name: version.name })
  return newest
}

/**
 * Disclosures begin and end by the calendar, and no save tells of it. Before a byline keeps the version of its day,
 * whoever's newest versions hold other disclosures than those in force at `at` gets new ones that hold these.
 */
export async function renewDisclosures(tx: Tx, contributorIds: string[], at: Date): Promise<void> {
  const day = new Date(at.toISOString().slice(0, 10))
  const inForce = await tx.disclosure.findMany({
    where: { contributorId: { in: contributorIds }, from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] },
    orderBy: [{ from: 'desc' }, { text: 'asc' }],
    select: { contributorId: true, text: true },
  })
  const newest = await tx.bioVersion.findMany({ where: { contributorId: { in: contributorIds } }, orderBy: { number: 'desc' }, distinct: ['contributorId', 'lang'] })
  for (const { number, contributorId: owner, lang, name, jobTitle, shortBio, longBio, disclosures: kept } of newest) {
    const disclosures = inForce.filter(({ contributorId }) => contributorId === owner).map(({ text }) => text)
    if (sameTexts(kept, disclosures)) continue
    await tx.bioVersion.create({ data: { contributorId: owner, lang, name, jobTitle, shortBio, longBio, number: number + 1, disclosures, note: 'Disclosures of the day', authorId: null, createdAt: at }, select: { id: true } })
  }
}

const sameTexts = (kept: unknown, texts: string[]) => Array.isArray(kept) && JSON.stringify(kept.map(String).sort()) === JSON.stringify(texts.toSorted())

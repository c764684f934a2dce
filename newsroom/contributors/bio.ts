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

import type { Tx } from '#lib/db.ts'
import { Profile, whole } from './profile.ts'

const dayOf = (at: Date) => at.toISOString().slice(0, 10)
const spanOf = ({ from, to }: { from: Date; to: Date | null }) => ({ from: dayOf(from), ...(to && { to: dayOf(to) }) })
const given = <T>(value: T | null) => value ?? undefined

/** A contributor's profile as it stands, with the version that a save of it must name; null when there is none. */
export async function readProfile(tx: Tx, contributorId: string): Promise<{ id: string; slug: string; version: number; mergedIntoId: string | null; profile: Profile } | null> {
  const row = await tx.contributor.findUnique({
    relationLoadStrategy: 'join',
    where: { id: contributorId },
    include: {
      affiliations: true,
      disclosures: true,
      links: { orderBy: { position: 'asc' } },
      bioVersions: { orderBy: { number: 'desc' }, distinct: ['lang'], select: { lang: true, shortBio: true, longBio: true } },
    },
  })
  if (!row) return null
  const profile = whole(Profile.parse({
    name: row.name, sortName: row.sortName, nativeName: given(row.nativeName), nativeNameLang: given(row.nativeNameLang), pronunciation: given(row.pronunciation), pronouns: given(row.pronouns),
    jobTitle: row.jobTitle, status: row.status,
    // A biography that was emptied stays in the history; to the profile it is none.
    bios: row.bioVersions.filter(({ shortBio, longBio }) => shortBio || longBio.length > 0),
    expertise: row.expertise, credentials: row.credentials, awards: row.awards, languages: row.languages, places: row.places,
    publicEmail: given(row.publicEmail), signal: given(row.signal), pgpFingerprint: given(row.pgpFingerprint), portraitId: given(row.portraitId),
    links: row.links.map(({ label, url }) => ({ label, url })),
    affiliations: row.affiliations.map(({ organisation, title, ...span }) => ({ organisation, title, ...spanOf(span) })),
    disclosures: row.disclosures.map(({ entity, nature, text, ...span }) => ({ entity, nature, text, ...spanOf(span) })),
    consentBioOutbound: row.consentBioOutbound, consentPortraitOutbound: row.consentPortraitOutbound,
  }))
  return { id: row.id, slug: row.slug, version: row.version, mergedIntoId: row.mergedIntoId, profile }
}

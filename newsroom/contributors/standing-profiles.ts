import type { Tx } from '#lib/db.ts'
import { Profile } from './profile.ts'
import { readProfile } from './read-profile.ts'

export type StandingProfile = { id: string; slug: string; version: number; mergedInto: string | null; profile: Profile }

/** The profiles of some hundreds as they stand, in the order of `ids`: from their newest revisions, which hold them whole. */
export async function standingProfiles(tx: Tx, ids: readonly string[]): Promise<StandingProfile[]> {
  const rows = await tx.$queryRaw<{ id: string; slug: string; version: number; mergedInto: string | null; profile: unknown }[]>`
    SELECT c.id, c.slug, c.version, kept.slug AS "mergedInto", r.profile
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS asked(id, place) JOIN contributor c USING (id) LEFT JOIN contributor kept ON kept.id = c.merged_into_id
    LEFT JOIN contributor_revision r ON r.contributor_id = c.id AND r.number = c.version ORDER BY asked.place`
  const found: StandingProfile[] = []
  for (const row of rows) {
    const profile = row.profile === null ? (await readProfile(tx, row.id))?.profile : Profile.parse(row.profile)
    // An emptied biography stays in the history; to the profile it is none.
    if (profile) found.push({ ...row, profile: { ...profile, bios: profile.bios.filter(({ shortBio, longBio }) => shortBio || longBio.length > 0) } })
  }
  return found
}

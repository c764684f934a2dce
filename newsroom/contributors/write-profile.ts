import type { Prisma } from '#prisma/generated/client.ts'
import type { Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { tags } from '../tags.ts'
import { nameKeyOf, searchKeyOf } from './names.ts'
import { sortNameFor, whole, type Profile } from './profile.ts'

type Written = { contributorId: string; slug: string; number: number; profile: Profile; note: string; authorId: string | null; at: Date }

const dates = ({ from, to }: { from: string; to?: string | undefined }) => ({ from: new Date(from), to: to === undefined ? null : new Date(to) })

/** The columns of a contributor that a profile fills. */
export const columnsOf = (profile: Profile, slug: string) => {
  const sortName = sortNameFor(profile)
  return {
    name: profile.name, sortName, nativeName: profile.nativeName ?? null, nativeNameLang: profile.nativeNameLang ?? null, pronunciation: profile.pronunciation ?? null, pronouns: profile.pronouns ?? null,
    jobTitle: profile.jobTitle, status: profile.status, expertise: profile.expertise, credentials: profile.credentials, awards: profile.awards, languages: profile.languages, places: profile.places,
    publicEmail: profile.publicEmail ?? null, signal: profile.signal ?? null, pgpFingerprint: profile.pgpFingerprint ?? null, portraitId: profile.portraitId ?? null,
    consentBioOutbound: profile.consentBioOutbound, consentPortraitOutbound: profile.consentPortraitOutbound,
    nameKey: nameKeyOf(profile.name, profile.nativeName),
    searchKey: searchKeyOf({ ...profile, sortName, slug }),
  } satisfies Prisma.ContributorUncheckedUpdateInput
}

/**
 * Makes the record say what the profile says, and keeps it as revision `number`: the one way in which a profile changes.
 * A byline of tomorrow will keep the biography, title and disclosures written here. The caller has authorized and will audit.
 */
export const writeProfile = (tx: Tx, written: Written): Promise<void> => writeProfiles(tx, [written])

/** The same for some hundreds at once, each contributor once. */
export async function writeProfiles(tx: Tx, all: readonly Written[]): Promise<void> {
  // The first version stands in the row since the row was made.
  for (const { contributorId, slug, number, profile } of all) if (number > 1) await tx.contributor.update({ where: { id: contributorId }, data: { ...columnsOf(profile, slug), version: number }, select: { id: true } })
  const own = { where: { contributorId: { in: all.map(({ contributorId }) => contributorId) } } }
  await tx.affiliation.deleteMany(own)
  await tx.disclosure.deleteMany(own)
  // A link that stays keeps what its last check found.
  const checked = new Map((await tx.contributorLink.findMany({ ...own, select: { contributorId: true, url: true, checkedAt: true, leadsBackSince: true } })).map(({ contributorId, url, ...found }) => [`${contributorId} ${url}`, found]))
  await tx.contributorLink.deleteMany(own)
  const each = <Row>(rows: (profile: Profile) => Row[]) => all.flatMap(({ contributorId, profile }) => rows(profile).map((row) => ({ contributorId, ...row })))
  await tx.affiliation.createMany({ data: each(({ affiliations }) => affiliations.map(({ organisation, title, ...span }) => ({ organisation, title, ...dates(span) }))) })
  await tx.disclosure.createMany({ data: each(({ disclosures }) => disclosures.map(({ entity, nature, text, ...span }) => ({ entity, nature, text, ...dates(span) }))) })
  await tx.contributorLink.createMany({ data: each(({ links }) => links.map(({ label, url }, position) => ({ label, url, position }))).map((link) => ({ ...link, ...checked.get(`${link.contributorId} ${link.url}`) })) })
  await keepBios(tx, all)
  await tx.contributorRevision.createMany({ data: all.map(({ contributorId, number, profile, note, authorId, at }) => ({ contributorId, number, profile: whole(profile), note, authorId, createdAt: at })) })
  const shown: string[] = []
  for (const { profile, at } of all) shown.push(...(await showPortrait(tx, profile.portraitId, at)))
  await expire(tx, all.flatMap(({ contributorId, slug }) => [tags.contributor(contributorId), tags.path(`/contributors/${slug}`)]).concat(shown))
}

/** Makes a portrait public; a file that was asked for before, and was not there, is asked for anew. */
async function showPortrait(tx: Tx, portraitId: string | undefined, at: Date): Promise<string[]> {
  if (portraitId === undefined) return []
  const hidden = await tx.media.findFirst({ where: { id: portraitId, publicSince: null }, select: { key: true } })
  if (!hidden) return []
  await tx.media.update({ where: { id: portraitId }, data: { publicSince: at }, select: { id: true } })
  return [tags.media(hidden.key)]
}

/** A new version of each biography that says something new: its words, or the name, title and disclosures beside them. */
async function keepBios(tx: Tx, all: readonly Written[]): Promise<void> {
  const kept = await tx.bioVersion.findMany({ where: { contributorId: { in: all.map(({ contributorId }) => contributorId) } }, orderBy: { number: 'desc' }, distinct: ['contributorId', 'lang'] })
  const byContributor = Map.groupBy(kept, ({ contributorId }) => contributorId)
  await tx.bioVersion.createMany({ data: all.flatMap((written) => newBios(written, byContributor.get(written.contributorId) ?? [])) })
}

type KeptBio = { lang: string; number: number; shortBio: string; longBio: string[]; name: string; jobTitle: string; disclosures: unknown }

function newBios({ contributorId, profile, note, authorId, at }: Written, kept: KeptBio[]) {
  const today = at.toISOString().slice(0, 10)
  const disclosures = profile.disclosures.filter(({ from, to }) => from <= today && (to === undefined || to >= today)).map(({ text }) => text)
  const dropped = kept.filter(({ lang }) => !profile.bios.some((bio) => bio.lang === lang)).map(({ lang }) => ({ lang, shortBio: '', longBio: [] as string[] }))
  // Somebody without a biography still has a name, a title and disclosures of the day.
  const none = kept.length === 0 && profile.bios.length === 0 ? [{ lang: 'en', shortBio: '', longBio: [] as string[] }] : []
  return [...profile.bios, ...dropped, ...none].flatMap((bio) => {
    const before = kept.find(({ lang }) => lang === bio.lang)
    const now = { ...bio, name: profile.name, jobTitle: profile.jobTitle, disclosures }
    const isNew = !before || JSON.stringify([before.shortBio, before.longBio, before.name, before.jobTitle, before.disclosures]) !== JSON.stringify([now.shortBio, now.longBio, now.name, now.jobTitle, now.disclosures])
    return isNew ? [{ contributorId, number: (before?.number ?? 0) + 1, ...now, note, authorId, createdAt: at }] : []
  })
}

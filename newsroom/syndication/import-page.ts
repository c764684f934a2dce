import { createHash } from 'node:crypto'
import { inTransaction, type Tx } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { addContributor, SLUG_LOCK } from '../contributors/create.ts'
import { StoryContent, type ReferenceContent } from '../stories/content.ts'
import { draftStory } from '../stories/draft.ts'
import { slugFrom } from '../slug.ts'
import { parseLegacyPage, type LegacyPage } from './formats/legacy-page.ts'
import { importReport, type ImportedItem, type People } from './import-report.ts'
import { addPartner } from './partners.ts'
import { takeIn } from './take-in.ts'

export type ImportPageInput = { bytes: Uint8Array; file: string; section: { id: string; name: string; chosen: boolean } }
export type ImportedPage = { storyId: string; item: ImportedItem }

/**
 * Makes a draft of a page of an old site: whole, in one transaction, or not at all.
 * A file that is not a story, or was imported before, comes back as a reason in a sentence, and nothing has changed.
 */
export async function importPage(actor: Actor, { bytes, file, section }: ImportPageInput, now = new Date()): Promise<ImportedPage | { reason: string }> {
  authorize(actor, 'story.import')
  const page = parseLegacyPage(bytes, { fileName: file })
  if ('refused' in page) return { reason: page.refused }

  return inTransaction(async (tx) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${sha256})::bigint)`
    // Before anything is recorded: whoever makes a contributor by hand takes these in the same order.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SLUG_LOCK}::bigint)`
    const before = await tx.importedPage.findUnique({ where: { sha256 }, select: { story: { select: { slug: true } } } })
    if (before) return { reason: `This page was imported before, as "${before.story.slug}". Edit that story, or change the file.` }

    const partner = page.credit ? await partnerNamed(tx, actor, page.credit, page, now) : null
    const people = await peopleOf(tx, actor, page, now)
    const content = contentOf(page, { sectionId: section.id, bylines: people.bylines })
    const draft = { content, slug: slugFrom(page.headline, `story-${sha256.slice(0, 8)}`), deed: 'story.import' as const }
    const story = partner && page.credit
      ? await takeIn(tx, actor, draft, {
          partnerId: partner.id,
          uri: page.credit.href ?? `sha256:${sha256}`,
          ...(page.credit.href && { canonicalUrl: page.credit.href }),
          originalHeadline: page.headline,
          originalAuthors: page.byline,
          ...(page.published && { originalPublished: new Date(page.published) }),
          creditFound: page.credit.line,
          raw: new Uint8Array(bytes),
        }, now)
      : await draftStory(tx, actor, draft, now)
    await tx.importedPage.create({ data: { sha256, file, storyId: story.id, at: now }, select: { sha256: true } })
    // A page of our own keeps the day it first ran; a partner's first ran elsewhere, and runs here from today.
    if (page.published && !partner) await tx.story.update({ where: { id: story.id }, data: { firstPublishedAt: new Date(page.published) }, select: { id: true } })
    return { storyId: story.id, item: importReport({ file, page, partner, people, section }) }
  })
}

const folded = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** The partner of that name, whatever its capitals and accents; made when there is none. */
async function partnerNamed(tx: Tx, actor: Actor, credit: NonNullable<LegacyPage['credit']>, page: LegacyPage, now: Date) {
  const known = await tx.partner.findMany({ select: { id: true, name: true, slug: true } })
  const found = known.find(({ name }) => folded(name) === folded(credit.name))
  if (found) return { ...found, made: false }
  const made = await addPartner(tx, actor, { name: credit.name, lang: page.lang, dir: page.dir === 'rtl' ? 'RTL' : 'LTR' }, now)
  return { ...made, name: credit.name, made: true }
}

/**
 * Who stands in the byline. Authors that the page names wrote it. A person whose biography the page carries,
 * but whom it does not name as its author, is its contributor: no authorship is claimed for them.
 */
async function peopleOf(tx: Tx, actor: Actor, page: LegacyPage, now: Date): Promise<People> {
  const subject = page.contributor?.name ? page.contributor : null
  const written = new Map<string, StoryContent['bylines'][number]['role']>()
  for (const name of page.byline) if (!page.credit || (subject && folded(name) === folded(subject.name))) written.set(name, 'WRITER')
  const isAuthor = subject && [...written.keys()].some((name) => folded(name) === folded(subject.name))
  if (subject && !isAuthor) written.set(subject.name, page.credit || written.size > 0 ? 'CONTRIBUTOR' : 'WRITER')

  const bylines: People['bylines'] = []
  const made: string[] = []
  for (const [name, role] of written) {
    const isSubject = subject && folded(name) === folded(subject.name)
    const known = await tx.contributor.findMany({ where: { name: { equals: name, mode: 'insensitive' }, mergedIntoId: null }, select: { id: true } })
    const contributorId = known[0]?.id ?? (await addContributor(tx, actor, { name, lang: page.lang, longBio: isSubject ? subject.biography : [] }, now)).id
    if (known.length === 0) made.push(name)
    bylines.push({ contributorId, role })
  }
  return { bylines, made, contributor: subject && { name: subject.name, made: made.includes(subject.name) } }
}

function contentOf(page: LegacyPage, given: Pick<StoryContent, 'bylines'> & { sectionId: string }): StoryContent {
  const references = page.references.map(({ title, url }, index): ReferenceContent => ({
    key: `r${index + 1}`, kind: 'OTHER', title: title.slice(0, 500), creators: [], visibility: 'PUBLIC', ...(url && { url }),
  }))
  return StoryContent.parse({
    ...given,
    headline: page.headline.slice(0, 300),
    standfirst: (page.standfirst ?? '').slice(0, 1000),
    ...(page.dateline && { dateline: page.dateline.place.slice(0, 100) }),
    lang: page.lang,
    dir: page.dir,
    body: page.body,
    references,
  })
}

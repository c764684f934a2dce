import type { Tx } from '#lib/db.ts'
import { renderCredit, type Credited, type RenderedCredit } from '../rights/credit.ts'
import { UNTOUCHED } from '../rights/edit-class.ts'
import { exceptionFor, withExceptions } from '../rights/exceptions.ts'
import { rightsGate } from '../rights/gate.ts'
import { readTerms, type Terms } from '../rights/terms.ts'
import { windowEnd } from '../rights/window-end.ts'
import { StoryContent } from './content.ts'
import { embargoedLinks } from './embargoed-links.ts'
import { followingRenames } from './fresh-links.ts'
import { caseOf, editsOf, sourceContent } from './judged.ts'
import { exceptionsOf } from './let-pass.ts'
import type { Proposed } from './publishable.ts'
import { liveTagsSelect } from './live-tags.ts'
import { syndicated, type Item } from './syndicated.ts'
import { mediaIn } from './walk-body.ts'

type AsIf = { version: number; terms: Terms; validFrom: Date; validTo: Date | null }

/**
 * A story with all that the rules of publication look at, as of `now`: its working head, or the revision that was approved;
 * `asIf` puts other terms in the place of those that hold for it. Null when there is no such story.
 */
export async function loadProposed(tx: Tx, storyId: string, now: Date, revisionId?: string, asIf?: AsIf) {
  const story = await tx.story.findUnique({
    where: { id: storyId },
    select: {
      id: true, slug: true, state: true, version: true, firstPublishedAt: true, embargoUntil: true, scheduledFor: true,
      workingRevision: { select: { id: true, number: true, content: true } },
      syndicatedItem: { select: syndicated },
      takedowns: { where: { liftedAt: null }, select: { id: true } },
      live: { select: { ...liveTagsSelect, firstPublishedAt: true, modifiedAt: true, updateNote: true } },
    },
  })
  if (!story?.workingRevision) return null

  const isHead = revisionId === undefined || revisionId === story.workingRevision.id
  const revision = isHead ? story.workingRevision : await tx.revision.findUnique({ where: { id: revisionId, storyId }, select: { id: true, number: true, content: true } })
  if (!revision) return null
  const content = await followingRenames(tx, StoryContent.parse(revision.content), now)
  const ids = [...new Set([...(content.lead ? [content.lead.mediaId] : []), ...mediaIn(content.body)])]
  const found = ids.length === 0 ? [] : await tx.media.findMany({
    where: { id: { in: ids } },
    select: { id: true, key: true, alt: true, decorative: true, credit: true, rightsUntil: true, creator: true, source: true, copyrightNotice: true, licence: true, usageTerms: true },
  })
  const pictures = ids.flatMap((id, place) => found.filter((picture) => picture.id === id).map((picture) => ({ ...picture, name: pictureName(content, id, place) })))
  const gonePictures = ids.flatMap((id, place) => (found.some((picture) => picture.id === id) ? [] : [pictureName(content, id, place)]))
  const { name: paper, timeZone, requireSecondPerson } = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { name: true, timeZone: true, requireSecondPerson: true } })

  const item = story.syndicatedItem && asIf ? { ...story.syndicatedItem, agreement: asIf } : story.syndicatedItem
  const terms = asIf?.terms ?? (item?.agreement ? readTerms(item.agreement.terms) : null)
  const [source, exceptions, names] = await Promise.all([
    item ? sourceContent(tx, storyId, now) : null,
    exceptionsOf(tx, storyId),
    item ? tx.contributor.findMany({ where: { id: { in: content.bylines.map(({ contributorId }) => contributorId) } }, select: { name: true } }) : [],
  ])
  const analysis = item ? editsOf({ item, terms, content }, source) : null
  const credited: Credited | null = item && analysis && { ...item, originalUrl: item.canonicalUrl, edits: analysis.edits, paper, photographers: [...new Set(pictures.map(({ creator }) => creator).filter(Boolean))], lang: content.lang }
  const credit = item && credited ? creditFor(item, terms, credited) : null
  const outlasts = exceptionFor({ rule: 'R04', code: 'licence-ended' }, exceptions) !== undefined
  const windowEnds = item && terms && !outlasts ? windowEnd(terms, { originalPublished: item.originalPublished, firstPublished: story.firstPublishedAt, at: now }) : null

  const judged = await caseOf(tx, { story, content, item, terms, source, analysis: analysis ?? UNTOUCHED, credit, credited, exceptions, pictures, gonePictures, names: names.map(({ name }) => name), timeZone, now })
  const rights = withExceptions(rightsGate(judged), exceptions)
  const proposed: Proposed = {
    content, pictures, rights,
    embargoedLinks: await embargoedLinks(tx, content.body, now),
    isPartners: item !== null,
    needsSecondPerson: requireSecondPerson && !item && story.firstPublishedAt === null && !(await wasApproved(tx, storyId, revision.number)),
    timeZone,
    now,
  }
  return { story, content, revision: revision.number, isHead, pictures, item, terms, credit, windowEnds, edits: analysis?.edits ?? null, usedUnder: story.syndicatedItem?.agreement?.version ?? null, judged, exceptions, proposed }
}

/** True when a second person approved this very text, and nobody took it back since. */
async function wasApproved(tx: Tx, storyId: string, revision: number): Promise<boolean> {
  const last = await tx.auditEvent.findFirst({ where: { subjectType: 'story', subjectId: storyId, deed: { in: ['story.approve', 'story.review'] } }, orderBy: { seq: 'desc' }, select: { after: true } })
  const said = last?.after as { state?: string; revision?: number } | null | undefined
  return said?.state === 'APPROVED' && said.revision === revision
}

/** Where a picture stands, counted as a reader would. */
const pictureName = ({ lead }: StoryContent, id: string, place: number) => (lead?.mediaId === id ? 'the lead picture' : `picture ${lead ? place : place + 1} in the text`)

export type Loaded = NonNullable<Awaited<ReturnType<typeof loadProposed>>>

/** As the agreement words it; without one, the line the source itself bore. */
function creditFor(item: Item, terms: Terms | null, credited: Credited): RenderedCredit | null {
  if (terms) return renderCredit(terms, credited)
  if (!item.creditFound) return null
  const { lang, dir } = item.partner
  return { text: item.creditFound, href: item.canonicalUrl, lang, dir, places: ['BYLINE', 'FOOT'], templateVersion: 0 }
}

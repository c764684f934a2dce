import type { Tx } from '#lib/db.ts'
import type { SyndicatedItemGetPayload } from '#prisma/generated/models.ts'
import { renderCredit, type RenderedCredit } from '../rights/credit.ts'
import { readTerms, type Terms } from '../rights/terms.ts'
import { StoryContent } from './content.ts'
import { followingRenames } from './fresh-links.ts'
import type { Proposed } from './publishable.ts'
import { liveTagsSelect } from './live-tags.ts'
import { mediaIn } from './walk-body.ts'

const DAY = 86_400_000

const syndicated = {
  id: true, edits: true, canonicalUrl: true, originalAuthors: true, originalPublished: true, creditFound: true, agreementId: true,
  partner: { select: { id: true, name: true, homepage: true, lang: true, dir: true } },
  agreement: { select: { terms: true } },
} as const

/** A story with all that the rules of publication look at, as of `now`: its working head, or the revision that was approved. Null when there is no such story. */
export async function loadProposed(tx: Tx, storyId: string, now: Date, revisionId?: string) {
  const story = await tx.story.findUnique({
    where: { id: storyId },
    select: {
      id: true, slug: true, state: true, version: true, firstPublishedAt: true, embargoUntil: true,
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
  const found = await tx.media.findMany({
    where: { id: { in: ids } },
    select: { id: true, key: true, alt: true, decorative: true, credit: true, rightsUntil: true },
  })
  const pictures = ids.flatMap((id, place) => found.filter((picture) => picture.id === id).map((picture) => ({ ...picture, name: pictureName(content, id, place) })))
  const gonePictures = ids.flatMap((id, place) => (found.some((picture) => picture.id === id) ? [] : [pictureName(content, id, place)]))
  const { timeZone, requireSecondPerson } = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true, requireSecondPerson: true } })

  const item = story.syndicatedItem
  const terms = item?.agreement ? readTerms(item.agreement.terms) : null
  const credit = item ? creditFor(item, terms) : null
  const days = terms?.window.days
  const windowEnds = item && terms && days && terms.window.atEnd !== 'KEEP' ? new Date((item.originalPublished ?? now).getTime() + days * DAY) : null

  const proposed: Proposed = {
    content,
    pictures,
    gonePictures,
    source: item && { partner: item.partner.name, credit: credit?.text ?? null, edits: item.edits, editsAllowed: terms?.editClass ?? null, windowEnds },
    embargoUntil: story.embargoUntil,
    withdrawn: story.takedowns.length > 0,
    needsSecondPerson: requireSecondPerson && !item && story.firstPublishedAt === null && !(await wasApproved(tx, storyId, revision.number)),
    timeZone,
    now,
  }
  return { story, content, isHead, pictures, item, terms, credit, windowEnds, proposed }
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

type Item = SyndicatedItemGetPayload<{ select: typeof syndicated }>

/** As the agreement words it; without one, the line the source itself bore. */
function creditFor(item: Item, terms: Terms | null): RenderedCredit | null {
  if (terms) return renderCredit(terms, { ...item, originalUrl: item.canonicalUrl })
  if (!item.creditFound) return null
  const { lang, dir } = item.partner
  return { text: item.creditFound, href: item.canonicalUrl, lang, dir, places: ['BYLINE', 'FOOT'], templateVersion: 0 }
}

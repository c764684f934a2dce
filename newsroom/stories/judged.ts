import { z } from 'zod'
import type { Tx } from '#lib/db.ts'
import { lostFrom, pastedCredit, type Held } from '../rights/against-source.ts'
import { DAY_MS, type Case, type CasePicture, type CaseSource, type Hop, type RuleId } from '../rights/case.ts'
import { unfilled, type Credited, type RenderedCredit } from '../rights/credit.ts'
import { bothEdits, editAnalysis, statedEdits, type EditAnalysis, type EditedText } from '../rights/edit-class.ts'
import type { Exception } from '../rights/exceptions.ts'
import type { Terms } from '../rights/terms.ts'
import { StoryContent } from './content.ts'
import { followingRenames } from './fresh-links.ts'
import type { Item } from './syndicated.ts'
import { blockText, nodesOf } from './walk-body.ts'

const Chain = z.array(z.looseObject({ party: z.string(), licence: z.string().optional(), mayPassOn: z.boolean().optional() })).catch([])

/** A text as its edits are judged: words by block, without the marks. */
const textOf = ({ headline, standfirst, body, lang }: StoryContent): EditedText => ({ headline, standfirst, lang, paragraphs: body.content.map(blockText).filter(Boolean) })

const linksIn = ({ body }: StoryContent): string[] => [
  ...new Set([...nodesOf(body)].flatMap((node) => ('marks' in node && Array.isArray(node.marks) ? node.marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])) : []))),
]
const embedsIn = ({ body }: StoryContent): string[] => body.content.flatMap((block) => (block.type === 'embed' ? [block.attrs.url] : []))
const heldBy = (content: StoryContent, paragraphs: string[]): Held => ({ paragraphs, links: linksIn(content), embeds: embedsIn(content) })

/** The same as what is locked and kept of it is told by: null where it is not kept. */
export async function sourceAsHeld(tx: Tx, storyId: string, now: Date) {
  const content = await sourceContent(tx, storyId, now)
  return content && { headline: content.headline, standfirst: content.standfirst, ...heldBy(content, textOf(content).paragraphs) }
}

type Source = { item: Item; terms: Terms | null; content: StoryContent }

/** The partner's text as it came: the first revision. */
export async function sourceContent(tx: Tx, storyId: string, now: Date): Promise<StoryContent | null> {
  const first = await tx.revision.findFirst({ where: { storyId }, orderBy: { number: 'asc' }, select: { content: true } })
  const content = first && StoryContent.safeParse(first.content)
  // A link that follows a renamed story is no edit of ours.
  return content?.success ? followingRenames(tx, content.data, now) : null
}

/** What our text does to theirs: what is computed from the text as it came, and what was said of it then. */
export function editsOf({ item, terms, content }: Source, source: StoryContent | null): EditAnalysis {
  const stated = statedEdits(item.statedEdits)
  // In another language no word is the same: a translation has a rule of its own.
  if (!source || isOtherLanguage(source, content)) return stated
  const extent = terms?.extent
  const most = extent === 'EXCERPT' ? 1 : typeof extent === 'object' ? extent.paragraphs : undefined
  return bothEdits(stated, editAnalysis(textOf(source), textOf(content), { timeAndPlace: terms?.alsoStyle.includes('TIME_AND_PLACE') ?? false, ...(most !== undefined && { paragraphs: most }) }))
}

const isOtherLanguage = (a: StoryContent, b: StoryContent) => a.lang.split('-')[0] !== b.lang.split('-')[0]

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const periods = { DAY: DAY_MS, WEEK: 7 * DAY_MS, MONTH: 30 * DAY_MS }

type Loaded = {
  story: { id: string; firstPublishedAt: Date | null; embargoUntil: Date | null; live: unknown; takedowns: unknown[] }
  content: StoryContent
  item: Item | null
  terms: Terms | null
  analysis: EditAnalysis
  source: StoryContent | null
  credit: RenderedCredit | null
  credited: Credited | null
  exceptions: Exception[]
  pictures: { id: string; name: string; credit: string; source: string; copyrightNotice: string; licence: string; usageTerms: string; rightsUntil: Date | null }[]
  gonePictures: string[]
  names: string[]
  timeZone: string
  now: Date
}

/** The case that the rights gate judges before a story goes to readers' pages. */
export async function caseOf(tx: Tx, loaded: Loaded): Promise<Case> {
  const { story, content, item, terms, credit, credited, gonePictures, timeZone, now } = loaded
  const paragraphs = textOf(content).paragraphs
  const isTranslation = item !== null && ((loaded.source !== null && isOtherLanguage(loaded.source, content)) || content.bylines.some(({ role }) => role === 'TRANSLATOR'))
  const engines = terms ? { noindex: terms.robots === 'NOINDEX', canonicalUrl: terms.canonical === 'SOURCE' && terms.robots === 'INDEX' ? (item?.canonicalUrl ?? null) : null } : { noindex: false, canonicalUrl: null }
  return {
    story: {
      isPublic: story.live !== null, embargoUntil: story.embargoUntil, withdrawn: story.takedowns.length > 0, firstPublished: story.firstPublishedAt,
      embargoLifted: terms?.embargo.liftedBy === 'PARTNER' && (await tx.auditEvent.count({ where: { subjectType: 'story', subjectId: story.id, deed: 'story.lift-embargo' } })) > 0,
      lang: content.lang, paragraphs: paragraphs.length, links: [...linksIn(content), ...embedsIn(content)], names: loaded.names, isTranslation,
      hasTranslator: content.bylines.some(({ role }) => role === 'TRANSLATOR'),
      pastedCredit: item ? pastedCredit(paragraphs, item.partner.name, credit?.text ?? null) : null,
      promised: null,
    },
    source: item && (await sourceOf(tx, { ...loaded, item }, paragraphs)),
    agreement: terms && item?.agreement ? { version: item.agreement.version, terms, validFrom: item.agreement.validFrom, validTo: item.agreement.validTo } : null,
    // What is printed is made from the terms at publication, so it is what is owed.
    output: { ...engines, credit, owed: terms ? credit : null, holes: terms && credited ? unfilled(terms, credited) : [], nofollow: terms?.credit.nofollow ?? false, newsSitemap: false, counterUrl: null, minesReserved: false },
    pictures: loaded.pictures.map((picture) => casePicture(picture, item?.partner.name ?? null)),
    gonePictures, use: 'web', place: 'ANYWHERE', timeZone, at: now,
  }
}

const casePicture = ({ id, name, credit, source, copyrightNotice, licence, usageTerms, rightsUntil }: Loaded['pictures'][number], partner: string | null): CasePicture => ({
  id, name, credit, rightsUntil,
  from: partner !== null && fold([credit, source, copyrightNotice].join('\n')).includes(fold(partner)) ? 'PARTNER' : 'OURS',
  noted: [licence, usageTerms].some((text) => text.trim() !== ''),
})

async function sourceOf(tx: Tx, { item, terms, source, content, analysis, exceptions, now }: Loaded & { item: Item }, paragraphs: string[]): Promise<CaseSource> {
  const chain: Hop[] = Chain.parse(item.chain)
  const quota = terms?.quota
  return {
    partner: { name: item.partner.name, lang: item.partner.lang, hasLogo: item.partner.logoId !== null },
    originalUrl: item.canonicalUrl, originalAuthors: item.originalAuthors, originalPublished: item.originalPublished, institution: item.institution,
    analysis,
    lost: source && !isOtherLanguage(source, content) ? lostFrom(heldBy(source, textOf(source).paragraphs), heldBy(content, paragraphs)) : [],
    chain,
    labelled: terms && terms.exclusionLabels.length > 0 ? [item.creditFound ?? '', ...(source ? textOf(source).paragraphs : []), ...chain.map(({ licence }) => licence ?? '')].join('\n') : '',
    state: item.state === 'HELD' ? 'HELD' : item.state === 'WITHDRAWN' || item.state === 'REJECTED' ? 'WITHDRAWN' : 'USABLE',
    leave: new Set(exceptions.filter(({ byLeave }) => byLeave).map(({ rule }) => rule as RuleId)),
    usedInPeriod: quota ? await tx.liveStory.count({ where: { partnerId: item.partner.id, firstPublishedAt: { gt: new Date(now.getTime() - periods[quota.per]), lte: now } } }) : 0,
    systematic: false,
    minesReserved: item.minesReserved,
  }
}

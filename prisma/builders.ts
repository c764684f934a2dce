/**
 * Rows for the demo newsroom, for tests and for journeys: each builder fills in all but what matters,
 * and goes through the same commands as the desk, so that nothing stands in a test that could not stand in a paper.
 */
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { db, inTransaction } from '#lib/db.ts'
import { commandLine as desk } from '#newsroom/access/can.ts'
import { hashPassword } from '#newsroom/access/password.ts'
import { createContributor, type ContributorInput } from '#newsroom/contributors/create.ts'
import { addPicture, type AddPictureInput } from '#newsroom/media/add.ts'
import type { TermsInput } from '#newsroom/rights/terms.ts'
import { slugFrom } from '#newsroom/slug.ts'
import type { Body } from '#newsroom/stories/body.ts'
import { StoryContent, type StoryContentInput } from '#newsroom/stories/content.ts'
import { createStory } from '#newsroom/stories/draft.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { agree } from '#newsroom/syndication/agree.ts'
import { createPartner, type PartnerInput } from '#newsroom/syndication/partners.ts'
import { takeIn, type SourceInput } from '#newsroom/syndication/take-in.ts'
import type { z } from 'zod'

let count = 0
const nth = () => ++count

/** A body of plain paragraphs. */
export const paragraphs = (...texts: string[]): Body => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

export async function aPaper(over: Partial<{ name: string; motto: string; lang: string; timeZone: string; founded: number; email: string; demo: boolean }> = {}): Promise<void> {
  const paper = { name: 'The Test Paper', motto: 'What happened', timeZone: 'UTC', ...over }
  await db().paper.upsert({ where: { id: 1 }, create: { id: 1, ...paper }, update: paper })
}

export function aSection(over: Partial<{ slug: string; name: string; description: string; position: number }> = {}): Promise<{ id: string; slug: string; name: string }> {
  const n = nth()
  const name = over.name ?? `Section ${n}`
  return db().section.create({ data: { name, slug: slugFrom(name, 'section'), position: n, ...over }, select: { id: true, slug: true, name: true } })
}

export function aTopic(over: Partial<{ slug: string; name: string; description: string }> = {}): Promise<{ id: string; slug: string }> {
  const name = over.name ?? `Topic ${nth()}`
  return db().topic.create({ data: { name, slug: slugFrom(name, 'topic'), ...over }, select: { id: true, slug: true } })
}

type Role = 'CONTRIBUTOR' | 'EDITOR' | 'ADMIN'

/** Somebody who may sign in with the password that is given back. */
export async function aUser(over: Partial<{ email: string; name: string; role: Role; password: string }> = {}): Promise<{ id: string; email: string; name: string; password: string }> {
  const n = nth()
  const { password, ...user } = { email: `user-${n}-${randomUUID().slice(0, 8)}@paper.example`, name: `User Number ${n}`, role: 'EDITOR' as const, password: `tern kettle ${randomUUID()}`, ...over }
  const { id } = await db().user.create({ data: { ...user, passwordHash: await hashPassword(password) }, select: { id: true } })
  return { id, email: user.email, name: user.name, password }
}

export const aContributor = (over: Partial<ContributorInput> = {}, at?: Date) => createContributor(desk, { name: `Contributor Number ${nth()}`, ...over }, at)

/** A partner with an agreement in force; `terms` says what differs from the mildest one. */
export async function aPartner({ terms, validFrom = '2020-01-01', ...over }: Partial<PartnerInput> & { terms?: Partial<TermsInput>; validFrom?: string } = {}) {
  const partner = await createPartner(desk, { name: `Partner ${nth()}`, homepage: 'https://partner.example.org', ...over })
  await agree(desk, { partnerId: partner.id, validFrom, terms: { credit: { template: 'COURTESY: {partner}' }, editClass: 'SUBSTANTIVE', translation: 'ALLOWED', ...terms } })
  return partner
}

/** A picture with a credit; grey, where no bytes are given. */
export async function aPicture({ bytes, ...over }: Partial<z.input<typeof AddPictureInput>> = {}) {
  const grey = () => sharp({ create: { width: 640, height: 360, channels: 3, background: '#777' } }).png().toBuffer()
  return addPicture(desk, { bytes: new Uint8Array(bytes ?? (await grey())), alt: 'A grey field', credit: 'Photograph: The Test Paper', ...over })
}

export type StoryOver = Partial<Omit<StoryContentInput, 'sectionId'>> & {
  section?: { id: string }
  slug?: string
  embargoUntil?: Date
  /** The moment it is published; null leaves it a draft. */
  published?: Date | null
  from?: Partial<SourceInput> & { partnerId: string }
}

/** A story, published unless `published` is null. Without a byline or a partner it gets a contributor of its own. */
export async function aStory({ section, slug, embargoUntil, published = new Date(), from, ...over }: StoryOver = {}): Promise<{ id: string; slug: string; path: string }> {
  const n = nth()
  const now = published ?? new Date()
  const bylines = over.bylines ?? (from ? [] : [{ contributorId: (await aContributor()).id, role: 'REPORTER' as const }])
  const content = StoryContent.parse({
    headline: `Story number ${n}`,
    standfirst: 'What the story says, in a sentence.',
    body: paragraphs('The first paragraph says what happened.', 'The second says how we know.'),
    ...over,
    bylines,
    sectionId: section?.id ?? (await aSection()).id,
  })
  const draft = { content, ...(slug && { slug }), ...(embargoUntil && { embargoUntil }) }
  const source = from && { canonicalUrl: `https://partner.example.org/${randomUUID()}`, uri: `urn:uuid:${randomUUID()}`, raw: new TextEncoder().encode(content.headline), ...from }
  const story = source
    ? await inTransaction((tx) => takeIn(tx, desk, { ...draft, deed: 'story.import' }, source, now))
    : await createStory(desk, draft, now)
  if (!published) return { ...story, path: '' }
  const { path } = await publishStory(desk, { storyId: story.id }, now)
  return { ...story, path }
}

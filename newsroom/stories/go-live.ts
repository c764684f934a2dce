import type { Tx } from '#lib/db.ts'
import { dayIn } from '#lib/wall-time.ts'
import { currentBios, renewDisclosures } from '../contributors/bio.ts'
import { standingBylines } from '../contributors/standing.ts'
import { hideUnseen } from '../media/hide.ts'
import { tags } from '../tags.ts'
import { BODY_SCHEMA_VERSION } from './body.ts'
import { carryFindings } from './cited-links.ts'
import { livePath, liveTags, liveTagsSelect } from './live-tags.ts'
import { liveReferences } from './live-references.ts'
import type { Loaded } from './proposed.ts'
import { noSchedule } from './no-schedule.ts'
import { slugToPublish } from './story-slug.ts'
import { picturesShownWith } from './shown-pictures.ts'
import { countWords, mediaIn } from './walk-body.ts'

type Going = { revisionId: string; change: 'FIRST' | 'UPDATE' | 'MEND'; note: string; now: Date }

/**
 * Projects a revision onto the live head: the row and its bylines, references, topics and pictures are replaced whole,
 * so that what readers see is one revision and never a mixture.
 */
export async function goLive(tx: Tx, loaded: Loaded, { revisionId, change, note, now }: Going): Promise<{ path: string; stale: string[] }> {
  const { story, content, item, terms, credit, windowEnds, pictures, judged: { output }, proposed } = loaded
  const was = story.live
  const sectionId = content.sectionId ?? ''
  // A draft may name a record that was merged since: it goes live under the one that was kept.
  const bylines = await standingBylines(tx, content.bylines)
  await renewDisclosures(tx, bylines.map(({ contributorId }) => contributorId), now)
  const bios = await currentBios(tx, bylines.map(({ contributorId }) => contributorId), content.lang)
  const topics = content.topicIds.length > 0 ? await tx.topic.findMany({ where: { id: { in: content.topicIds } }, select: { name: true } }) : []
  const firstPublishedAt = was?.firstPublishedAt ?? story.firstPublishedAt ?? now
  const day = dayIn(proposed.timeZone, firstPublishedAt)
  const slug = was || story.firstPublishedAt ? story.slug : await slugToPublish(tx, story.slug, content.headline)

  const creditLine = credit && item
    ? await tx.creditLine.create({ data: { ...credit, storyId: story.id, agreementId: item.agreementId, frozenAt: now }, select: { id: true } })
    : null

  // Whoever stood in the byline already keeps the biography, title and disclosures of that day, however often the story is mended.
  const stood = was ? await tx.byline.findMany({ where: { storyId: story.id, bioVersionId: { not: null } }, select: { contributorId: true, bioVersionId: true } }) : []
  const bioOf = (contributorId: string) => stood.find((byline) => byline.contributorId === contributorId)?.bioVersionId ?? bios.get(contributorId)?.id ?? null
  const shown = was ? await picturesShownWith(tx, story.id) : []
  if (was) await tx.liveStory.delete({ where: { storyId: story.id }, select: { storyId: true } })
  const live = await tx.liveStory.create({
    data: {
      storyId: story.id, revisionId, slug, sectionId,
      headline: content.headline, frontHeadline: content.frontHeadline ?? null, searchTitle: content.searchTitle ?? null,
      searchDescription: content.searchDescription ?? null, socialHeadline: content.socialHeadline ?? null,
      standfirst: content.standfirst, kicker: content.kicker ?? null, dateline: content.dateline ?? null,
      lang: content.lang, dir: content.dir === 'rtl' ? 'RTL' : 'LTR',
      body: content.body, bodySchema: BODY_SCHEMA_VERSION, wordCount: countWords(content.body, content.lang),
      leadMediaId: content.lead?.mediaId ?? null, leadCaption: content.lead?.caption ?? null,
      firstPublishedAt,
      modifiedAt: change === 'MEND' ? (was?.modifiedAt ?? firstPublishedAt) : now,
      updateNote: change === 'UPDATE' ? note || null : (was?.updateNote ?? null),
      day: new Date(day),
      publicFrom: now, publicUntil: windowEnds, atEnd: terms?.window.atEnd ?? 'KEEP',
      noindex: output.noindex, canonicalUrl: output.canonicalUrl,
      partnerId: item?.partner.id ?? null, syndicatedItemId: item?.id ?? null, creditLineId: creditLine?.id ?? null,
      searchNames: [...bios.values()].map(({ name }) => name).concat(topics.map(({ name }) => name), item ? [item.partner.name, ...item.originalAuthors] : []).join(' '),
      bylines: { create: bylines.map(({ contributorId, role }, order) => ({ contributorId, role, order, bioVersionId: bioOf(contributorId) })) },
      references: { create: liveReferences(content) },
      topics: { create: content.topicIds.map((topicId, order) => ({ topicId, order })) },
      media: { create: mediaIn(content.body).map((mediaId) => ({ mediaId })) },
    },
    select: liveTagsSelect,
  })
  if (content.references.some(({ url }) => url)) await carryFindings(tx, story.id)
  if (pictures.length > 0) await tx.media.updateMany({ where: { id: { in: pictures.map(({ id }) => id) }, publicSince: null }, data: { publicSince: now } })
  const hidden = await hideUnseen(tx, shown.filter((id) => !pictures.some((picture) => picture.id === id)))
  await tx.story.update({ where: { id: story.id }, data: { state: 'PUBLISHED', slug, sectionId, firstPublishedAt, ...noSchedule }, select: { id: true } })
  if (item) await tx.syndicatedItem.update({ where: { id: item.id }, data: { state: 'PUBLISHED', ...(loaded.edits && { edits: loaded.edits }) }, select: { id: true } })
  const path = livePath(live)
  await moveAddress(tx, { storyId: story.id, from: was ? livePath(was) : path, to: path })
  const stale = [...liveTags(live), ...(was ? liveTags(was) : []), ...pictures.map(({ key }) => tags.media(key)), ...hidden]
  return { path, stale: [...new Set(stale)] }
}

/** A story that moved leaves a redirect that follows it; an address it comes to is free of older redirects. */
export async function moveAddress(tx: Tx, { storyId, from, to }: { storyId: string; from: string; to: string }): Promise<void> {
  await tx.redirect.deleteMany({ where: { fromPath: to } })
  if (from === to) return
  await tx.redirect.upsert({
    where: { fromPath: from },
    create: { fromPath: from, toStoryId: storyId, kind: 'SLUG' },
    update: { toStoryId: storyId, toPath: null, kind: 'SLUG' },
    select: { id: true },
  })
}

import { commandLine as desk } from '#newsroom/access/can.ts'
import type { Block } from '#newsroom/stories/body.ts'
import { correctStory } from '#newsroom/stories/correct.ts'
import { addEditorNote } from '#newsroom/stories/editor-note.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { withdrawStory } from '#newsroom/stories/withdraw.ts'
import { aStory } from '../builders.ts'
import type { DemoClock } from './clock.ts'
import type { DemoStory } from './write.ts'

type Rows = ReadonlyMap<string, { id: string }>
type Newsroom = { clock: DemoClock; sections: Rows; topics: Rows; pictures: Rows; people: Rows; partners: Rows }

function idIn(rows: Rows, key: string, what: string): string {
  const row = rows.get(key)
  if (!row) throw new Error(`The demo has no ${what} called ${key}.`)
  return row.id
}

/** Sets one story of the demo, with all that happened to it since. */
export async function placeStory(story: DemoStory, rooms: Newsroom): Promise<{ id: string }> {
  const { clock } = rooms
  const { from, references = {}, picture } = story
  const body = story.body.map((block): Block =>
    block.type === 'demoPicture'
      ? { type: 'image', attrs: { mediaId: idIn(rooms.pictures, block.key, 'picture'), ...(block.caption && { caption: block.caption }) } }
      : block,
  )
  const placed = await aStory({
    section: { id: idIn(rooms.sections, story.section, 'section') },
    slug: story.slug,
    headline: story.headline,
    standfirst: story.standfirst,
    ...(story.frontHeadline && { frontHeadline: story.frontHeadline }),
    ...(story.kicker && { kicker: story.kicker }),
    ...(story.dateline && { dateline: story.dateline }),
    lang: story.lang ?? 'en',
    dir: story.dir ?? 'ltr',
    body: { type: 'doc', content: body },
    bylines: story.bylines.map(({ contributor, role }) => ({ contributorId: idIn(rooms.people, contributor, 'contributor'), role })),
    topicIds: story.topics.map((topic) => idIn(rooms.topics, topic, 'topic')),
    references: Object.entries(references).map(([key, reference]) => ({ key, ...reference, ...(reference.accessed && { accessed: clock.day(reference.accessed) }) })),
    ...(picture && { lead: { mediaId: idIn(rooms.pictures, picture.key, 'picture'), caption: picture.caption } }),
    published: clock.at(story.published),
    ...(from && {
      from: {
        partnerId: idIn(rooms.partners, from.partner, 'partner'),
        uri: from.originalUrl,
        canonicalUrl: from.originalUrl,
        originalHeadline: story.headline,
        originalAuthors: from.originalAuthors ?? [],
        originalPublished: clock.at(from.originalPublished.length === 10 ? `${from.originalPublished}T08:00` : from.originalPublished),
        edits: from.edits,
      },
    }),
  })
  await later(story, placed.id, clock)
  return placed
}

async function later({ updated, corrections = [], editorNote, withdrawn }: DemoStory, storyId: string, clock: DemoClock): Promise<void> {
  if (updated) await publishStory(desk, { storyId, change: 'UPDATE', note: updated.note }, clock.at(updated.at))
  for (const { at, ...correction } of corrections) await correctStory(desk, { storyId, ...correction }, clock.at(at))
  if (editorNote) await addEditorNote(desk, { storyId, text: editorNote.text }, clock.at(editorNote.at))
  if (withdrawn) await withdrawStory(desk, { storyId, reason: withdrawn.reason, note: withdrawn.note }, clock.at(withdrawn.at))
}

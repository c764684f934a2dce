import { once } from 'node:events'
import { db } from '#lib/db.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { saveStory } from '#newsroom/stories/save.ts'
import { randomUUID } from 'node:crypto'
import { aPaper, aPicture, aSection, aStory } from '#prisma/builders.ts'
import { claim, type Fault } from './ground.ts'

/** Everything that a publication writes, of one story, in a word that two states share only when they are the same. */
export async function stateOf(storyId: string): Promise<string> {
  const [row] = await db().$queryRaw<{ state: string }[]>`
    SELECT concat_ws(' ', story.state, story.first_published_at, working.number,
      live.revision_id, live.slug, live.section_id, live.headline, live.modified_at, live.update_note, live.public_from,
      (SELECT count(*) FROM revision WHERE story_id = story.id), (SELECT count(*) FROM byline WHERE story_id = story.id), (SELECT count(*) FROM story_media WHERE story_id = story.id),
      (SELECT string_agg(from_path, ',' ORDER BY from_path) FROM redirect WHERE to_story_id = story.id),
      (SELECT count(*) FROM outbox WHERE payload ->> 'storyId' = story.id::text), (SELECT count(*) FROM audit_event WHERE subject_id = story.id::text),
      (SELECT count(*) FROM expiry), (SELECT count(*) FROM media WHERE public_since IS NOT NULL)) AS state
    FROM story LEFT JOIN revision working ON working.id = story.working_revision_id LEFT JOIN live_story live ON live.story_id = story.id WHERE story.id = ${storyId}::uuid`
  return row?.state ?? ''
}

/** A public story whose next publication moves it to another section, adds a picture and says what changed. */
export async function aChangeToPublish(): Promise<string> {
  const [section, other, picture] = [await aSection(), await aSection(), await aPicture()]
  const { id } = await aStory({ section, published: null, headline: 'The ferry returns' })
  await publishStory(commandLine, { storyId: id })
  await saveStory(commandLine, { storyId: id, base: 2, saveId: randomUUID(), patch: { splices: [], fields: { headline: 'The ferry stays', sectionId: other.id, lead: { mediaId: picture.id } } } })
  return id
}

export const publishKilled: Fault = {
  id: 'F3',
  what: 'kill -9 before and after each statement of a publication that moves the story and adds a picture',
  run: async ({ freshDatabase, start }) => {
    await freshDatabase()
    await aPaper()
    const told = { before: 0, after: 0, deaths: 0 }
    for (const die of ['before', 'after'] as const) {
      const id = await aChangeToPublish()
      const before = await stateOf(id)
      for (let n = 1; ; n += 1) {
        const child = await start('child-publish.ts', { STORY: id, DIE_AT: String(n), DIE: die })
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
        const isDead = child.signalCode === 'SIGKILL'
        if (!isDead) claim('a publication that nobody killed ended with', child.exitCode, 0)
        told.deaths += Number(isDead)
        const now = await stateOf(id)
        if (now === before) {
          told.before += 1
          claim(`after ${n} statements nobody killed it, and nothing was published`, isDead, true)
          continue
        }
        told.after += 1
        claim('once out, it is whole', await wholeAfter(id), { headline: 'The ferry stays', note: 'It moved.', redirects: 1, outbox: 2, publications: 2, picture: true })
        break
      }
    }
    return `${told.deaths} deaths: ${told.before} left the story as it was, ${told.after} runs left it wholly published, none between`
  },
}

async function wholeAfter(id: string) {
  const live = await db().liveStory.findUniqueOrThrow({ where: { storyId: id }, select: { headline: true, updateNote: true, leadMedia: { select: { publicSince: true } } } })
  return {
    headline: live.headline, note: live.updateNote,
    redirects: await db().redirect.count({ where: { toStoryId: id } }),
    outbox: await db().outbox.count({ where: { payload: { path: ['storyId'], equals: id } } }),
    publications: await db().auditEvent.count({ where: { subjectId: id, deed: 'story.publish' } }),
    picture: live.leadMedia?.publicSince !== null,
  }
}

import { commandLine as desk } from '#newsroom/access/can.ts'
import { assignStory } from '#newsroom/stories/assign.ts'
import { approveStory, askForChanges, askForReview } from '#newsroom/stories/move.ts'
import { dayIn } from '#lib/wall-time.ts'
import { aStory } from '../builders.ts'
import type { DemoWork } from './write.ts'

type Rows = ReadonlyMap<string, { id: string }>

/** Lays a story on the desk and moves it to where it stands, by the moves that people make. */
export async function placeWork(work: DemoWork, { sections, people, timeZone, now }: { sections: Rows; people: Rows; timeZone: string; now: Date }): Promise<void> {
  const section = sections.get(work.section)
  const { id: storyId } = await aStory({
    ...(section && { section }),
    headline: work.headline,
    standfirst: work.standfirst,
    body: { type: 'doc', content: work.body },
    bylines: work.bylines.flatMap(({ contributor, role }) => {
      const person = people.get(contributor)
      return person ? [{ contributorId: person.id, role }] : []
    }),
    published: null,
  })
  if (work.due) {
    const day = dayIn(timeZone, new Date(now.getTime() + work.due.day * 86_400_000))
    await assignStory(desk, { storyId, due: `${day}T${work.due.time}` }, now)
  }
  if (work.state !== 'DRAFT') await askForReview(desk, { storyId }, now)
  if (work.state === 'CHANGES_ASKED') await askForChanges(desk, { storyId, word: work.asked ?? 'Please look at it again.' }, now)
  if (work.state === 'APPROVED') await approveStory(desk, { storyId, revision: 1 }, now)
}

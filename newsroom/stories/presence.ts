import { z } from 'zod'
import { db } from '#lib/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { authorize, can, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { notFound } from '../refusal.ts'
import { headOf } from './head.ts'

/** Seconds after its last sign of life for which a tab is believed to be there. A stream of presence is opened anew sooner than that. */
export const PRESENT_SECONDS = 40

export const PresenceInput = z.strictObject({
  storyId: z.uuid(),
  /** Made by the tab, and its own for as long as it is open. */
  tab: z.uuid(),
  /** Where the caret stands; absent: as before. */
  place: z.string().regex(/^(?:block:\d{1,6}|field:[a-zA-Z]{1,40})?$/, 'A place is a block or a field.').optional(),
})

/** `place` is `block:3`, counted from 0, `field:headline` or empty. */
export type Present = { tab: string; personId: string; name: string; place: string; /** Who took the writing over from this tab; null where nobody did. */ relieved: { by: string; at: Date } | null }
/** What a screen is shown of a story that others may have open too. `revision` is the newest text; `comments` differs once anything was said. */
export type Standby = { present: Present[]; revision: number; comments: string }

/** Says that a tab has a story open, and where in it the caret stands. Nothing of this is put on record. */
export async function bePresent(actor: Actor, given: z.input<typeof PresenceInput>): Promise<void> {
  const { storyId, tab, place } = readInput(PresenceInput, given)
  await mustBeTheirs(actor, storyId)
  if (actor.id === null) return
  // Another person’s tab is not moved by naming it.
  await db().$executeRaw`
    INSERT INTO presence (tab_id, story_id, person_id, place, until)
    VALUES (${tab}::uuid, ${storyId}::uuid, ${actor.id}::uuid, ${place ?? ''}, now() + make_interval(secs => ${PRESENT_SECONDS}::int))
    ON CONFLICT (tab_id) DO UPDATE SET until = excluded.until, story_id = excluded.story_id, place = CASE WHEN ${place !== undefined} THEN excluded.place ELSE presence.place END
    WHERE presence.person_id = excluded.person_id`
}

/** @throws Refused where there is no such story, or not for this person: that looks alike */
async function mustBeTheirs(actor: Actor, storyId: string): Promise<void> {
  const head = await headOf(db(), storyId)
  if (!head || !can(actor, 'story.read', { bylines: head.bylines })) throw notFound('story')
}

/** Says that a tab is closed, or looks at something else. */
export async function leaveStory(actor: Actor, given: { storyId: string; tab: string }): Promise<void> {
  const { storyId, tab } = readInput(PresenceInput, given)
  await mustBeTheirs(actor, storyId)
  if (actor.id !== null) await db().presence.deleteMany({ where: { tabId: tab, personId: actor.id } })
}

type Row = { story_id: string; tab: string; person_id: string; name: string; place: string; relieved_at: Date | null; relieved_by: string | null }

/** Who has these stories open now, in one statement. Whoever calls it has authorized. */
export async function presentIn(storyIds: readonly string[]): Promise<Map<string, Present[]>> {
  const found = new Map<string, Present[]>()
  if (storyIds.length === 0) return found
  const rows = await db().$queryRaw<Row[]>`
    SELECT p.story_id, p.tab_id AS tab, p.person_id, u.name, p.place, r.at AS relieved_at, by.name AS relieved_by
    FROM presence p JOIN "user" u ON u.id = p.person_id LEFT JOIN relief r ON r.tab_id = p.tab_id LEFT JOIN "user" by ON by.id = r.by_id
    WHERE p.story_id IN (${Prisma.join([...storyIds].map((id) => Prisma.sql`${id}::uuid`))}) AND p.until > now()
    ORDER BY u.name, p.tab_id`
  for (const { story_id: storyId, tab, person_id: personId, name, place, relieved_at: at, relieved_by: by } of rows) {
    found.set(storyId, [...(found.get(storyId) ?? []), { tab, personId, name, place, relieved: at && { by: by ?? 'somebody', at } }])
  }
  return found
}

/** Who has one story open now. @throws Refused as above */
export async function whoIsHere(actor: Actor, storyId: string): Promise<Present[]> {
  if (!z.uuid().safeParse(storyId).success) throw notFound('story')
  await mustBeTheirs(actor, storyId)
  return (await presentIn([storyId])).get(storyId) ?? []
}

/** The names of those who have these stories open, for the list; each once. */
export async function whoIsIn(actor: Actor, storyIds: readonly string[]): Promise<Map<string, string[]>> {
  authorize(actor, 'story.list')
  const present = await presentIn(storyIds)
  return new Map([...present].map(([id, people]) => [id, [...new Map(people.map(({ personId, name }) => [personId, name])).values()]]))
}

import { respond } from '#app/api/respond.ts'
import { Refused } from '#newsroom/refusal.ts'
import { bePresent, leaveStory, whoIsHere } from '#newsroom/stories/presence.ts'
import { lookNow } from '#newsroom/stories/presence-feed.ts'
import { presenceStream } from './stream.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** Who has the story open: as a stream of events for the tab that is named, else told once. */
export const GET = respond<Context>(async (actor, request, { params }) => {
  const { id: storyId } = await params
  const tab = new URL(request.url).searchParams.get('tab')
  if (tab === null) return { present: (await whoIsHere(actor, storyId)).map(({ name, place }) => ({ name, place })) }
  await bePresent(actor, { storyId, tab })
  const gone = async () => {
    await leaveStory(actor, { storyId, tab })
    await lookNow()
  }
  return new Response(presenceStream({ storyId, tab, signal: request.signal, gone }), { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
})

/** Where the caret of a tab stands now, or that the tab is left. */
export const POST = respond<Context>(async (actor, request, { params }) => {
  const { id: storyId } = await params
  const said: unknown = await request.json().catch(() => null)
  if (typeof said !== 'object' || said === null) throw new Refused([{ code: 'no-json', message: 'Send where you are as JSON: {"tab": "…", "place": "block:3"}.' }])
  const { left, ...where } = said as { tab?: string; place?: string; left?: unknown }
  if (left === true) await leaveStory(actor, { storyId, tab: String(where.tab) })
  else await bePresent(actor, { storyId, ...where } as Parameters<typeof bePresent>[1])
  await lookNow()
})

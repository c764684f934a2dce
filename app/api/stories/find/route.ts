import { storiesToLink } from '#newsroom/stories/find-to-link.ts'
import { respond } from '../../respond.ts'

export const dynamic = 'force-dynamic'

/** Published stories that somebody may mean by what they type: `?q=`, the best ten, each with its path. */
export const GET = respond(async (actor, request) => {
  const q = (new URL(request.url).searchParams.get('q') ?? '').replaceAll('\0', '').toWellFormed().slice(0, 200)
  return { stories: await storiesToLink(actor, q) }
})

import { respond } from '#app/api/respond.ts'
import { site } from '#newsroom/site.ts'
import { findAtDesk } from '#newsroom/syndication/find-at-desk.ts'

export const dynamic = 'force-dynamic'

/** What somebody at the desk may mean by what they type: `?q=`. */
export const GET = respond(async (actor, request) => {
  const { paper } = await site()
  return { found: await findAtDesk(actor, new URL(request.url).searchParams.get('q') ?? '', { lang: paper.lang }) }
})

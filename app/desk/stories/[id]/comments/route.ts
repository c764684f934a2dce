import { respond } from '#app/api/respond.ts'
import { commentsOf } from '#newsroom/stories/comments/read.ts'

export const dynamic = 'force-dynamic'

/** What the desk says about a story. */
export const GET = respond<{ params: Promise<{ id: string }> }>(async (actor, _request, { params }) => commentsOf(actor, (await params).id))

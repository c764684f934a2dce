import { respond } from '#app/api/respond.ts'
import { notFound } from '#newsroom/refusal.ts'
import { rightsNow } from '#newsroom/stories/rights-now.ts'

export const dynamic = 'force-dynamic'

/** What the rights gate says of a story as it was last saved, and what of it is locked. */
export const GET = respond<{ params: Promise<{ id: string }> }>(async (actor, _request, { params }) => {
  const told = await rightsNow(actor, (await params).id)
  if (!told) throw notFound('story')
  return told
})

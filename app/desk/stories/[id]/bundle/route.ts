import { respond } from '#app/api/respond.ts'
import { bundleOf } from '#newsroom/stories/record/bundle.ts'
import { bundlePage } from '#newsroom/stories/record/bundle-page.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** The legal bundle of one story, for those who may; saved, not shown, so that nothing in it runs here. */
export const GET = respond(async (actor, _, { params }: Context) => {
  const { bundle, slug } = await bundleOf(actor, (await params).id)
  return new Response(await bundlePage(bundle), { headers: { 'content-type': 'text/html; charset=utf-8', 'content-disposition': `attachment; filename="record-of-${slug}.html"`, 'x-content-type-options': 'nosniff' } })
})

import { respond } from '#app/api/respond.ts'
import { cardPreview } from '#newsroom/stories/card-preview.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** The card that links to the story will bear, of what its writer has on the screen. */
export const GET = respond(async (actor, request, { params }: Context) => {
  const asked = new URL(request.url).searchParams
  const given = (name: string) => (asked.get(name) ?? '').toWellFormed()
  const drawn = await cardPreview(actor, (await params).id, { headline: given('headline'), dir: given('dir') === 'rtl' ? 'rtl' : 'ltr', sectionId: given('sectionId'), mediaId: given('mediaId') })
  return new Response(new Uint8Array(drawn), { headers: { 'content-type': 'image/png', 'x-content-type-options': 'nosniff' } })
})

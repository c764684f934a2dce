import { respond } from '#app/api/respond.ts'
import { readDocument } from '#newsroom/syndication/documents.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** A signed document, for those who may; saved, not shown, so that nothing in it runs here. */
export const GET = respond(async (actor, _, { params }: Context) => {
  const { bytes, type, name } = await readDocument(actor, (await params).id)
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type, 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`, 'x-content-type-options': 'nosniff' } })
})

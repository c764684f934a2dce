import { respond } from '#app/api/respond.ts'
import { deskFile } from '#newsroom/media/public-file.ts'
import { notFound } from '#newsroom/refusal.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ key: string; file: string }> }

/** One file of a picture as the desk sees it, before readers may. */
export const GET = respond(async (actor, _, { params }: Context) => {
  const { key, file } = await params
  const found = await deskFile(actor, key, file)
  if (!found) throw notFound('picture')
  return new Response(new Uint8Array(found.bytes), { headers: { 'content-type': found.type, 'x-content-type-options': 'nosniff' } })
})

import { currentActor } from '#app/session.ts'
import { can } from '#newsroom/access/can.ts'
import { deskFile } from '#newsroom/media/public-file.ts'

export const dynamic = 'force-dynamic'

/** One file of a picture as the desk sees it, before readers may. */
export async function GET(_: Request, { params }: { params: Promise<{ key: string; file: string }> }): Promise<Response> {
  const actor = await currentActor()
  const { key, file } = await params
  const found = actor && can(actor, 'media.add') ? await deskFile(actor, key, file) : null
  if (!found) return new Response('There is no such picture.', { status: 404 })
  return new Response(new Uint8Array(found.bytes), { headers: { 'content-type': found.type, 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } })
}

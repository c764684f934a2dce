import { respond } from '#app/api/respond.ts'
import { authorize } from '#newsroom/access/can.ts'
import { incomingUpload, PIECE_BYTES, startUpload, takePiece } from '#newsroom/media/incoming.ts'
import { Refused } from '#newsroom/refusal.ts'

export const dynamic = 'force-dynamic'

const asked = (request: Request, name: string) => new URL(request.url).searchParams.get(name) ?? ''
/** `?replaces=` a picture that stands already, in its `&version=`. */
const replacing = (request: Request) => (asked(request, 'replaces') ? { replaces: { pictureId: asked(request, 'replaces'), version: asked(request, 'version') } } : {})

/** A picture will come, of `?size=` bytes. */
export const POST = respond((actor, request) => startUpload(actor, { size: Number(asked(request, 'size') || Number.NaN) }))

/** The piece of it that begins `?at=`; with the last one it is a picture. */
export const PUT = respond(async (actor, request) => {
  authorize(actor, 'media.add') // before so much as a byte is read
  if (Number(request.headers.get('content-length') ?? 0) > PIECE_BYTES) throw new Refused([{ code: 'piece-too-large', field: 'file', message: 'A piece has at most 512 kB.' }])
  const bytes = new Uint8Array(await request.arrayBuffer())
  return takePiece(actor, { uploadId: asked(request, 'upload'), at: asked(request, 'at'), bytes, ...replacing(request) })
})

/** How much of it is here. */
export const GET = respond((actor, request) => incomingUpload(actor, { uploadId: asked(request, 'upload'), ...replacing(request) }))

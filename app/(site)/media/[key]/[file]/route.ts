import { respondDocument, respondNotFound } from '#app/respond-document.ts'
import { isMediaKey, publicFile } from '#newsroom/media/public-file.ts'
import { tags } from '#newsroom/tags.ts'

/** Under one address the bytes never change; a day, so that a withdrawn picture leaves browsers soon. */
const DAY = 86_400

export const dynamic = 'force-dynamic'

/** `/media/{key}/wide-800.avif`: one file of a picture, while readers may have it. */
export async function GET(_: Request, { params }: { params: Promise<{ key: string; file: string }> }): Promise<Response> {
  const { key, file } = await params
  if (!isMediaKey(key)) return respondNotFound()
  const found = await publicFile(key, file)
  if (!found) return respondNotFound([tags.media(key)])
  return respondDocument({ body: new Uint8Array(found.bytes), type: found.type, shown: { tags: [tags.media(key)], until: found.until }, maxAge: DAY })
}

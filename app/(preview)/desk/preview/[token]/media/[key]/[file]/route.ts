import { fileBehind } from '#newsroom/stories/preview-link.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string; key: string; file: string }> }

/** One file of a picture of the revision that a link opens. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token, key, file } = await params
  const found = await fileBehind(token, key, file)
  if (!found) return new Response('Not found.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
  return new Response(new Uint8Array(found.bytes), { headers: { 'content-type': found.type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } })
}

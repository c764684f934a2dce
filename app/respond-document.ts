import type { Shown } from '#newsroom/shown.ts'
import { doorNote, type Told } from './door-note.ts'

type Document = { body: string | Uint8Array<ArrayBuffer>; type: string; shown: Shown } & Pick<Told, 'robots' | 'maxAge' | 'places'>

/** A document for readers that is no page: the front door keeps it under its tags and answers for all other headers. */
export function respondDocument({ body, type, shown, ...told }: Document): Response {
  return new Response(body, { headers: { 'content-type': type, 'x-door': doorNote({ ...shown, ...told }) } })
}

/** Nothing stands here; `tags` say what would change that. */
export function respondNotFound(tags: string[] = []): Response {
  return new Response('Not found.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-door': doorNote({ status: 404, tags, until: null }) },
  })
}

/** It stands at another path of this paper, for good; the front door says where. */
export function respondMoved(to: string, tags: string[]): Response {
  return new Response(null, { status: 301, headers: { 'x-door': doorNote({ status: 301, location: to, tags, until: null }) } })
}

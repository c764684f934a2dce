import type { Shown } from '#newsroom/shown.ts'

/** The door takes no more; a document with more tags is not kept at all, rather than kept and not expired. */
const MOST_TAGS = 500

type Document = { body: string | Uint8Array<ArrayBuffer>; type: string; shown: Shown; robots?: string }

/** A document for readers that is no page: the front door keeps it under its tags and answers for all other headers. */
export function respondDocument({ body, type, shown: { tags, until }, robots }: Document): Response {
  const all = [...new Set(tags)]
  const end = all.length > MOST_TAGS ? new Date(0) : until
  const note = { status: 200, tags: all.slice(0, MOST_TAGS), ...(end && { until: end.toISOString() }), ...(robots && { robots }) }
  return new Response(body, { headers: { 'content-type': type, 'x-door': JSON.stringify(note) } })
}

/** Nothing stands here; `tags` say what would change that. */
export function respondNotFound(tags: string[] = []): Response {
  return new Response('Not found.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-door': JSON.stringify({ status: 404, tags }) },
  })
}

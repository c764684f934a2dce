import { auditCsv } from '#newsroom/access/audit-csv.ts'
import { respond } from '../respond.ts'

export const dynamic = 'force-dynamic'

/** The record as a file, for an admin's browser or a key: `?person=&deed=&type=&id=&from=&to=&words=`. */
export const GET = respond(async (actor, request) => {
  const pages = await auditCsv(actor, Object.fromEntries(new URL(request.url).searchParams))
  return new Response(streamed(pages), {
    headers: { 'content-type': 'text/csv; charset=utf-8; header=present', 'content-disposition': 'attachment; filename="audit.csv"', 'x-content-type-options': 'nosniff' },
  })
})

/** A page is read when the reader has taken the one before, and none once they have hung up. */
function streamed(pages: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pages.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pages.return(undefined)
    },
  })
}

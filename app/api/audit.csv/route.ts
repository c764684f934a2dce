import { auditCsv } from '#newsroom/access/audit-csv.ts'
import { respond } from '../respond.ts'
import { streamed } from '../streamed.ts'

export const dynamic = 'force-dynamic'

/** The record as a file, for an admin's browser or a key: `?person=&deed=&type=&id=&from=&to=&words=`. */
export const GET = respond(async (actor, request) => {
  const pages = await auditCsv(actor, Object.fromEntries(new URL(request.url).searchParams))
  return new Response(streamed(pages), {
    headers: { 'content-type': 'text/csv; charset=utf-8; header=present', 'content-disposition': 'attachment; filename="audit.csv"', 'x-content-type-options': 'nosniff' },
  })
})

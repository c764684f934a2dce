import { exportContributors } from '#newsroom/contributors/export.ts'
import { MOST_BYTES } from '#newsroom/contributors/import-file.ts'
import { importContributors } from '#newsroom/contributors/import.ts'
import { filterFrom } from '#newsroom/contributors/matching.ts'
import { Refused } from '#newsroom/refusal.ts'
import { respond } from '../respond.ts'
import { streamed } from '../streamed.ts'

export const dynamic = 'force-dynamic'

const types = { csv: 'text/csv; charset=utf-8; header=present', json: 'application/json; charset=utf-8' } as const

/** The public profiles as a file: `?format=csv` or `json`, and the filters of the desk's list. */
export const GET = respond(async (actor, request) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const format = asked['format'] === 'csv' ? 'csv' : 'json'
  const parts = await exportContributors(actor, filterFrom(asked), format)
  return new Response(streamed(parts), { headers: { 'content-type': types[format], 'content-disposition': `attachment; filename="contributors.${format}"`, 'x-content-type-options': 'nosniff' } })
})

/** Takes a file in, CSV or JSON, as the body. Without `?commit=yes` it is only looked at. `all-or-none=yes` and `make-likely=yes` are the ticks of the page. */
export const POST = respond(async (actor, request) => {
  const asked = new URL(request.url).searchParams
  const is = (name: string) => asked.get(name) === 'yes'
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) throw new Refused([{ code: 'too-large', message: 'The file is larger than 10 MB. Send it in parts.' }])
  const file = new File([await request.arrayBuffer()], 'contributors')
  const looked = asked.get('looked')
  return importContributors(actor, { file, commit: is('commit'), ...(looked !== null && { looked }), allOrNone: is('all-or-none'), makeLikely: is('make-likely') })
})

import { likelyDuplicates } from '#newsroom/contributors/duplicates.ts'
import { contributorsAtDesk } from '#newsroom/contributors/list.ts'
import { filterFrom } from '#newsroom/contributors/matching.ts'
import { respond } from '../../respond.ts'

export const dynamic = 'force-dynamic'

/** Who is meant by what somebody types: `?q=`, the first eight; and with `?name=`, who may be that person already. */
export const GET = respond(async (actor, request) => {
  const asked = new URL(request.url).searchParams
  const name = (asked.get('name') ?? '').replaceAll('\0', '').toWellFormed().slice(0, 300)
  if (name) return { likely: await likelyDuplicates(actor, name) }
  const { people, isNear } = await contributorsAtDesk(actor, filterFrom({ q: asked.get('q')?.slice(0, 200) }))
  return { isNear, people: people.slice(0, 8).map(({ id, name: called, jobTitle, stories }) => ({ id, name: called, jobTitle, stories })) }
})

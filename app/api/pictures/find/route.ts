import { can } from '#newsroom/access/can.ts'
import { picturesFound, picturesNamed } from '#newsroom/media/desk.ts'
import { respond } from '../../respond.ts'

export const dynamic = 'force-dynamic'

/** The pictures that somebody may mean by what they type: `?q=`, the first twelve; without it, the newest. Or those of `?id=`, which may be given many times. */
export const GET = respond(async (actor, request) => {
  const asked = new URL(request.url).searchParams
  const q = (asked.get('q') ?? '').replaceAll('\0', '').toWellFormed().slice(0, 200)
  const pictures = await (asked.has('id') ? picturesNamed(actor, asked.getAll('id')) : picturesFound(actor, q))
  return { mayOpen: can(actor, 'media.read'), pictures: pictures.map(({ id, key, alt, decorative, credit, width, height, rightsUntil }) => ({ id, key, alt, decorative, credit, width, height, rightsUntil })) }
})

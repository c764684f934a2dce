import { picturesFound } from '#newsroom/media/desk.ts'
import { respond } from '../../respond.ts'

export const dynamic = 'force-dynamic'

/** The pictures that somebody may mean by what they type: `?q=`, the first twelve; without it, the newest. */
export const GET = respond(async (actor, request) => {
  const q = (new URL(request.url).searchParams.get('q') ?? '').replaceAll('\0', '').toWellFormed().slice(0, 200)
  const pictures = await picturesFound(actor, q)
  return { pictures: pictures.map(({ id, key, alt, credit, width, height }) => ({ id, key, alt, credit, width, height })) }
})

import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { addressIn } from '#app/from.ts'
import { currentActor } from '#app/session.ts'
import { actorOfKey } from '#newsroom/access/api-keys.ts'
import type { Actor } from '#newsroom/access/can.ts'
import { Refused, type Reason } from '#newsroom/refusal.ts'

const statuses: Record<string, number> = { 'sign-in-first': 401, 'not-allowed': 403, 'confirm-first': 403, 'foreign-page': 403, 'not-found': 404, stale: 409, 'changed-meanwhile': 409 }

/**
 * The one door for machines: finds out who asks, by key or by session, and turns a refusal into a status and reasons.
 * `work` parses, calls a command or a read, and gives back what is sent as JSON, or an answer of its own (a file, a stream).
 * Nothing that passes here is ever kept by anybody.
 */
export function respond<Context = unknown>(work: (actor: Actor, request: Request, context: Context) => Promise<unknown>) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      const value = await work(await actorOfRequest(request), request, context)
      return unkept(value instanceof Response ? value : Response.json(value ?? {}))
    } catch (error) {
      unstable_rethrow(error)
      if (error instanceof Refused) return refusal(error.reasons)
      console.error(error) // eslint-disable-line no-console -- the server's log
      return unkept(Response.json({ reasons: [{ code: 'failed', message: 'Something went wrong on our side, and nothing was changed.' }] }, { status: 500 }))
    }
  }
}

/** @throws Refused where nobody is known. A key that is named must work: no cookie stands in for it. */
async function actorOfRequest(request: Request): Promise<Actor> {
  const authorization = request.headers.get('authorization')
  const actor = authorization === null ? await currentActor() : await actorOfKey(authorization, addressIn(request.headers))
  if (!actor) throw new Refused([{ code: 'sign-in-first', message: 'Send a key that works: Authorization: Bearer ck_…' }])
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (authorization === null && !isRead && !isFromOwnPage(request)) throw new Refused([{ code: 'foreign-page', message: 'Send a key. A session is taken only from a page of this paper.' }])
  return actor
}

/** Wants the browser's own word, where a form of another site would give another or none. */
function isFromOwnPage({ headers }: Request): boolean {
  const origin = headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get('host')
}

function refusal(reasons: Reason[]): Response {
  const status = reasons.map(({ code }) => statuses[code]).find((found) => found !== undefined) ?? 422
  return unkept(Response.json({ reasons }, { status, ...(status === 401 && { headers: { 'www-authenticate': 'Bearer' } }) }))
}

function unkept(answer: Response): Response {
  answer.headers.set('cache-control', 'private, no-store')
  return answer
}

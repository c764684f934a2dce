import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { Actor } from '#newsroom/access/can.ts'
import { doOnce } from '#newsroom/access/once.ts'
import { Refused, type Reason } from '#newsroom/refusal.ts'
import { ONCE, readForm } from './form-data.ts'
import { currentActor } from './session.ts'

/** What a form is told. `turn` differs from answer to answer, so that the same words twice are said twice. */
export type Answer<Value = unknown> = { ok: true; value: Value; turn: number } | { ok: false; reasons: Reason[]; turn: number }

let turns = 0
const refusal = (reasons: Reason[]) => ({ ok: false as const, reasons, turn: (turns += 1) })

/**
 * The one door from a form to a command: finds out who asks, hands over what the form sent, and turns a refusal into reasons.
 * The command reads its input, authorizes, and writes; nothing is decided here.
 */
export function action<Given, Value>(command: (actor: Actor, given: Given) => Promise<Value>) {
  return (_before: Answer<Value> | null, form: FormData): Promise<Answer<Value>> => answering(async () => command(await whoAsks(), readForm(form) as Given))
}

/** The same for a deed whose form is pressed twice, or sent again over a bad line: it is done once, and told alike each time, but for a secret. */
export function once<Given, Value>(command: (actor: Actor, given: Given) => Promise<Value>, { isSecret = false } = {}) {
  return (_before: Answer<Value> | null, form: FormData): Promise<Answer<Value>> =>
    answering(async () => {
      const [actor, given] = [await whoAsks(), readForm(form)]
      return doOnce(actor, { key: form.get(ONCE), given, isSecret }, () => command(actor, given as Given))
    })
}

async function whoAsks(): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) throw new Refused([{ code: 'sign-in-first', message: 'You are signed out. Sign in again; what you typed is still here.' }])
  return actor
}

/** The same for what a stranger may ask: to sign in, to be sent a letter, to accept an invitation. */
export function openAction<Given, Value>(command: (given: Given) => Promise<Value>) {
  return (_before: Answer<Value> | null, form: FormData): Promise<Answer<Value>> => answering(() => command(readForm(form) as Given))
}

async function answering<Value>(work: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { ok: true, value: await work(), turn: (turns += 1) }
  } catch (error) {
    unstable_rethrow(error) // a redirect is no failure
    if (error instanceof Refused) return refusal(error.reasons)
    console.error(error) // eslint-disable-line no-console -- the server's log
    return refusal([{ code: 'failed', message: 'Something went wrong on our side, and nothing was changed. Try again; if it stays so, tell your admin the time it happened.' }])
  }
}

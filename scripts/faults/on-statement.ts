import type pg from 'pg'

/** As far as this needs to know one of pg's. */
export type Connected = { connection: { stream: { destroy: () => void } } }
type Hooks = { before: (client: Connected) => void; after: () => void }
type Query = (this: pg.Client, ...asked: unknown[]) => unknown

/** Tells of every statement that goes over a connection of this process, before it is sent and once it was answered. */
export function onStatement({ Client }: typeof pg, { before, after }: Hooks): () => void {
  const prototype = Client.prototype as unknown as { query: Query }
  const original = prototype.query
  prototype.query = function (...asked) {
    before(this as unknown as Connected)
    const answer = original.apply(this, asked)
    if (answer instanceof Promise) void answer.then(after, after)
    return answer
  }
  return () => void (prototype.query = original)
}

import 'server-only'
import { after } from 'next/server'
import { deliverLetters } from '#newsroom/access/post.ts'

/** The same command; the letters that it wrote leave once it is answered, and not at the next round of the post. */
export function posting<Args extends unknown[], Value>(command: (...args: Args) => Promise<Value>): (...args: Args) => Promise<Value> {
  return async (...args) => {
    const value = await command(...args)
    after(() => deliverLetters())
    return value
  }
}

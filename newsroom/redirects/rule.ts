import type { Reason } from '../refusal.ts'
import type { Standing } from './stands.ts'

export type Asked = {
  /** Null where what was given is no path of this paper. */
  from: string | null
  to: string | null
  /** What readers find at `from` already. */
  stands: Standing | undefined
  /** Following the redirects there are from `to` leads back to `from`, or round and round. */
  isCircle: boolean
}

const standing: Record<Standing['kind'], string> = {
  story: 'A story stands at that address. Readers find it there; it needs no redirect.',
  page: 'A page of the paper stands at that address. Readers find it there; it needs no redirect.',
  gone: 'A withdrawn story stood at that address, and readers are told so there. That must stay.',
  machine: 'The paper’s own machinery answers at that address. Choose another.',
}

export function reasonsNotToRedirect({ from, to, stands, isCircle }: Asked): Reason[] {
  const reasons: Reason[] = []
  if (!from) reasons.push({ code: 'from-shape', field: 'from', message: 'Give the old address as a path that begins with /, like /2019/05/a-story.html.' })
  if (!to) reasons.push({ code: 'to-shape', field: 'to', message: 'A redirect stays on this paper: give a path that begins with one /, like /region/a-story.' })
  if (stands) reasons.push({ code: stands.kind === 'story' ? 'from-live' : `from-${stands.kind}`, field: 'from', message: standing[stands.kind] })
  if (from && to && (from === to || isCircle)) reasons.push({ code: 'loop', field: 'to', message: 'This would lead in a circle. Choose an address where something stands.' })
  return reasons
}

/** Where a redirect leads in the end. */
export type Target = { path: string; storyId: null } | { path: null; storyId: string }

/**
 * Follows the redirects there are from `to`. Null when they lead to `from` or in a circle.
 * `known` says of an address where its redirect leads.
 */
export function endOf(from: string, to: string, known: (path: string) => Target | undefined): Target | null {
  const passed = new Set([from])
  for (let at = to; !passed.has(at); ) {
    passed.add(at)
    const next = known(at)
    if (!next) return { path: at, storyId: null }
    if (next.path === null) return next
    at = next.path
  }
  return null
}

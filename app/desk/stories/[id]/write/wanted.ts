import type { Anchor } from '#newsroom/stories/comments/anchor.ts'
import type { Raw } from './kept-label.ts'
import type { Thing, ThingKind } from './thing.ts'

/** What the text asks of somebody in a panel, and what is done with the answer. */
export type Wanted =
  | { kind: 'thing'; of: ThingKind; /** Null: it is new. */ block: Thing | null; put: (block: Thing) => void }
  | { kind: 'note'; content: Raw[] | null; put: (content: Raw[]) => void }
  | { kind: 'link'; href: string; /** `words` stand for themselves where none were chosen. */ put: (href: string | null, words?: string) => void }
  | { kind: 'reference'; /** Its key, where the caret stands in words that rest on one. */ cited: string | null; put: (key: string | null) => void }
  | { kind: 'keys' }
  | { kind: 'comment'; /** The chosen words; null: all of the story. */ anchor: Anchor | null }

export type Want = (wanted: Wanted) => void

/** A place in the page whose content React sent later: `B:…` a Suspense boundary, `P:…` a piece of one. */
export type Hole = { hole: string }
export type Pieces = (string | Hole)[]

/**
 * Puts each late part where the reader expects it, as React's script would have done in a browser.
 * Undefined when a place stays empty or a part is left over. Each part is used once, so the work is linear.
 */
export function joinStreamedParts(pieces: Pieces, segments: Map<string, Pieces>, fills: ReadonlyMap<string, string>): string | undefined {
  const out: string[] = []
  const waiting: Pieces[] = [pieces.toReversed()]
  for (let stack = waiting.at(-1); stack; stack = waiting.at(-1)) {
    const piece = stack.pop()
    if (piece === undefined) waiting.pop()
    else if (typeof piece === 'string') out.push(piece)
    else {
      const part = fills.get(piece.hole) ?? ''
      const content = segments.get(part)
      if (!content) return undefined
      segments.delete(part)
      waiting.push(content.toReversed())
    }
  }
  return segments.size === 0 ? out.join('') : undefined
}
